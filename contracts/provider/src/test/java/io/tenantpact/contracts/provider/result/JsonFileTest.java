package io.tenantpact.contracts.provider.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

  @TempDir private Path folder;

  @Test
  void whoeverMayReadOtherFilesMayReadThisOne() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    var plain = Files.writeString(folder.resolve("plain.txt"), "x");
    var json = folder.resolve("new/whole.json");

    JsonFile.write(json, List.of("x"));

    assertThat(json).content().isEqualToIgnoringWhitespace("[\"x\"]");
    assertThat(Files.getPosixFilePermissions(json)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    var taken = folder.resolve("taken.json");
    Files.createDirectories(taken.resolve("inside"));

    assertThatThrownBy(() -> JsonFile.write(taken, List.of()))
        .isInstanceOf(UncheckedIOException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }
}
