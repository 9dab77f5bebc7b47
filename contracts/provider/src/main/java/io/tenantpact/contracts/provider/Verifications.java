package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import io.tenantpact.contracts.provider.result.KeptAnswers;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.state.PreFlight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The verifications of a run, side by side in threads of their own. */
final class Verifications {

  private static final Logger log = LoggerFactory.getLogger(Verifications.class);

  private final URI url;
  private final Verifier verifier;
  private final Workers threads;
  private final KeptAnswers kept = KeptAnswers.ofARun();
  // By identity: two pacts may hold equal interactions, and each has an outcome of its own.
  private final IdentityHashMap<Interaction, Future<Outcome>> outcomes = new IdentityHashMap<>();

  private Verifications(URI url, Verifier verifier, Workers threads) {
    this.url = url;
    this.verifier = verifier;
    this.threads = threads;
  }

  /** Starts all that this JVM has a share in. */
  static Verifications start(
      ProviderUnderTest provider, VerificationSettings settings, Share share) {
    preFlight(provider, share);
    // Before the first request, since a provider may write into the tree.
    log.info("verifying version '{}'", settings.versionIfKnown());
    var wanted = share.entries().stream().map(Share.Entry::interaction);
    var verifier = Verifier.open(provider, settings, wanted);
    var started = new Verifications(provider.url(), verifier, new Workers(settings.threads()));
    share.entries().forEach(started::start);
    return started;
  }

  /** What is missing fails its own interactions only; here it is said once, and together. */
  private static void preFlight(ProviderUnderTest provider, Share share) {
    var found = PreFlight.of(provider.states(), share.states());
    found.missing().forEach(log::warn);
    found.illTyped().forEach(log::warn);
    if (!found.unused().isEmpty()) {
      log.info("no pact asks for the states {}", found.unused());
    }
  }

  private void start(Share.Entry entry) {
    outcomes.put(
        entry.interaction(),
        threads.start(() -> logged(kept.of(verifier.verify(entry.pact(), entry.interaction())))));
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

  /**
   * Holds where a later instance of the test has the provider against where the first had it.
   *
   * @throws IllegalStateException if it is elsewhere
   */
  void requireAt(URI other) {
    if (!other.equals(url)) {
      throw new IllegalStateException(
          "expected the url %s that the test's first instance gave, was %s; the first is asked for all, so start the provider once per class, in a static field"
              .formatted(url, other));
    }
  }

  Future<Outcome> of(Interaction interaction) {
    return Objects.requireNonNull(outcomes.get(interaction), interaction.getDescription());
  }

  Verifier verifier() {
    return verifier;
  }

  /** Lets what runs come to its end, for so long, and closes the way to the provider. */
  void end(Duration patience) {
    threads.end(patience);
    try {
      verifier.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None if the verification broke; its own test says so, and what is missing is not published. */
  Optional<Outcome> done(Interaction interaction) {
    var outcome = outcomes.get(interaction);
    if (outcome == null || !outcome.isDone()) {
      return Optional.empty();
    }
    try {
      return Optional.of(outcome.get());
    } catch (ExecutionException broken) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while outcomes were collected", e);
    }
  }
}
