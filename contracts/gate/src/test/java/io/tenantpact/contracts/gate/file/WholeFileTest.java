package io.tenantpact.contracts.gate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void whoeverMayReadOtherFilesMayReadThisOne() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    var plain = Files.writeString(folder.resolve("plain.txt"), "x");
    var whole = folder.resolve("new/whole.txt");

    WholeFile.write("x", whole);

    assertThat(Files.getPosixFilePermissions(whole))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    var taken = folder.resolve("taken.txt");
    Files.createDirectories(taken.resolve("inside"));

    assertThatThrownBy(() -> WholeFile.write("x", taken))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("taken.txt");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }

  @Test
  void aFileThatCouldBeWrittenIsLeftAsItIs() throws IOException {
    var file = Files.writeString(folder.resolve("report.html"), "before");

    WholeFile.requireWritable(file);

    assertThat(file).hasContent("before");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFolderAndAPlaceBelowAFileAreNoPlaceForAFile() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");

    for (var path : new Path[] {folder, file.resolve("report.html")}) {
      assertThatThrownBy(() -> WholeFile.requireWritable(path)).isInstanceOf(GateFailed.class);
    }
  }
}
