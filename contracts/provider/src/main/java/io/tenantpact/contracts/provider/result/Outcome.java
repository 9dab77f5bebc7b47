package io.tenantpact.contracts.provider.result;

import au.com.dius.pact.core.model.Interaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the verification of an interaction came to.
 *
 * @param problems empty if and only if it holds; those of its probes among them
 * @param probes in the order they were made, those that could not be made among them
 * @param dossiers one for each exchange with a problem
 * @param took from the states' set-up to their end
 */
public record Outcome(
    Interaction interaction,
    List<Problem> problems,
    List<ProbeOutcome> probes,
    List<Dossier> dossiers,
    Duration took) {

  public Outcome {
    problems = List.copyOf(problems);
    probes = List.copyOf(probes);
    dossiers = List.copyOf(dossiers);
  }

  /** The same with one more problem. */
  public Outcome plus(Problem problem) {
    var more = new ArrayList<>(problems);
    more.add(problem);
    return new Outcome(interaction, more, probes, dossiers, took);
  }

  /** The same with other dossiers. */
  Outcome with(List<Dossier> others) {
    return new Outcome(interaction, problems, probes, others, took);
  }

  /** Whether the provider keeps its promise. */
  public boolean holds() {
    return problems.isEmpty();
  }

  /** Whether it has a problem of a kind. */
  public boolean has(Problem.Kind kind) {
    return problems.stream().anyMatch(each -> each.kind() == kind);
  }

  /** Of what kinds its problems are. */
  public Set<Problem.Kind> kinds() {
    return problems.stream().map(Problem::kind).collect(Collectors.toUnmodifiableSet());
  }

  /** How many probes were sent. */
  public long probesMade() {
    return probes.stream().filter(each -> each.result() != ProbeOutcome.Result.NOT_MADE).count();
  }
}
