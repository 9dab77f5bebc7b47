package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.leak.Leak;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.probe.Owned;
import io.tenantpact.contracts.provider.probe.Planned;
import io.tenantpact.contracts.provider.probe.Scene;
import io.tenantpact.contracts.provider.result.Probe.Subject;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds the answer to a probe against the policy. */
final class DenialCheck {

  private static final int UNAUTHORIZED = 401;
  private static final SortedSet<Integer> OF_STRANGERS = new TreeSet<>(Set.of(UNAUTHORIZED, 403));
  private static final Set<Integer> AT_THE_DOOR = Set.of(UNAUTHORIZED, 403, 429, 503);

  private final Scene scene;
  private final Promised promised;

  DenialCheck(Scene scene, Promised promised) {
    this.scene = scene;
    this.promised = promised;
  }

  List<Problem> of(Planned planned, Answer answer) {
    var owned = planned.owned();
    if (owned != null) {
      return served(planned, answer, owned);
    }
    var problems = new ArrayList<Problem>();
    refused(planned, answer).ifPresent(problems::add);
    challenged(planned, answer).ifPresent(problems::add);
    leaks(planned, answer).forEach(problems::add);
    if (!planned.isOpen()) {
      // What need not be refused may be served to a caller of its own.
      leaksOfThirds(scene.oracles().forCaller(), planned, answer).forEach(problems::add);
    }
    if (planned.probe().subject() == Subject.CREDENTIAL) {
      leaksOfTheCaller(planned, answer).forEach(problems::add);
    }
    return problems;
  }

  /**
   * That nobody can tell another tenant's value from nobody's. Two answers to writes that both went
   * through differ in what they made, so those are compared by their status.
   */
  Optional<Problem> sameAs(Planned planned, Answer answer, Planned reference, Answer expected) {
    var one = Fingerprint.of(answer, planned.asked(), scene.policy());
    var other = Fingerprint.of(expected, reference.asked(), scene.policy());
    var bothWent = planned.isOpen() && !scene.request().isSafe() && answer.status() < 300;
    var difference =
        bothWent && answer.status() == expected.status()
            ? Optional.<String>empty()
            : one.differenceFrom(other);
    return difference.map(
        text ->
            new Problem(
                Kind.EXISTENCE,
                planned.probe().toString(),
                "expected the answer that nobody's gets, but it has "
                    + text
                    + " (what differs by itself, the DenialPolicy names as volatile)"));
  }

  private List<Problem> served(Planned planned, Answer answer, Owned owned) {
    var problems = new ArrayList<Problem>();
    if (answer.status() != scene.request().status()) {
      problems.add(
          new Problem(
              Kind.STATUS,
              planned.probe().toString(),
              "expected status %d, as with a credential for this tenant alone, was %d"
                  .formatted(scene.request().status(), answer.status())));
    } else if (owned.isPromised()) {
      promised.broken(owned.to(), answer).stream()
          .map(each -> placed(each, planned))
          .forEach(problems::add);
    }
    found(owned.oracle(), answer, planned.asked())
        .map(Leak::inAnswer)
        .map(leak(planned))
        .forEach(problems::add);
    leaksOfThirds(owned.oracle(), planned, answer).forEach(problems::add);
    return problems;
  }

  private static Problem placed(Problem problem, Planned planned) {
    var where = (planned.probe() + " " + problem.where()).strip();
    return new Problem(problem.kind(), where, problem.message());
  }

  private Optional<Problem> refused(Planned planned, Answer answer) {
    var allowed = new TreeSet<Integer>();
    planned.denied().forEach(each -> allowed.addAll(scene.policy().statusesOf(each)));
    ownRefusal(planned).ifPresent(allowed::add);
    return isProper(planned, answer, allowed)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Kind.DENIAL,
                planned.probe().toString(),
                "expected status %s, was %d"
                    .formatted(planned.isOpen() ? openTo(planned) : allowed, answer.status())));
  }

  private static boolean isProper(Planned planned, Answer answer, Set<Integer> allowed) {
    if (!planned.isOpen()) {
      return allowed.contains(answer.status());
    }
    return answer.status() < 500 && !(isLetIn(planned) && OF_STRANGERS.contains(answer.status()));
  }

  private static String openTo(Planned planned) {
    return isLetIn(planned) ? "below 500, and none of " + OF_STRANGERS : "below 500";
  }

  /** Who may enter two tenants is no stranger in either. */
  private static boolean isLetIn(Planned planned) {
    return planned.probe().variation() == Variation.SHARED;
  }

  /**
   * The interaction's own refusal. Without a credential or for another tenant it is one only if it
   * comes before anybody looks at what the request asks for: else a provider that checks no
   * credentials would seem to refuse.
   */
  private Optional<Integer> ownRefusal(Planned planned) {
    var own = scene.request().refusal();
    return own > 0 && (planned.probe().subject() == Subject.VALUE || AT_THE_DOOR.contains(own))
        ? Optional.of(own)
        : Optional.empty();
  }

  /** RFC 9110 §11.6.1: who sends 401 says how to do better. */
  private static Optional<Problem> challenged(Planned planned, Answer answer) {
    var challenge =
        answer.headers().keySet().stream().anyMatch("WWW-Authenticate"::equalsIgnoreCase);
    return answer.status() != UNAUTHORIZED || challenge
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Kind.DENIAL,
                planned.probe().toString(),
                "expected a WWW-Authenticate header beside status 401, found none"));
  }

  private Stream<Problem> leaks(Planned planned, Answer answer) {
    return found(scene.oracles().forCaller(), answer, planned.asked())
        .map(Leak::inAnswer)
        .map(leak(planned));
  }

  /** Nobody has proved to be the caller here, so its data is not for the one who asks. */
  private Stream<Problem> leaksOfTheCaller(Planned planned, Answer answer) {
    var said = new HashSet<>(planned.asked());
    said.addAll(scene.request().injected());
    return found(scene.oracles().forDecoy(), answer, said).map(Leak::inRefusal).map(leak(planned));
  }

  /** Of all who live beside the two, a provider may have mixed up anybody. */
  private static Stream<Problem> leaksOfThirds(LeakOracle oracle, Planned planned, Answer answer) {
    return oracle
        .placesOfThirdTenants(answer.headers(), answer.bodyText(), planned.asked())
        .stream()
        .map(
            place ->
                "the canary of a tenant that was not asked for is in %s: the answer holds another tenant's data"
                    .formatted(place))
        .map(leak(planned));
  }

  private static Stream<Leak> found(LeakOracle oracle, Answer answer, Set<String> asked) {
    return oracle.scan(answer.headers(), answer.bodyText(), asked).stream();
  }

  private static Function<String, Problem> leak(Planned planned) {
    return message -> new Problem(Kind.LEAK, planned.probe().toString(), message);
  }
}
