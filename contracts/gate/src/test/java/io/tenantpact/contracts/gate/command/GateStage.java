package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.BrokerStage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The gate's command line before a real broker. */
final class GateStage implements AutoCloseable {

  private static final String RELEASE =
      "release --consumer web --provider shop --environment test --version-number 1";

  private final BrokerStage broker;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private GateStage(BrokerStage broker) {
    this.broker = broker;
  }

  static GateStage start(Path folder) {
    return new GateStage(BrokerStage.start(folder));
  }

  BrokerStage broker() {
    return broker;
  }

  /** The exit code of a command that asks this broker. */
  int run(String command, String... more) {
    return runAlone(command, with(more, "--broker-base-url", broker.url().toString()));
  }

  /**
   * The exit code of a command.
   *
   * @param command words between spaces
   * @param more arguments that may hold spaces
   */
  int runAlone(String command, String... more) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var words = Arrays.stream(command.split(" ")).filter(each -> !each.isEmpty());
    var line =
        Gate.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Gate.execute(line, with(words.toArray(String[]::new), more));
  }

  int release(String... more) {
    return run(RELEASE, more);
  }

  /** What the last command said. */
  String out() {
    return out.toString();
  }

  /** What the last command complained of. */
  String err() {
    return err.toString();
  }

  void assertOneLine(String words) {
    assertThat(err().lines()).singleElement().asString().startsWith("tenantpact: ").contains(words);
  }

  void assertNothingIsRecorded() {
    assertThat(broker.client().get(broker.url() + "/environments").path("_embedded").toString())
        .doesNotContain("\"test\"");
  }

  @Override
  public void close() {
    broker.close();
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }
}
