package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.shard.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this JVM verifies of a test class's pacts: all, or what its shard takes. */
final class Share {

  record Entry(Pact pact, Interaction interaction) {}

  private final Optional<Shard> shard;
  private final List<Pact> pacts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  Share(Optional<Shard> shard) {
    this.shard = shard;
  }

  /** Adds an interaction unless it is another shard's; whether it was. */
  boolean add(Pact pact, Interaction interaction) {
    // By identity: two pacts may be equal, and each has a result of its own.
    if (pacts.stream().noneMatch(each -> each == pact)) {
      pacts.add(pact);
    }
    return shard.map(each -> each.takes(interaction)).orElse(true)
        && entries.add(new Entry(pact, interaction));
  }

  /** Those too of which nothing is verified here. */
  List<Pact> pacts() {
    return pacts;
  }

  List<Entry> entries() {
    return entries;
  }

  /** What other shards verify. */
  Stream<Interaction> elsewhere() {
    return shard.stream()
        .flatMap(
            here ->
                pacts.stream()
                    .flatMap(each -> each.getInteractions().stream())
                    .filter(each -> !here.takes(each)));
  }

  /** Whether a shard is all that is verified here. */
  boolean isPart() {
    return shard.filter(each -> each.of() > 1).isPresent();
  }

  /** Whether there are interactions, and none is verified here. */
  boolean isNone() {
    return entries.isEmpty() && !pacts.isEmpty();
  }

  List<ProviderState> states() {
    return entries.stream()
        .flatMap(each -> each.interaction().getProviderStates().stream())
        .distinct()
        .toList();
  }
}
