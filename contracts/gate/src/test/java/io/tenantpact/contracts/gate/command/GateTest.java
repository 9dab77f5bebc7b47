package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.BrokerOptions;
import io.tenantpact.contracts.broker.EmbeddedBroker;
import io.tenantpact.contracts.gate.BrokerStage;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class GateTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private BrokerStage stage;

  @BeforeEach
  void start() {
    stage = BrokerStage.start(folder);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  @Tag("K4")
  void aReleaseThatFitsIsExitCode0AndSaysYesLast() {
    stage.publish("1", "list");
    stage.verify("1", "1");

    assertThat(release()).isEqualTo(Gate.YES);
    assertThat(out.toString()).contains("kept").endsWith("VERDICT: yes" + System.lineSeparator());
  }

  @Test
  @Tag("K4")
  void aReleaseThatDoesNotIsExitCode1AndNamesTheInteraction() {
    stage.publish("1", "list");
    stage.verify("1", "1", "list");

    assertThat(release()).isEqualTo(Gate.NO);
    assertThat(out.toString()).contains("'list'", "the decoy's canary").contains("VERDICT: no");
  }

  @Test
  void aNoAsJsonIsExitCode1AsWell() {
    stage.publish("1", "list");
    stage.verify("1", "1", "list");
    new Environments(stage.client()).ensure("test");
    new Environments(stage.client()).record(Liveness.DEPLOYED, stage.provider("1"), "test");

    var code =
        run(
            "can-i-deploy",
            "-a",
            "web",
            "--version-number",
            "1",
            "--to-environment",
            "test",
            "-o",
            "json");

    var answer = JsonMapper.shared().readTree(out.toString());
    assertThat(code).isEqualTo(Gate.NO);
    assertThat(answer.path("deployable").asBoolean(true)).isFalse();
    assertThat(answer.at("/verdicts/0/matrix/0/broken/0/description").asString()).isEqualTo("list");
  }

  /** As an option that prints the program's version, it would be exit code 0, and so a yes. */
  @Test
  void theVersionMayBeCalledAsInTheUsualCommandLine() {
    stage.publish("1", "list");
    stage.verify("1", "1", "list");
    new Environments(stage.client()).ensure("test");
    new Environments(stage.client()).record(Liveness.DEPLOYED, stage.provider("1"), "test");
    var question =
        new String[] {"can-i-deploy", "--pacticipant", "web", "--to-environment", "test"};

    for (var option : List.of("--version", "-e", "--version-number")) {
      assertThat(run(with(question, option, "1"))).as(option).isEqualTo(Gate.NO);
    }
    assertThat(run(with(question, "-V"))).isEqualTo(2);
  }

  /** A broker takes a blank version for any, and a blank environment for none. */
  @Test
  @Tag("K4")
  void aBlankNameOrVersionIsWrongUsage() {
    stage.publish("1", "list");
    stage.verify("1", "1");
    release();
    var blanks =
        List.of(
            List.of("can-i-deploy", "-a", "web", "-e", "", "--to-environment", "test"),
            List.of("can-i-deploy", "-a", "web", "-e", " ", "--to-environment", "test"),
            List.of("can-i-deploy", "-a", "web", "-e", "1", "--to-environment", ""),
            List.of("can-i-deploy", "-a", "", "-e", "1", "--to-environment", "test"),
            List.of("record-release", "-a", "web", "-e", "", "--environment", "test"),
            List.of("record-deployment", "-a", "web", "-e", "1", "--environment", " "),
            List.of(
                "release",
                "--consumer",
                "",
                "--provider",
                "shop",
                "--environment",
                "test",
                "-e",
                "1"),
            List.of(
                "release",
                "--consumer",
                "web",
                "--provider",
                " ",
                "--environment",
                "test",
                "-e",
                "1"),
            List.of(
                "release",
                "--consumer",
                "web",
                "--provider",
                "shop",
                "--environment",
                "",
                "-e",
                "1"),
            List.of(
                "release",
                "--consumer",
                "web",
                "--provider",
                "shop",
                "--environment",
                "test",
                "-e",
                ""),
            List.of("publish", "pacts", "--version", "", "--branch", "main"),
            List.of("publish", "pacts", "--version", "1", "--branch", ""));

    for (var blank : blanks) {
      assertThat(run(blank.toArray(String[]::new))).as("%s", blank).isEqualTo(2);
      assertThat(err.toString()).as("%s", blank).contains("expected a text, was blank");
      err.getBuffer().setLength(0);
    }
  }

  /** Taken and left unused, it would look as if the question were about that branch alone. */
  @Test
  void aBranchIsWrongUsageWhereNothingAsksForIt() {
    var asks =
        List.of(
            List.of("can-i-deploy", "-a", "web", "-e", "1", "--to-environment", "test"),
            List.of("record-release", "-a", "web", "-e", "1", "--environment", "test"),
            List.of("record-deployment", "-a", "web", "-e", "1", "--environment", "test"),
            List.of(
                "release",
                "--consumer",
                "web",
                "--provider",
                "shop",
                "--environment",
                "test",
                "-e",
                "1"));

    for (var each : asks) {
      assertThat(run(with(each.toArray(String[]::new), "--branch", "main"))).isEqualTo(2);
      assertThat(err.toString()).contains("Unknown options: '--branch'");
      err.getBuffer().setLength(0);
    }
    assertThat(execute("version", "-e", "1", "--branch", "main")).isZero();
    assertThat(out.toString()).contains("1 on main");
  }

  @Test
  void theProgramsOwnVersionIsItsOwnOption() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("tenantpact ");
  }

  @Test
  void everyCommandKnowsHelpAndNoOptionButThatOneAnswersInItsPlace() {
    for (var command : Gate.commandLine().getSubcommands().values()) {
      assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
    }
    assertThat(Gate.commandLine().getSubcommands().values())
        .filteredOn(each -> !each.getCommandName().equals("broker"))
        .allSatisfy(
            each ->
                assertThat(each.getCommandSpec().options())
                    .noneMatch(CommandLine.Model.OptionSpec::versionHelp));
  }

  @Test
  void aReportIsWrittenBesideTheTable() throws IOException {
    stage.publish("1", "list");
    stage.verify("1", "1", "list");
    var report = folder.resolve("new/report.html");

    run(
        "release",
        "--consumer",
        "web",
        "--provider",
        "shop",
        "--environment",
        "test",
        "--version-number",
        "1",
        "--report",
        report.toString());

    assertThat(Files.readString(report)).contains("Release gate: <strong class=\"no\">no");
  }

  @Test
  void reportsTellWhatTheVerificationFound() throws IOException {
    stage.publish("1", "list");
    stage.verify("1", "2", "list");
    new Environments(stage.client()).ensure("test");
    var report = folder.resolve("report.html");
    var junit = folder.resolve("junit.xml");

    var code =
        run(
            "can-i-deploy",
            "-a",
            "web",
            "--version-number",
            "1",
            "--to-environment",
            "test",
            "--verification",
            "src/test/resources/verification",
            "--report",
            report.toString(),
            "--junit",
            junit.toString());

    assertThat(code).isEqualTo(Gate.NO);
    assertThat(Files.readString(report)).contains("tenant foreign; failed; 200");
    assertThat(Files.readString(junit)).contains("one of its bicycles");
  }

  @Test
  void aBrokenVerificationIsOneLineAndNothingIsRecorded() throws IOException {
    stage.publish("1", "list");
    stage.verify("1", "1");
    Files.writeString(folder.resolve("BrokenIT.json"), "{");

    assertThat(release("--verification", folder.toString())).isEqualTo(Gate.FAILED);
    assertOneLine("BrokenIT.json");
    assertThat(stage.client().get(stage.url() + "/environments").path("_embedded").toString())
        .doesNotContain("\"test\"");
  }

  @Test
  void aVerificationInJUnitXmlIsMissedWhereNoneIsGiven() {
    stage.publish("1", "list");
    stage.verify("1", "1");

    assertThat(release("--junit", folder.resolve("junit.xml").toString())).isEqualTo(Gate.YES);
    assertOneLine("expected --verification, which --junit tells of");
  }

  @Test
  void aMistypedListOfRequirementsIsOneLine() {
    stage.publish("1", "list");
    stage.verify("1", "1");
    var list = folder.resolve("requirement.md").toString();

    assertThat(release("--rows", folder.toString(), "--requirements", list)).isEqualTo(Gate.FAILED);
    assertOneLine("requirement.md");
  }

  @Test
  void aReportThatCannotBeWrittenIsOneLineAndNothingIsRecorded() throws IOException {
    stage.publish("1", "list");
    stage.verify("1", "1");
    var file = Files.writeString(folder.resolve("file"), "x");

    for (var option : List.of("--report", "--junit")) {
      assertThat(release(option, file.resolve("x").toString())).isEqualTo(Gate.FAILED);
      assertOneLine("expected to write " + file.resolve("x"));
      err.getBuffer().setLength(0);
    }
    assertThat(out.toString()).isEmpty();
    assertThat(stage.client().get(stage.url() + "/environments").path("_embedded").toString())
        .doesNotContain("\"test\"");
  }

  @Test
  void propertiesThatCannotBeWrittenAreOneLine() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");

    assertThat(execute("version", "-e", "1", "--branch", "b", "--properties", file + "/x"))
        .isEqualTo(Gate.FAILED);
    assertOneLine("expected to write");
  }

  @Test
  void aReviewThatFindsNothingWritesNothing() throws IOException {
    var written = stage.writePact("list");
    var review =
        new String[] {
          "review", "--written", written.toString(), "--reviewed", folder.resolve("in").toString()
        };
    assertThat(execute(review)).isEqualTo(Gate.NO);
    assertThat(execute(with(review, "--accept"))).isZero();
    var before = Files.getLastModifiedTime(folder.resolve("in"));

    assertThat(execute(review)).isZero();
    assertThat(Files.getLastModifiedTime(folder.resolve("in"))).isEqualTo(before);
  }

  @Test
  void secretsAreNeverShown() {
    var ask = List.of("record-release", "-a", "x", "--environment", "t", "-e", "1", "-b");
    for (var url :
        List.of("http://ann:s3cret@localhost:1", "http://ann:s3 cret@localhost", "s3cret@host")) {
      assertThat(execute(with(ask.toArray(String[]::new), url))).isNotZero();
    }
    var token = with(ask.toArray(String[]::new), stage.url().toString(), "--broker-token");
    assertThat(execute(with(token, "s3\ncret"))).isEqualTo(Gate.FAILED);

    assertThat(err.toString()).doesNotContain("cret").doesNotContain("\tat ");
  }

  @Test
  void aTimeoutIsAtLeastASecond() {
    assertThat(
            run(
                "record-release",
                "-a",
                "x",
                "--environment",
                "t",
                "-e",
                "1",
                "--broker-timeout",
                "0"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--broker-timeout of 1 second or more, was 0");
  }

  @Test
  void aVerificationThatIsNotThereIsMissedAndChangesNoVerdict() {
    stage.publish("1", "list");
    stage.verify("1", "1");

    assertThat(release("--verification", folder.resolve("none").toString())).isEqualTo(Gate.YES);
    assertOneLine("found nothing; the reports tell of no probe");
  }

  @Test
  void publishingAndRecordingFindTheirVersion() {
    var pacts = stage.writePact("list").toString();

    assertThat(run("publish", pacts, "--version-number", "7", "--branch", "main")).isZero();
    new Environments(stage.client()).ensure("test");
    assertThat(run("record-release", "-a", "web", "--environment", "test", "--version-number", "7"))
        .isZero();
    assertThat(out.toString()).contains("recorded web 7 as released in test");
  }

  @Test
  void aFolderWithoutPactsIsOneLine() {
    assertThat(run("publish", folder.toString(), "--version-number", "1", "--branch", "b"))
        .isEqualTo(Gate.FAILED);
    assertOneLine("expected at least one pact");
  }

  @Test
  void theLintKnowsWhereTheTenantStands() throws IOException {
    var pact =
        """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "list", "request": {"path": "/tenants/acme/things"},
           "response": {"status": 204}}]}
        """;
    Files.writeString(folder.resolve("web-shop.json"), pact);
    var publish =
        new String[] {
          "publish", folder.toString(), "--version", "1", "--branch", "b", "--tenant-in"
        };

    assertThat(run(with(publish, "path:/tenants/{tenant}"))).isEqualTo(Gate.FAILED);
    assertThat(err.toString()).contains("[tenant-literal] 'list'");
    assertThat(run(with(publish, "path:tenants"))).isEqualTo(2);
    assertThat(run(with(publish, "cookie:tenant"))).isEqualTo(2);
    assertThat(err.toString()).contains("was 'path:tenants'", "there is no place 'cookie'");
    assertThat(run(with(publish, "subdomain"))).isZero();
  }

  @Test
  void anUnreadablePactIsOneLine() throws IOException {
    Files.writeString(folder.resolve("x.json"), "{");

    assertThat(run("publish", folder.toString(), "--version-number", "1", "--branch", "b"))
        .isEqualTo(Gate.FAILED);
    assertOneLine("to be a pact in JSON");
  }

  @Test
  void anUnknownVersionIsOneLine() {
    new Environments(stage.client()).ensure("test");

    assertThat(
            run("record-deployment", "-a", "web", "--environment", "test", "--version-number", "9"))
        .isEqualTo(Gate.FAILED);
    assertOneLine("to know web 9, but it does not");
  }

  @Test
  void anUnknownEnvironmentIsOneLine() {
    stage.publish("1", "list");

    assertThat(run("record-release", "-a", "web", "--environment", "moon", "--version-number", "1"))
        .isEqualTo(Gate.FAILED);
    assertOneLine("to have an environment 'moon'");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsOneLine() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(
            Gate.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(
                    "record-release",
                    "-a",
                    "x",
                    "--environment",
                    "t",
                    "--version-number",
                    "1",
                    "-b",
                    "http://localhost:" + free))
        .isEqualTo(Gate.FAILED);
    assertOneLine("does not answer");
  }

  @Test
  void wrongCredentialsAreOneLineAndAreNotShown() {
    var options = BrokerOptions.of(folder.resolve("locked.db")).withBasicAuth("ann", "right");
    try (var locked = EmbeddedBroker.start(options)) {
      var code =
          Gate.commandLine()
              .setErr(new PrintWriter(err, true))
              .execute(
                  "record-release",
                  "-a",
                  "x",
                  "--environment",
                  "t",
                  "--version-number",
                  "1",
                  "-b",
                  locked.url().toString(),
                  "--broker-username",
                  "ann",
                  "--broker-password",
                  "wr0ng");

      assertThat(code).isEqualTo(Gate.FAILED);
      assertOneLine("accept the credentials");
      assertThat(err.toString()).doesNotContain("wr0ng");
    }
  }

  @Test
  void wrongUsageIsExitCode2() {
    assertThat(run("can-i-deploy")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required option", "expected a command");
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private int release(String... more) {
    var arguments =
        Stream.of(
            "release",
            "--consumer",
            "web",
            "--provider",
            "shop",
            "--environment",
            "test",
            "--version-number",
            "1");
    return run(with(arguments.toArray(String[]::new), more));
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    if (arguments.length > 1) {
      all.add("--broker-base-url");
      all.add(stage.url().toString());
    }
    return execute(all.toArray(String[]::new));
  }

  private int execute(String... arguments) {
    return Gate.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void assertOneLine(String words) {
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("tenantpact: ")
        .contains(words);
  }
}
