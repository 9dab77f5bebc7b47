package io.tenantpact.contracts.broker.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second broker off the file. The operating system drops the lock when the process dies, so
 * a broker that was killed blocks nobody. The lock has its own file, {@code <database>.lock}, and
 * that file stays: removing it would let two processes lock two different files of that name.
 */
final class ProcessLock implements AutoCloseable {

  /**
   * What this process has locked. It must not even open such a file again: on POSIX systems closing
   * it would give up the lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static ProcessLock acquire(Path database) {
    var file = database.resolveSibling(database.getFileName() + ".lock");
    if (!HELD.add(file)) {
      throw inUse(database, " (process %d, this one)".formatted(ProcessHandle.current().pid()));
    }
    try {
      return lock(database, file);
    } catch (IOException e) {
      HELD.remove(file);
      throw DatabaseUnusable.because(
          database,
          "%s cannot be written (%s)".formatted(file, e),
          "name a file in a folder the broker may write to",
          e);
    } catch (RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static ProcessLock lock(Path database, Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(database, " (process %s)".formatted(Files.readString(file).strip()));
    }
    var pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return new ProcessLock(file, channel);
  }

  private static DatabaseUnusable inUse(Path database, String owner) {
    return DatabaseUnusable.because(
        database, "another broker uses it" + owner, "stop that one or name another file");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }
}
