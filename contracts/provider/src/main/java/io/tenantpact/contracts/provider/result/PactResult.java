package io.tenantpact.contracts.provider.result;

import au.com.dius.pact.core.model.FilteredPact;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.provider.DefaultVerificationReporter;
import au.com.dius.pact.provider.VerificationReporter;
import io.tenantpact.contracts.terms.SourceVersion;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the verification of a whole pact came to: every interaction has its outcome, told apart by
 * the id that the broker gave it.
 *
 * <p>pact-jvm's own accumulator tells interactions apart by description and state names, so that of
 * two that differ in a parameter the first to pass is published for both.
 */
public final class PactResult {

  private final Pact pact;
  private final List<Outcome> outcomes;
  private final VerificationReporter reporter;

  /** A result that is published as pact-jvm publishes. */
  public PactResult(Pact pact, List<Outcome> outcomes) {
    this(pact, outcomes, DefaultVerificationReporter.INSTANCE);
  }

  PactResult(Pact pact, List<Outcome> outcomes, VerificationReporter reporter) {
    this.pact = pact;
    this.outcomes = outcomes;
    this.reporter = reporter;
  }

  /** Whether every interaction holds. */
  public boolean holds() {
    return outcomes.stream().allMatch(Outcome::holds);
  }

  /**
   * Tells the broker, in one request.
   *
   * @throws IllegalStateException if an interaction has no outcome, then nothing is published; or
   *     if the broker did not take it
   */
  public void publish(SourceVersion version) {
    requireComplete();
    var published =
        reporter.reportResults(
            pact, toTestResult(), version.number(), null, List.of(), version.branch());
    var refusal = published.errorValue();
    if (refusal != null) {
      throw new IllegalStateException(
          "expected the broker to take the results of %s %s, but: %s"
              .formatted(
                  pact.getProvider().getName(), version.number(), String.join("; ", refusal)));
    }
    if (!Boolean.TRUE.equals(published.get())) {
      throw new IllegalStateException(
          "expected the results of %s %s to be published, but the pact with %s did not come from a broker; leave pact.verifier.publishResults out, or let the pacts come from one"
              .formatted(
                  pact.getProvider().getName(), version.number(), pact.getConsumer().getName()));
    }
  }

  private void requireComplete() {
    var missing = new TreeSet<String>();
    var ids = new HashSet<String>();
    Set<Interaction> known = Collections.newSetFromMap(new IdentityHashMap<>());
    outcomes.forEach(each -> known.add(each.interaction()));
    for (var each : whole().getInteractions()) {
      if (each.getInteractionId() == null || !ids.add(each.getInteractionId())) {
        missing.add(each.getDescription() + " (no id of its own from the broker)");
      } else if (!known.contains(each)) {
        missing.add(each.getDescription());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "expected an outcome for each of %d interactions, but these have none: %s; nothing was published"
              .formatted(whole().getInteractions().size(), missing));
    }
  }

  /** Of a pact that a filter keeps a part of, too: what is published is published for all of it. */
  private Pact whole() {
    return pact instanceof FilteredPact filtered ? filtered.getPact() : pact;
  }

  private TestResult toTestResult() {
    if (holds()) {
      return new TestResult.Ok(
          outcomes.stream().map(each -> idOf(each.interaction())).collect(Collectors.toSet()));
    }
    return new TestResult.Failed(
        outcomes.stream().flatMap(PactResult::rows).toList(),
        "the provider does not keep the pact");
  }

  private static Stream<Map<String, ?>> rows(Outcome outcome) {
    var id = idOf(outcome.interaction());
    return outcome.holds()
        ? Stream.of(Map.of("interactionId", id))
        : outcome.problems().stream().map(each -> row(id, outcome.interaction(), each));
  }

  private static Map<String, ?> row(String id, Interaction interaction, Problem problem) {
    var row = new LinkedHashMap<String, String>();
    row.put("interactionId", id);
    row.put("interactionDescription", interaction.getDescription());
    row.put("attribute", problem.kind().toString());
    if (!problem.where().isEmpty()) {
      row.put("identifier", problem.where());
    }
    row.put("description", problem.message());
    return row;
  }

  private static String idOf(Interaction interaction) {
    return Objects.requireNonNull(interaction.getInteractionId(), interaction.getDescription());
  }
}
