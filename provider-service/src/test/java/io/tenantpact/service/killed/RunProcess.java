package io.tenantpact.service.killed;

import io.tenantpact.contracts.provider.postgres.PostgresServer;
import io.tenantpact.service.stage.ServiceDatabase;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link ContractRun} on a database that outlives it. */
final class RunProcess implements AutoCloseable {

  private final Process process;
  private final StringBuilder output = new StringBuilder();

  private RunProcess(Process process) {
    this.process = process;
  }

  static RunProcess start(ServiceDatabase database, Path reports) throws IOException {
    var postgres = PostgresServer.shared();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-X"))
        .forEach(command::add);
    command.add("-Dtenantpact.postgres=" + postgres.jdbcUrl("postgres"));
    command.add("-Dtenantpact.postgres.username=" + postgres.username());
    command.add("-Dtenantpact.postgres.password=" + postgres.password());
    command.add("-D" + ServiceDatabase.LEFT_BEHIND + "=" + database.name());
    command.add("-Dtenantpact.verification.reports=" + reports);
    command.addAll(List.of("-cp", classPath(), ContractRun.class.getName()));
    return new RunProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Reads on until so many interactions are kept, or the run ends; how many it came to. */
  int awaitKept(int wanted) throws IOException {
    var kept = 0;
    var lines = process.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      output.append(line).append(System.lineSeparator());
      kept += line.contains(" kept '") ? 1 : 0;
      if (kept == wanted) {
        break;
      }
    }
    return kept;
  }

  /** At once, without a chance to tidy up; whether it was still at work. */
  boolean kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  /** What it ended with by itself. */
  int exitValue() throws InterruptedException {
    return process.waitFor();
  }

  String output() {
    return output.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Surefire hides the tests' own behind a jar that names it. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace("\n", File.pathSeparator);
  }
}
