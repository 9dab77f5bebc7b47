package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.proof.Proofs;
import io.tenantpact.contracts.provider.proof.Recheck;
import io.tenantpact.contracts.provider.result.KeptAnswers;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.state.PreFlight;
import io.tenantpact.contracts.provider.state.States;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All interactions that a test class verifies. No two share a tenant, so they run side by side from
 * the moment the first is asked for; the tests wait each for its own.
 */
final class VerificationRun {

  private static final Logger log = LoggerFactory.getLogger(VerificationRun.class);

  private final Class<?> test;
  private final VerificationSettings settings;
  private final Instant start = Instant.now();
  private final Share share;
  // By identity: two pacts may hold equal interactions, and each has an outcome of its own.
  private final IdentityHashMap<Interaction, Future<Outcome>> outcomes = new IdentityHashMap<>();
  private final KeptAnswers kept = KeptAnswers.ofARun();
  private @Nullable Workers threads;
  private @Nullable URI url;
  private @Nullable Verifier verifier;
  private Map<Interaction, Problem> unproven = Map.of();

  VerificationRun(Class<?> test, VerificationSettings settings) {
    settings.requireEffective();
    this.test = test;
    this.settings = settings;
    this.share = new Share(settings.shard());
  }

  /** Whether the interaction is verified here, and not by another shard. */
  synchronized boolean add(Pact pact, Interaction interaction) {
    return share.add(pact, interaction);
  }

  /** Whether there are interactions, and all are other shards'. */
  synchronized boolean isIdle() {
    return share.isNone();
  }

  Outcome outcomeOf(Interaction interaction, ProviderUnderTest provider) {
    try {
      return startedFor(provider, interaction).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while '" + interaction + "' was verified", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the verification of '" + interaction.getDescription() + "' broke", e.getCause());
    }
  }

  /** What the settings want shown beside the verdicts. */
  Optional<Proofs> proofs() {
    return settings.proofs();
  }

  /**
   * Shows it, after every interaction has its outcome; what is not so fails its interaction.
   *
   * @throws AssertionError with every problem
   */
  void prove(Proofs proofs, ProviderUnderTest provider) {
    var rechecks = new ArrayList<Recheck>();
    for (var each : share.entries()) {
      var first = outcomeOf(each.interaction(), provider);
      rechecks.add(Objects.requireNonNull(verifier).recheck(each.pact(), first));
    }
    unproven = proofs.problems(rechecks);
    if (!unproven.isEmpty()) {
      throw new AssertionError(
          unproven.entrySet().stream()
              .map(each -> each.getKey().getDescription() + ": " + each.getValue())
              .collect(
                  Collectors.joining(System.lineSeparator(), proofs + System.lineSeparator(), "")));
    }
  }

  /** Ends the run and publishes what it came to, if the settings say so. */
  synchronized void finish() {
    if (stop() || isIdle()) {
      var verified = verified();
      var controls =
          verifier == null ? Optional.<RunControls>empty() : controls(verifier, verified);
      var checked = controls.map(RunControls::checked).orElse(verified);
      var warnings = controls.map(RunControls::warnings).orElse(List.of());
      warnings.forEach(log::warn);
      new RunEnd(settings, start, share.pacts(), checked).close(test, warnings);
      failFor(checked);
    }
  }

  /** Who measures shapes alone has nothing shown. */
  private Optional<RunControls> controls(Verifier of, List<Verified> verified) {
    return of.probing()
        .map(any -> new RunControls(of.scope(), of.seeding().controls(), share, verified));
  }

  /** What failed as a whole has no test of its own. */
  private static void failFor(List<Verified> checked) {
    var failed =
        checked.stream()
            .filter(each -> !each.isPending())
            .flatMap(each -> each.outcome().problems().stream())
            .filter(each -> each.kind() == Problem.Kind.UNPROVEN)
            .map(Problem::message)
            .distinct()
            .toList();
    if (!failed.isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), failed));
    }
  }

  /** Whether it had started. */
  private boolean stop() {
    if (threads == null || verifier == null) {
      return false;
    }
    threads.end(settings.timeout());
    try {
      verifier.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  static boolean isPending(Pact pact, Interaction interaction) {
    var byConsumer = interaction.isV4() && interaction.asV4Interaction().getPending();
    return byConsumer
        || (pact.getSource() instanceof BrokerUrlSource source
            && source.getResult() != null
            && source.getResult().getPending());
  }

  private synchronized Future<Outcome> startedFor(
      ProviderUnderTest provider, Interaction interaction) {
    if (threads == null) {
      start(provider);
      url = provider.url();
    } else if (!provider.url().equals(url)) {
      throw new IllegalStateException(
          "expected the url %s that the test's first instance gave, was %s; the first is asked for all, so start the provider once per class, in a static field"
              .formatted(url, provider.url()));
    }
    return Objects.requireNonNull(outcomes.get(interaction), interaction.getDescription());
  }

  private void start(ProviderUnderTest provider) {
    preFlight(provider.states());
    // Before the first request, since a provider may write into the tree.
    log.info("verifying version '{}'", settings.versionIfKnown());
    var opened =
        Verifier.open(provider, settings, share.entries().stream().map(Share.Entry::interaction));
    var pool = new Workers(settings.threads());
    for (var each : share.entries()) {
      outcomes.put(
          each.interaction(),
          pool.start(() -> logged(kept.of(opened.verify(each.pact(), each.interaction())))));
    }
    this.verifier = opened;
    this.threads = pool;
  }

  /** What is missing fails its own interactions only; here it is said once, and together. */
  private void preFlight(States states) {
    var found = PreFlight.of(states, share.states());
    found.missing().forEach(log::warn);
    found.illTyped().forEach(log::warn);
    if (!found.unused().isEmpty()) {
      log.info("no pact asks for the states {}", found.unused());
    }
  }

  private static Outcome logged(Outcome outcome) {
    log.info(
        "{} '{}' with {} probes in {} ms",
        outcome.holds() ? "kept" : "NOT KEPT",
        outcome.interaction().getDescription(),
        outcome.probesMade(),
        outcome.took().toMillis());
    return outcome;
  }

  private List<Verified> verified() {
    var verified = new ArrayList<Verified>();
    for (var each : share.entries()) {
      var outcome = outcomes.get(each.interaction());
      if (outcome != null && outcome.isDone()) {
        done(outcome)
            .map(this::proven)
            .ifPresent(one -> verified.add(new Verified(each.pact(), one)));
      }
    }
    return verified;
  }

  private Outcome proven(Outcome outcome) {
    var problem = unproven.get(outcome.interaction());
    return problem == null ? outcome : outcome.plus(problem);
  }

  /** None if the verification broke; its own test says so, and what is missing is not published. */
  private static Optional<Outcome> done(Future<Outcome> future) {
    try {
      return Optional.of(future.get());
    } catch (ExecutionException broken) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while outcomes were collected", e);
    }
  }
}
