package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.cast.StoredData;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.Unanswered;
import io.tenantpact.contracts.provider.probe.Planned;
import io.tenantpact.contracts.provider.probe.Scene;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Probed;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The probes of one interaction: each is sent, and its answer held against the policy. */
final class ProbeRun {

  private static final String REHEARSAL = "the interaction before its probes";
  private static final Set<Variation> NAMING_THE_DECOY =
      EnumSet.of(Variation.FOREIGN, Variation.MALFORMED, Variation.DOUBLED);

  private record Done(Planned planned, Answer answer) {}

  private final Asking asking;
  private final Scene scene;
  private final DenialCheck check;
  private final GhostControl ghosts;
  private final StoredData decoys;
  private final Optional<StoredData> callers;
  private final boolean closely;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Dossier> dossiers = new ArrayList<>();
  private final Map<Probe, Done> done = new HashMap<>();
  private boolean answering;

  ProbeRun(Asking asking, Scene scene, DenialCheck check, GhostControl ghosts, boolean answering) {
    this.answering = answering;
    this.ghosts = ghosts;
    this.asking = asking;
    this.scene = scene;
    this.check = check;
    this.decoys = scene.cast().decoys();
    this.closely = scene.cast().attention().isClose();
    // To read is not to write, whoever asks; so much is left to the last look at the decoy.
    this.callers =
        scene.request().isSafe() ? Optional.empty() : Optional.of(scene.cast().callers());
  }

  Probed make(List<Planned> plan) {
    decoys.look();
    if (answering && scene.request().isSafe()) {
      rehearse();
    }
    var outcomes = plan.stream().map(this::outcomeOf).toList();
    lookBack();
    return new Probed(outcomes, List.copyOf(dossiers), List.copyOf(problems));
  }

  /**
   * A decoy's own turn changes what is stored for it, if it writes. All else is looked at after the
   * turns that follow.
   */
  private void lookBack() {
    if (closely || !scene.request().isSafe()) {
      sideEffect("one of the probes that should change nothing").ifPresent(problems::add);
    }
    if (closely) {
      refusalsChangedNothing();
    }
  }

  /** Whoever keeps answers has one for the caller then, and no probe may get it. */
  private void rehearse() {
    try {
      var exchange = asking.send(REHEARSAL, Prepared.of(scene.request().unchanged()));
      ghosts.after(exchange.answer(), scene);
      new SharedCache(scene).check(exchange.answer()).ifPresent(each -> add(each, exchange));
    } catch (IOException e) {
      // The interaction itself may be answered again, and nobody would miss the probes.
      problems.add(unanswered(REHEARSAL, e));
    } catch (RuntimeException e) {
      // No request could be made. The first probe, or the interaction itself, will tell.
    }
  }

  private void add(Problem problem, Exchange exchange) {
    problems.add(problem);
    dossiers.add(dossier(REHEARSAL, exchange, List.of(problem)));
  }

  private ProbeOutcome outcomeOf(Planned planned) {
    if (planned.request() == null) {
      return ProbeOutcome.notMade(planned.probe(), planned.whyNot());
    }
    if (!answering) {
      return ProbeOutcome.notMade(planned.probe(), "the provider had stopped answering");
    }
    if (planned.isOpen()) {
      refusalsChangedNothing();
    }
    Exchange exchange;
    try {
      exchange = asking.send(planned.probe().toString(), planned.request());
    } catch (IOException | RuntimeException e) {
      var problem = unanswered(planned.probe().toString(), e);
      return planned.outcome("no answer", List.of(problem));
    }
    return made(planned, exchange);
  }

  private Problem unanswered(String title, Exception e) {
    answering = false;
    var problem =
        new Problem(Kind.EXCHANGE, title, "expected an answer, but the exchange ended: " + e);
    if (e instanceof Unanswered ended) {
      var decoy = scene.cast().decoy().tenant().id();
      dossiers.add(Dossier.of(title, ended, problem, scene.cast().caller(), decoy));
    }
    return problem;
  }

  private ProbeOutcome made(Planned planned, Exchange exchange) {
    var answer = exchange.answer();
    var found =
        Stream.of(
                check.of(planned, answer).stream(),
                difference(planned, answer).stream(),
                mayTouchTheDecoy(planned, answer)
                    ? sideEffect(planned.probe().toString()).stream()
                    : Stream.<Problem>empty())
            .flatMap(each -> each)
            .toList();
    // A policy may have refusals that are no errors, such as a redirect to a login.
    if (answer.status() < 400 && (planned.isOpen() || !found.isEmpty())) {
      callers.ifPresent(StoredData::look);
    }
    done.put(planned.probe(), new Done(planned, answer));
    if (!found.isEmpty()) {
      dossiers.add(dossier(planned.probe().toString(), exchange, found));
    }
    return planned.outcome(String.valueOf(answer.status()), found);
  }

  private Optional<Problem> difference(Planned planned, Answer answer) {
    var reference = planned.sameAs() == null ? null : done.get(planned.sameAs());
    return reference == null
        ? Optional.empty()
        : check.sameAs(planned, answer, reference.planned(), reference.answer());
  }

  /** What only reads, or was refused and names no decoy, is checked once, after the last. */
  private boolean mayTouchTheDecoy(Planned planned, Answer answer) {
    return !scene.request().isSafe()
        && (answer.status() < 400
            || (closely && NAMING_THE_DECOY.contains(planned.probe().variation())));
  }

  private Optional<Problem> sideEffect(String of) {
    return decoys.hasChanged()
        ? Optional.of(
            new Problem(
                Kind.SIDE_EFFECT,
                of,
                "expected the decoy's data to stay as it was, but it changed"))
        : Optional.empty();
  }

  /** Looked at before what may go through goes through: most writes are refused. */
  private void refusalsChangedNothing() {
    if (callers.filter(StoredData::hasChanged).isPresent()) {
      problems.add(
          new Problem(
              Kind.SIDE_EFFECT,
              "one of the probes that were refused",
              "expected the caller's data to stay as it was, but it changed; a refusal does"
                  + " nothing (logs and counters do not belong into the fixtures' checksum)"));
    }
  }

  private Dossier dossier(String title, Exchange exchange, List<Problem> found) {
    return new Dossier(
        title,
        exchange,
        found,
        scene.cast().caller().tenant().id(),
        scene.cast().decoy().tenant().id(),
        scene.cast().caller().values().asMap());
  }
}
