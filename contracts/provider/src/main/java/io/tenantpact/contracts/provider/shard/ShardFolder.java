package io.tenantpact.contracts.provider.shard;

import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.JsonFile;
import io.tenantpact.contracts.provider.result.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the shards of one build leave what a test class came to. The one that completes a pact
 * publishes it.
 *
 * @param path of this build and test class, for all shards
 * @param version the provider's
 */
public record ShardFolder(Path path, Shard shard, String version) {

  /**
   * What all shards came to.
   *
   * @param isBlindToChanges whether tenants wrote and no shard saw a checksum change
   */
  public record Whole(List<Outcome> outcomes, boolean isBlindToChanges) {}

  private static final Logger log = LoggerFactory.getLogger(ShardFolder.class);

  /** A file's lock keeps other JVMs out, but not this one's threads. */
  private static final Object THIS_JVM = new Object();

  /**
   * Leaves what this shard came to for a pact, in place of what it left before. If nothing is
   * missing then, all outcomes are published, before another shard may look.
   *
   * @param changes what this run saw of them
   * @return whether they were published
   * @throws IllegalStateException if what lies there does not go together; nothing is published
   */
  public boolean add(
      Pact pact, List<Outcome> outcomes, Changes changes, Consumer<Whole> publication) {
    var own = ShardResult.of(version, pact, shard, changes, outcomes);
    var folder = path.resolve(nameFor(own.pact()));
    synchronized (THIS_JVM) {
      try (var file = openLock(folder)) {
        // Until the file is closed or this JVM ends, however that ends.
        file.lock();
        return addAlone(folder, pact, own, publication);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "expected to share results in " + folder + ", but: " + e.getMessage(), e);
      }
    }
  }

  private boolean addAlone(Path folder, Pact pact, ShardResult own, Consumer<Whole> publication)
      throws IOException {
    JsonFile.write(folder.resolve(ShardSet.nameOf(shard)), own);
    var set = ShardSet.read(folder, pact, own);
    var isWhole = set.missing().isEmpty();
    if (isWhole) {
      publication.accept(new Whole(set.outcomes(), set.isBlindToChanges()));
    } else {
      log.info(
          "shard {} is through with the pact between {} and {} {}; not published: shards {} of {}"
              + " are missing",
          shard,
          pact.getConsumer().getName(),
          pact.getProvider().getName(),
          version,
          set.missing(),
          shard.of());
    }
    return isWhole;
  }

  /** An address may be longer than a name, and has signs that a name may not have. */
  private static String nameFor(String address) {
    return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static FileChannel openLock(Path folder) throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
