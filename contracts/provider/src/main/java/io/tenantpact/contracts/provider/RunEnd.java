package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.PactResult;
import io.tenantpact.contracts.provider.result.ReportEntries;
import io.tenantpact.contracts.provider.result.VerificationReport;
import io.tenantpact.contracts.provider.seeding.Failures;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.shard.Changes;
import io.tenantpact.contracts.provider.shard.ShardFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of a run when everything is taken down: to the broker, and to a report. */
final class RunEnd {

  private static final Logger log = LoggerFactory.getLogger(RunEnd.class);

  private final VerificationSettings settings;
  private final Instant start;
  private final Collection<Pact> pacts;
  private final List<Verified> verified;
  private final Changes changes;
  private boolean noShardSawChanges;

  RunEnd(
      VerificationSettings settings,
      Instant start,
      Collection<Pact> pacts,
      List<Verified> verified,
      Changes changes) {
    this.settings = settings;
    this.start = start;
    this.pacts = pacts;
    this.verified = verified;
    this.changes = changes;
  }

  /**
   * Publishes if the settings say so; the report is written whether or not the broker took it.
   *
   * @param warnings of the run as a whole, for the report
   * @throws AssertionError if this shard published what none of them was able to see
   */
  void close(Class<?> test, List<String> warnings) {
    var published = false;
    try {
      published = settings.publishResults() && publish(test);
    } finally {
      write(settings.reportOf(test), published, warnings);
    }
    if (noShardSawChanges) {
      throw new AssertionError(UnseenChange.PROBLEM.message());
    }
  }

  /** Whether all are published now: a shard leaves that to the last. */
  private boolean publish(Class<?> test) {
    var shards = settings.shardFolder(test);
    var published = new AtomicBoolean(true);
    // One pact's results must not be missing since another's could not be published.
    var failures = new Failures();
    for (var pact : pacts) {
      failures.attempt(
          () -> {
            var own = outcomesOf(pact);
            if (shards.isEmpty()) {
              publish(pact, own);
            } else if (!shards.get().add(pact, own, changes, all -> publish(pact, all))) {
              published.set(false);
            }
          });
    }
    failures.rethrow();
    return published.get();
  }

  /** What no shard saw fails where a run of one would have failed. */
  private void publish(Pact pact, ShardFolder.Whole all) {
    noShardSawChanges |= all.isBlindToChanges();
    publish(
        pact,
        all.isBlindToChanges()
            ? all.outcomes().stream().map(UnseenChange::in).toList()
            : all.outcomes());
  }

  private void publish(Pact pact, List<Outcome> outcomes) {
    var version = settings.providerVersion();
    var result = new PactResult(pact, outcomes);
    result.publish(version);
    log.info(
        "published {} for the pact between {} and {} {}",
        result.holds() ? "success" : "failure",
        pact.getConsumer().getName(),
        pact.getProvider().getName(),
        version.number());
  }

  private void write(Path report, boolean published, List<String> warnings) {
    var entries =
        verified.stream()
            .map(each -> ReportEntries.of(each.pact(), each.outcome(), each.isPending()))
            .toList();
    var provider = pacts.stream().map(each -> each.getProvider().getName()).findFirst();
    VerificationReport.of(provider.orElse(""), settings.versionIfKnown(), start, published, entries)
        .with(warnings)
        .write(report);
    log.info("wrote {}", report);
  }

  private List<Outcome> outcomesOf(Pact pact) {
    return verified.stream().filter(each -> each.pact() == pact).map(Verified::outcome).toList();
  }
}
