package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.proof.Proofs;
import io.tenantpact.contracts.provider.proof.Recheck;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.shard.Changes;
import java.time.Instant;
import java.util.ArrayList;
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
  private @Nullable Verifications running;
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
      rechecks.add(Objects.requireNonNull(running).verifier().recheck(each.pact(), first));
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
    if (running != null) {
      running.end(settings.timeout());
    }
    if (running != null || isIdle()) {
      var verified = verified();
      var controls =
          running == null ? Optional.<RunControls>empty() : controls(running.verifier(), verified);
      var checked = controls.map(RunControls::checked).orElse(verified);
      var warnings = controls.map(RunControls::warnings).orElse(List.of());
      warnings.forEach(log::warn);
      new RunEnd(settings, start, share.pacts(), checked, changes()).close(test, warnings);
      failFor(checked);
    }
  }

  private Changes changes() {
    if (running == null) {
      return Changes.NONE_MADE;
    }
    var controls = running.verifier().seeding().controls();
    if (controls.sawChange()) {
      return Changes.SEEN;
    }
    return controls.isBlindToChanges() ? Changes.UNSEEN : Changes.NONE_MADE;
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

  static boolean isPending(Pact pact, Interaction interaction) {
    var byConsumer = interaction.isV4() && interaction.asV4Interaction().getPending();
    return byConsumer
        || (pact.getSource() instanceof BrokerUrlSource source
            && source.getResult() != null
            && source.getResult().getPending());
  }

  private synchronized Future<Outcome> startedFor(
      ProviderUnderTest provider, Interaction interaction) {
    if (running == null) {
      running = Verifications.start(provider, settings, share);
    } else {
      running.requireAt(provider.url());
    }
    return running.of(interaction);
  }

  private List<Verified> verified() {
    var verified = new ArrayList<Verified>();
    if (running != null) {
      for (var each : share.entries()) {
        running
            .done(each.interaction())
            .map(this::proven)
            .ifPresent(outcome -> verified.add(new Verified(each.pact(), outcome)));
      }
    }
    return verified;
  }

  private Outcome proven(Outcome outcome) {
    var problem = unproven.get(outcome.interaction());
    return problem == null ? outcome : outcome.plus(problem);
  }
}
