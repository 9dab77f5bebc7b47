package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Plants every fault in turn and asks two verifications whether they notice: this kit's, and
 * pact-jvm's own. It ends with 0 only if the sound service passes both and this kit's catches every
 * fault.
 *
 * <p>Arguments: the file that the table is written to, then the faults to try, with commas or
 * spaces between them; none for all, and only then the table is written.
 */
final class FaultTrials {

  private static final Path LOG = Path.of("target", "faults.log");

  /**
   * One of everything, so that each run goes as the one before: the caller and the decoy are the
   * only tenants that there are, and which thread or connection serves whom is no matter of chance.
   */
  private static final Map<String, String> ONE_AT_A_TIME =
      Map.of(
          "tenantpact.verification.threads", "1",
          "server.tomcat.threads.max", "1",
          "server.tomcat.threads.min-spare", "1",
          "spring.datasource.hikari.maximum-pool-size", "1");

  private final PrintStream terminal;
  private final Map<Fault, Trial> trials = new EnumMap<>(Fault.class);

  private FaultTrials(PrintStream terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    var terminal = System.out;
    var isGood = told(terminal, () -> run(terminal, List.of(args)));
    terminal.flush();
    System.exit(isGood ? 0 : 1);
  }

  /** Whether all went well; what did not is told here, wherever the other streams lead. */
  static boolean told(PrintStream terminal, Callable<Boolean> trials) {
    try {
      return trials.call();
    } catch (Exception | Error e) {
      e.printStackTrace(terminal);

      return false;
    }
  }

  static boolean run(PrintStream terminal, List<String> arguments) throws IOException {
    var faults = wanted(arguments.subList(1, arguments.size()));
    ONE_AT_A_TIME.forEach(System::setProperty);
    try (var log = new PrintStream(LOG.toFile(), StandardCharsets.UTF_8)) {
      System.setOut(log);
      System.setErr(log);
      return new FaultTrials(terminal).run(faults, Path.of(arguments.get(0)));
    }
  }

  private static List<Fault> wanted(List<String> names) {
    return names.stream()
        .flatMap(each -> Arrays.stream(each.split(",")))
        .filter(name -> !name.isEmpty())
        .map(Fault::named)
        .toList();
  }

  private boolean run(List<Fault> wanted, Path table) throws IOException {
    var start = System.nanoTime();
    var sound = Trial.ofService();
    tell("the sound service", "–", sound);
    for (var fault : wanted.isEmpty() ? List.of(Fault.values()) : wanted) {
      var trial = Trial.of(fault);
      trials.put(fault, trial);
      tell(fault.name(), FaultTable.caughtBy(fault, trial.kit()), trial);
    }
    var report = new FaultTable(sound, trials);
    if (wanted.isEmpty()) {
      Files.writeString(table, report.markdown());
    }
    terminal.println();
    terminal.println(report.totals());
    terminal.printf(
        Locale.ROOT,
        "%.0f s; the log is %s%n",
        (System.nanoTime() - start) / 1e9,
        LOG.toAbsolutePath());
    return report.isGood();
  }

  private void tell(String name, String caughtBy, Trial trial) {
    terminal.printf(
        Locale.ROOT,
        "%-38s %-72s kit: %-6s stock: %-6s %.1f s%n",
        name,
        caughtBy,
        FaultTable.count(trial.kit()),
        FaultTable.count(trial.stock()),
        trial.took().toMillis() / 1e3);
    trial.complaints().forEach(each -> terminal.println("  " + each));
  }
}
