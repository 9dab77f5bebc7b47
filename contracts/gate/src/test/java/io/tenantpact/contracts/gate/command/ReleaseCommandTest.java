package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandTest {

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
  @Tag("K4")
  void aReleaseThatFitsIsExitCode0AndSaysYesLast() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");

    assertThat(gate.release()).isEqualTo(Gate.YES);
    assertThat(gate.out()).contains("kept").endsWith("VERDICT: yes" + System.lineSeparator());
    assertThat(gate.out()).containsOnlyOnce("web 1 is recorded as released, shop 1 as deployed");
  }

  /** Else a release that brought nothing anywhere would look like one that did. */
  @Test
  void aReleaseOfUncommittedSourceSaysThatNothingWasRecorded() {
    gate.broker().publish("abc-dirty.1", "list");
    gate.broker().verify("abc-dirty.1", "abc-dirty.1");
    var release = "release --consumer web --provider shop --environment test -e abc-dirty.1";

    for (var form : List.of("table", "json")) {
      assertThat(gate.run(release, "-o", form)).isEqualTo(Gate.YES);
      assertThat(gate.out())
          .contains("nothing was recorded, since the source is not committed")
          .doesNotContain("is recorded as");
    }
  }

  @Test
  @Tag("K4")
  void aReleaseThatDoesNotIsExitCode1AndNamesTheInteraction() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1", "list");

    assertThat(gate.release()).isEqualTo(Gate.NO);
    assertThat(gate.out()).contains("'list'", "the decoy's canary").contains("VERDICT: no");
    assertThat(gate.out()).doesNotContain("recorded");
  }

  @Test
  void aReportIsWrittenBesideTheTable() throws IOException {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1", "list");
    var report = folder.resolve("new/report.html");

    gate.release("--report", report.toString());

    assertThat(Files.readString(report)).contains("Release gate: <strong class=\"no\">no");
  }

  @Test
  void aReportThatCannotBeWrittenIsOneLineAndNothingIsRecorded() throws IOException {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    var file = Files.writeString(folder.resolve("file"), "x");

    for (var option : List.of("--report", "--junit")) {
      assertThat(gate.release(option, file.resolve("x").toString())).isEqualTo(Gate.FAILED);
      gate.assertOneLine("expected to write " + file.resolve("x"));
      assertThat(gate.out()).isEmpty();
    }
    gate.assertNothingIsRecorded();
  }

  @Test
  void aBrokenVerificationIsOneLineAndNothingIsRecorded() throws IOException {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    Files.writeString(folder.resolve("BrokenIT.json"), "{");

    assertThat(gate.release("--verification", folder.toString())).isEqualTo(Gate.FAILED);
    gate.assertOneLine("BrokenIT.json");
    gate.assertNothingIsRecorded();
  }

  @Test
  void aVerificationThatIsNotThereIsMissedAndChangesNoVerdict() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");

    var none = folder.resolve("none").toString();
    assertThat(gate.release("--verification", none)).isEqualTo(Gate.YES);
    gate.assertOneLine("found nothing; the reports tell of no probe");
  }

  @Test
  void aVerificationInJUnitXmlIsMissedWhereNoneIsGiven() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");

    assertThat(gate.release("--junit", folder.resolve("junit.xml").toString())).isEqualTo(Gate.YES);
    gate.assertOneLine("expected --verification, which --junit tells of");
  }

  @Test
  void aMistypedListOfRequirementsIsOneLine() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    var list = folder.resolve("requirement.md").toString();

    assertThat(gate.release("--rows", folder.toString(), "--requirements", list))
        .isEqualTo(Gate.FAILED);
    gate.assertOneLine("requirement.md");
  }

  @Test
  void oneFileForTwoReportsIsWrongUsage() {
    var report = folder.resolve("report");

    assertThat(gate.release("--report", report.toString(), "--junit", folder + "/./report"))
        .isEqualTo(2);
    assertThat(gate.err()).contains("expected two files for --report and --junit");
    assertThat(report).doesNotExist();
  }

  @Test
  void requirementsWithoutTheRowsThatCoverThemAreWrongUsage() {
    assertThat(gate.release("--requirements", folder.resolve("list.md").toString())).isEqualTo(2);
    assertThat(gate.err()).contains("expected --rows");
  }

  @Test
  void theRootIsNoFileForAReport() {
    var root = folder.getRoot().toString();

    assertThat(gate.release("--report", root)).isEqualTo(Gate.FAILED);
    gate.assertOneLine("expected a file to write, but " + root + " is a folder");
  }

  @Test
  void pactsThatNameNoTenantAreDoubtedInTheReportToo() throws IOException {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    var pacts = gate.broker().writePact("list").toString();
    var report = folder.resolve("report.html");

    assertThat(gate.release("--pacts", pacts, "--report", report.toString())).isEqualTo(Gate.YES);
    gate.assertOneLine("[tenant-nowhere]");
    assertThat(Files.readString(report)).contains("[tenant-nowhere]", "--tenant-in says where");
  }

  @Test
  void pactsThatNameNoTenantWhereItIsSaidToStandLeaveNothingBehind() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    var pacts = gate.broker().writePact("list").toString();

    assertThat(gate.release("--pacts", pacts, "--tenant-in", "subdomain")).isEqualTo(Gate.FAILED);
    assertThat(gate.err()).contains("where --tenant-in says", "the header Host");
    assertThat(gate.release("--tenant-in", "subdomain")).isEqualTo(2);
    assertThat(gate.err()).contains("expected --pacts");
    gate.assertNothingIsRecorded();
  }

  @Test
  void aPendingInteractionIsDoubtedInTheReportToo() throws IOException {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    var pacts = gate.broker().writePact("list");
    var pact = pacts.resolve("web-shop.json");
    var headers = "\"headers\": {\"X-Tenant-Id\": [\"acme\"]}, \"path\"";
    Files.writeString(
        pact,
        Files.readString(pact)
            .replace("\"description\"", "\"pending\": true, \"description\"")
            .replace("\"path\"", headers));
    var report = folder.resolve("report.html");

    assertThat(
            gate.release(
                "--pacts", pacts.toString(),
                "--tenant-in", "header:X-Tenant-Id",
                "--report", report.toString()))
        .as(gate.err())
        .isEqualTo(Gate.YES);
    gate.assertOneLine("warning: ");
    assertThat(gate.err()).contains("[pending-interaction] 'list'").doesNotContain("says where");
    assertThat(Files.readString(report)).contains("[pending-interaction]");
  }
}
