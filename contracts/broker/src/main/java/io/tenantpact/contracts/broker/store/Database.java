package io.tenantpact.contracts.broker.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file in WAL mode: one writer at a time, readers beside it.
 *
 * <p>SQLite itself has only one writer, and tells the second that it is busy. Here the second waits
 * its turn instead, so parallel CI jobs never see that. A transaction that has committed survives
 * the death of the process.
 */
public final class Database implements AutoCloseable {

  /** How long another program's lock on the file is waited for, in milliseconds. */
  private static final int BUSY_TIMEOUT = 5_000;

  private final Path file;
  private final ProcessLock processLock;
  private final Connection writer;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final ConcurrentLinkedQueue<Connection> idleReaders = new ConcurrentLinkedQueue<>();

  private Database(Path file, ProcessLock processLock, Connection writer) {
    this.file = file;
    this.processLock = processLock;
    this.writer = writer;
  }

  /**
   * Opens the file, or makes a new one.
   *
   * @throws DatabaseUnusable when it is not ours, broken, locked, in use or not writable
   */
  public static Database open(Path path) {
    var file = path.toAbsolutePath().normalize();
    requireWritable(file);
    var lock = ProcessLock.acquire(file);
    try {
      return new Database(file, lock, connectWriter(file));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void requireWritable(Path file) {
    var folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw DatabaseUnusable.because(file, "it is a folder", "name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw DatabaseUnusable.because(file, "there is no folder " + folder, "create it first");
    }
    if (!Files.isWritable(folder)) {
      throw DatabaseUnusable.because(
          file, "its folder is read-only", "name a file in a folder the broker may write to");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw DatabaseUnusable.because(file, "it is read-only", "make it writable");
    }
  }

  private static Connection connectWriter(Path file) {
    try {
      var connection = config().createConnection("jdbc:sqlite:" + file);
      try {
        Migrations.run(connection, file);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT);
    return config;
  }

  private static DatabaseUnusable unusable(Path file, SQLException e) {
    var busy =
        e instanceof SQLiteException sqlite
            && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    return busy
        ? DatabaseUnusable.because(file, "another program has locked it", "close that program", e)
        : DatabaseUnusable.because(
            file,
            "SQLite cannot read it (" + e.getMessage() + ")",
            "restore it from a backup or name another file",
            e);
  }

  public Path file() {
    return file;
  }

  /** Runs the work on one unchanging picture of the data. It cannot write. */
  public <T> T read(Function<Session, T> work) {
    var idle = idleReaders.poll();
    var reader = idle == null ? connectReader() : idle;
    execute(reader, "begin");
    try {
      return work.apply(new Session(reader));
    } finally {
      execute(reader, "rollback");
      idleReaders.add(reader);
    }
  }

  /** Runs the work alone, and keeps all of its changes or, when it throws, none. */
  public <T> T write(Function<Session, T> work) {
    writing.lock();
    try {
      execute(writer, "begin immediate");
      return commit(work);
    } finally {
      writing.unlock();
    }
  }

  private <T> T commit(Function<Session, T> work) {
    try {
      var result = work.apply(new Session(writer));
      execute(writer, "commit");
      return result;
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  /** What went wrong first is what matters; SQLite may have rolled back by itself. */
  private void rollBack(Throwable reason) {
    try {
      execute(writer, "rollback");
    } catch (StoreFailed e) {
      reason.addSuppressed(e);
    }
  }

  private Connection connectReader() {
    try {
      var connection = config().createConnection("jdbc:sqlite:" + file);
      execute(connection, "pragma query_only = on");
      return connection;
    } catch (SQLException e) {
      throw new StoreFailed("open a reader", e);
    }
  }

  private static void execute(Connection connection, String sql) {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new StoreFailed(sql, e);
    }
  }

  /** Moves what is in the write-ahead log into the file, and lets go of it. */
  @Override
  public void close() {
    writing.lock();
    try {
      for (var reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
        reader.close();
      }
      writer.close();
    } catch (SQLException e) {
      throw new StoreFailed("close " + file, e);
    } finally {
      processLock.close();
      writing.unlock();
    }
  }
}
