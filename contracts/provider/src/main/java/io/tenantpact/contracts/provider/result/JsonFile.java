package io.tenantpact.contracts.provider.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that others read while it is written again. Who may read it is what the user's umask says:
 * a temporary file would be the user's alone, also after its move.
 */
public final class JsonFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFile() {}

  /** Writes it whole or not at all. */
  public static void write(Path file, Object content) {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    var part = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      try {
        writeNew(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("expected to write " + file + ", but: " + e.getMessage(), e);
    }
  }

  private static void writeNew(Path file, Object content) throws IOException {
    try (var out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      JSON.writerWithDefaultPrettyPrinter().writeValue(out, content);
    }
  }
}
