package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

  @TempDir private Path folder;
  private GateStage gate;

  @BeforeEach
  void start() {
    gate = GateStage.start(folder);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  @Test
  void aReviewThatFindsNothingWritesNothing() throws IOException {
    var reviewed = folder.resolve("in");
    var review = "review --written " + gate.broker().writePact("list") + " --reviewed " + reviewed;
    assertThat(gate.runAlone(review)).isEqualTo(Gate.NO);
    assertThat(gate.runAlone(review, "--accept")).isZero();
    var before = Files.getLastModifiedTime(reviewed);

    assertThat(gate.runAlone(review)).isZero();
    assertThat(Files.getLastModifiedTime(reviewed)).isEqualTo(before);
  }

  @Test
  void aTenantThatNoRequestNamesIsAWarningUnlessItWasSaidWhereItStands() {
    var review =
        "review --accept --written "
            + gate.broker().writePact("list")
            + " --reviewed "
            + folder.resolve("in");

    assertThat(gate.runAlone(review)).isZero();
    gate.assertOneLine("[tenant-nowhere]");
    assertThat(gate.runAlone(review, "--tenant-in", "query:tenant")).isEqualTo(Gate.NO);
    assertThat(gate.err()).contains("the query parameter tenant");
  }
}
