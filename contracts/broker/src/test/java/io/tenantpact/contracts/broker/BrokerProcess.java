package io.tenantpact.contracts.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A broker in a process of its own. */
final class BrokerProcess implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("broker started url=(\\S+)");

  private final Process process;
  private final URI url;

  private BrokerProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it on any port and waits until it says where it answers. */
  static BrokerProcess start(Path database, String... arguments) throws IOException {
    var process =
        new ProcessBuilder(command(database, arguments)).redirectErrorStream(true).start();
    return new BrokerProcess(process, url(process.inputReader()));
  }

  static List<String> command(Path database, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.log.io.tenantpact=info",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerApp.class.getName(),
                "--port",
                "0",
                "--db",
                database.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  static URI url(BufferedReader output) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      var match = STARTED.matcher(line);
      if (match.find()) {
        return URI.create(match.group(1));
      }
    }
    throw new IOException("the broker did not start: " + lines);
  }

  URI url() {
    return url;
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
