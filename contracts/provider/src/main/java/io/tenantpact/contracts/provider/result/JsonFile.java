package io.tenantpact.contracts.provider.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/** A file that others read while it is written again. */
public final class JsonFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFile() {}

  /** Writes it whole or not at all. */
  public static void write(Path file, Object content) {
    var folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, "unfinished", ".part");
      JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("expected to write " + file + ", but: " + e.getMessage(), e);
    }
  }
}
