package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Fault;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the trials came to, for people. */
record FaultTable(Trial sound, Map<Fault, Trial> trials) {

  /** Whether the sound service passes both verifications and this kit's catches every fault. */
  boolean isGood() {
    return sound.isSound()
        && !trials.isEmpty()
        && trials.entrySet().stream().allMatch(each -> each.getValue().catches(each.getKey()));
  }

  String totals() {
    return "%d faults: tenantpact catches %d, pact-jvm alone %d%s%s"
        .formatted(
            trials.size(),
            trials.entrySet().stream()
                .filter(each -> each.getValue().catches(each.getKey()))
                .count(),
            trials.values().stream().filter(Trial::stockCatches).count(),
            sound.isSound() ? "" : "; the sound service FAILS",
            missed());
  }

  /** The page, which says nothing that may be otherwise in the next run. */
  String markdown() {
    return """
        # Planted faults

        Each fault below is planted in the service of this project, one at a time. Then all its pacts
        are verified twice, each time on a service and a database that are new: by tenantpact, and by
        pact-jvm 4.7.5 alone, with the same pact files and states. "Caught by" is the first interaction
        that shows the fault, and as what; the trial fails if only something else is wrong with the
        service, or if the planting itself breaks. "Stock" says whether pact-jvm finds any interaction
        broken. It seeds the caller alone, so where another tenant would have to be there it sees
        nothing. What it does catch, it catches because the pacts were written with tenantpact's
        consumer kit: exact owners, exact page sizes, exact refusals. The service has no cache: those
        faults put one in front of it.

        `mvn -B -Pfaults -pl provider-service verify` plants them all and writes this page. It fails
        if tenantpact misses one, or if either verification complains of the sound service. How many
        interactions break each time it prints; the reports are in `provider-service/target/faults`.

        **%s.**

        | Fault | Pitfall | Caught by | Stock |
        |---|---|---|---|
        %s

        ## Not planted

        These would be caught by neither, or the service cannot have them. Where a test finds one, it is
        named.

        | Pitfall | Why not | Test |
        |---|---|---|
        %s
        """
        .formatted(
            totals(),
            trials.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n")),
            Arrays.stream(NotPlanted.values())
                .map(NotPlanted::row)
                .collect(Collectors.joining("\n")));
  }

  static String count(Verification verification) {
    return verification.broken().isEmpty()
        ? "–"
        : verification.broken().size() + "/" + verification.interactions();
  }

  static String caughtBy(Fault fault, Verification kit) {
    return kit.first(fault.symptom())
        .map(
            broken ->
                "'%s': %s"
                    .formatted(
                        broken.interaction(),
                        broken.findings().stream()
                            .filter(each -> each.shows(fault.symptom()))
                            .map(Finding::toString)
                            .limit(3)
                            .collect(Collectors.joining(", "))))
        .orElse("–");
  }

  private static String row(Fault fault, Trial trial) {
    return "%s %s | %s |"
        .formatted(
            nameCells(fault),
            caughtBy(fault, trial.kit()).replace("|", "\\|"),
            trial.stockCatches() ? "yes" : "–");
  }

  /** How a fault's row begins. */
  static String nameCells(Fault fault) {
    return "| `%s` | %s |".formatted(fault, fault.words());
  }

  private String missed() {
    var names =
        trials.entrySet().stream()
            .filter(each -> !each.getValue().catches(each.getKey()))
            .map(each -> each.getKey().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; missed: " + names;
  }
}
