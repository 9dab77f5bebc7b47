package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Probed;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the verification of one interaction has found so far. Whoever does not wait for its end may
 * look at it meanwhile.
 */
final class Findings {

  private final Interaction interaction;
  private final long start = System.nanoTime();
  private final List<Problem> problems = new ArrayList<>();
  private final List<ProbeOutcome> probes = new ArrayList<>();
  private final List<Dossier> dossiers = new ArrayList<>();

  Findings(Interaction interaction) {
    this.interaction = interaction;
  }

  synchronized void add(Kind kind, String message) {
    problems.add(new Problem(kind, "", message));
  }

  void addState(String what, Throwable e) {
    var why = e.getMessage() == null ? e.toString() : e.getMessage();
    add(Kind.STATE, "expected the states to be " + what + ", but: " + why);
  }

  synchronized void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  synchronized void add(Dossier dossier) {
    problems.addAll(dossier.problems());
    dossiers.add(dossier);
  }

  synchronized void add(Probed probed) {
    probes.addAll(probed.outcomes());
    probed.outcomes().forEach(each -> problems.addAll(each.problems()));
    dossiers.addAll(probed.dossiers());
    problems.addAll(probed.problems());
  }

  synchronized boolean has(Kind kind) {
    return problems.stream().anyMatch(each -> each.kind() == kind);
  }

  synchronized Outcome outcome() {
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new Outcome(interaction, problems, probes, dossiers, took);
  }
}
