package io.tenantpact.contracts.gate.file;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file in one step: a reader sees the old one or the new one, never half of it. Who may
 * read it is what the user's umask says, as for every other file of a build.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text in UTF-8, and the folders around it.
   *
   * @throws GateFailed if that is not possible
   */
  public static void write(String text, Path file) {
    write(text.getBytes(StandardCharsets.UTF_8), file);
  }

  /**
   * Writes a file, and the folders around it.
   *
   * @throws GateFailed if that is not possible
   */
  public static void write(byte[] content, Path file) {
    attempt(
        file,
        unfinished -> {
          Files.write(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          Files.move(
              unfinished,
              file,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.ATOMIC_MOVE);
        });
  }

  /**
   * Finds out early whether a file can be written later; leaves the file as it is.
   *
   * @throws GateFailed if it cannot
   */
  public static void requireWritable(Path file) {
    attempt(
        file,
        unfinished -> {
          if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
          }
          Files.createFile(unfinished);
        });
  }

  private interface Attempt {
    void with(Path unfinished) throws IOException;
  }

  /** What is unfinished stands in the same folder, since only there a move is one step. */
  private static void attempt(Path file, Attempt attempt) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new GateFailed(
          "expected a file to write, but %s is a folder; name another".formatted(file));
    }
    var unfinished = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      try {
        attempt.with(unfinished);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new GateFailed(
          "expected to write %s, but cannot (%s); name another file or make room for this one"
              .formatted(file, e),
          e);
    }
  }
}
