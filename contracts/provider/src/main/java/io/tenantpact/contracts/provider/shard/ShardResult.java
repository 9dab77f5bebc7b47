package io.tenantpact.contracts.provider.shard;

import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one shard came to for one pact, as the others read it.
 *
 * @param version the provider's
 * @param pact where the broker keeps it; the address names its content
 * @param changes what its run saw of them, for whatever pact
 */
record ShardResult(
    String version, String pact, Shard shard, Changes changes, List<Finding> findings) {

  /**
   * What an interaction came to.
   *
   * @param interaction the id that the broker gave it
   * @param problems empty if it holds
   */
  record Finding(String interaction, List<Problem> problems) {}

  static ShardResult of(
      String version, Pact pact, Shard shard, Changes changes, List<Outcome> outcomes) {
    return new ShardResult(
        version,
        addressOf(pact),
        shard,
        changes,
        outcomes.stream()
            .map(each -> new Finding(idOf(each.interaction()), each.problems()))
            .toList());
  }

  /** Whether it holds what its shard takes of a pact: all of it, nothing else, nothing twice. */
  boolean isWholeOf(Pact live) {
    return live.getInteractions().stream()
        .filter(shard::takes)
        .map(ShardResult::idOf)
        .sorted()
        .toList()
        .equals(interactions());
  }

  List<String> interactions() {
    return findings.stream().map(Finding::interaction).sorted().toList();
  }

  /** Its outcomes as far as a broker is told of them. */
  Stream<Outcome> outcomesIn(Pact live) {
    return live.getInteractions().stream()
        .flatMap(
            interaction ->
                findings.stream()
                    .filter(each -> each.interaction().equals(interaction.getInteractionId()))
                    .map(each -> outcome(interaction, each)));
  }

  private static Outcome outcome(Interaction interaction, Finding finding) {
    return new Outcome(interaction, finding.problems(), List.of(), List.of(), Duration.ZERO);
  }

  /** Without how the pact was selected, which may differ from one shard to the next. */
  private static String addressOf(Pact pact) {
    if (pact.getSource() instanceof BrokerUrlSource source) {
      return source.getUrl().replaceFirst("/metadata/.*", "");
    }
    throw new IllegalStateException(
        "expected a pact from a broker, since results are to be published, but it is from "
            + pact.getSource());
  }

  private static String idOf(Interaction interaction) {
    var id = interaction.getInteractionId();
    if (id == null) {
      throw new IllegalStateException(
          "expected the broker to give '%s' an id, since results are to be published"
              .formatted(interaction.getDescription()));
    }
    return id;
  }
}
