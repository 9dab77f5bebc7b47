package io.tenantpact.contracts.gate.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file in one step: a reader sees the old one or the new one, never half of it. */
final class WholeFile {

  private WholeFile() {}

  static void write(String text, Path file) {
    try {
      var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
      Files.createDirectories(folder);
      var unfinished = Files.createTempFile(folder, "report", ".part");
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + file, e);
    }
  }
}
