package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.leak.Mask;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Holds the answer to a probe against the policy. */
final class DenialCheck {

  private static final int UNAUTHORIZED = 401;

  private final Scene scene;
  private final LeakOracle oracle;

  DenialCheck(Scene scene) {
    this.scene = scene;
    this.oracle = LeakOracle.of(scene.cast().caller(), scene.cast().decoy());
  }

  List<Problem> of(Planned planned, Answer answer) {
    var problems = new ArrayList<Problem>();
    refused(planned, answer).ifPresent(problems::add);
    challenged(planned, answer).ifPresent(problems::add);
    problems.addAll(leaks(planned, answer));
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
                "expected the answer that nobody's gets, but it has " + text));
  }

  private Optional<Problem> refused(Planned planned, Answer answer) {
    var allowed = new TreeSet<Integer>();
    planned.denied().forEach(each -> allowed.addAll(scene.policy().statusesOf(each)));
    var ownRefusal = scene.request().refusal();
    if (ownRefusal > 0) {
      allowed.add(ownRefusal);
    }
    var proper = planned.isOpen() ? answer.status() < 500 : allowed.contains(answer.status());
    return proper
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Kind.DENIAL,
                planned.probe().toString(),
                "expected status %s, was %d"
                    .formatted(planned.isOpen() ? "below 500" : allowed, answer.status())));
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

  /** Most answers hold nothing, so what the asker said itself is taken out of few. */
  private List<Problem> leaks(Planned planned, Answer answer) {
    if (oracle.scan(answer.headers(), answer.bodyText()).isEmpty()) {
      return List.of();
    }
    var mask = Mask.of(planned.asked());
    Map<String, List<String>> headers = new HashMap<>();
    answer
        .headers()
        .forEach((name, values) -> headers.put(name, values.stream().map(mask::over).toList()));
    return oracle.scan(headers, mask.over(answer.bodyText())).stream()
        .map(leak -> new Problem(Kind.LEAK, planned.probe().toString(), leak.inAnswer()))
        .toList();
  }
}
