package io.tenantpact.contracts.provider.shard;

import au.com.dius.pact.core.model.Pact;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tenantpact.contracts.provider.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the shards of one build have come to so far, for one pact: a file each. */
record ShardSet(Pact pact, int of, List<ShardResult> results) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  static String nameOf(Shard shard) {
    return shard.number() + "-of-" + shard.of() + ".json";
  }

  /**
   * Reads what lies in a folder.
   *
   * @throws IllegalStateException if a file does not go with what this shard came to
   */
  static ShardSet read(Path folder, Pact pact, ShardResult own) throws IOException {
    var results = new ArrayList<ShardResult>();
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : files) {
        results.add(checked(file, pact, own));
      }
    }
    return new ShardSet(pact, own.shard().of(), results);
  }

  /** The numbers of the shards that have left nothing yet. */
  TreeSet<Integer> missing() {
    var missing = new TreeSet<Integer>();
    IntStream.rangeClosed(1, of).forEach(missing::add);
    results.forEach(each -> missing.remove(each.shard().number()));
    return missing;
  }

  /** All of them, as outcomes of the pact at hand. */
  List<Outcome> outcomes() {
    return results.stream().flatMap(each -> each.outcomesIn(pact)).toList();
  }

  /** Whether some wrote and none saw it. What one shard does not see, another may. */
  boolean isBlindToChanges() {
    return results.stream().anyMatch(each -> each.changes() == Changes.UNSEEN)
        && results.stream().noneMatch(each -> each.changes() == Changes.SEEN);
  }

  private static ShardResult checked(Path file, Pact pact, ShardResult own) {
    var found = parse(file);
    if (!found.version().equals(own.version())) {
      throw mismatch(file, "the provider's version " + own.version(), found.version());
    }
    if (!found.pact().equals(own.pact())) {
      throw mismatch(file, "the pact " + own.pact(), found.pact());
    }
    if (found.shard().of() != own.shard().of() || !file.endsWith(nameOf(found.shard()))) {
      throw mismatch(file, "one of " + own.shard().of() + " shards", found.shard().toString());
    }
    if (!found.isWholeOf(pact)) {
      throw mismatch(
          file,
          "an outcome for each interaction of shard %s, no other, none twice"
              .formatted(found.shard()),
          found.interactions().toString());
    }
    return found;
  }

  private static ShardResult parse(Path file) {
    try {
      return JSON.readValue(file.toFile(), ShardResult.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "expected %s to be what a shard left, but: %s; nothing was published"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private static IllegalStateException mismatch(Path file, String expected, String found) {
    return new IllegalStateException(
        "expected %s in %s, but found %s; nothing was published. Give each build a folder of its own"
            .formatted(expected, file, found));
  }
}
