package io.tenantpact.contracts.broker.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second broker off the file. The operating system drops the lock when the process dies, so
 * a broker that was killed blocks nobody. The lock has its own file, {@code <database>.lock}, and
 * that file stays: removing it would let two processes lock two different files of that name.
 */
final class ProcessLock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;

  private ProcessLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static ProcessLock acquire(Path database) {
    var file = database.resolveSibling(database.getFileName() + ".lock");
    try {
      return lock(database, file);
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "expected to write %s, but could not (%s); give the broker a folder it may write to"
              .formatted(file, e),
          e);
    }
  }

  private static ProcessLock lock(Path database, Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw DatabaseUnusable.because(
          database, "another broker uses it" + owner(file), "stop that one or name another file");
    }
    var pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return new ProcessLock(channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String owner(Path file) {
    try {
      return " (process " + Files.readString(file).strip() + ")";
    } catch (IOException unreadableWhileLocked) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
