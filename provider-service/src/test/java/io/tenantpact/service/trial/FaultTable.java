package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Fault;
import java.util.Map;
import java.util.stream.Collectors;

/** What the trials came to, for people. */
record FaultTable(Trial sound, Map<Fault, Trial> trials) {

  /** Whether the sound service passes both verifications and this kit's catches every fault. */
  boolean isGood() {
    return sound.isSound()
        && !trials.isEmpty()
        && trials.values().stream().allMatch(Trial::isCaught);
  }

  String totals() {
    return "%d faults: tenantpact catches %d, pact-jvm alone %d%s%s"
        .formatted(
            trials.size(),
            trials.values().stream().filter(Trial::isCaught).count(),
            trials.values().stream().filter(each -> !each.stock().holds()).count(),
            sound.isSound() ? "" : "; the sound service FAILS",
            missed());
  }

  String markdown() {
    return """
        # Planted faults

        Each fault below is planted in the service of this project, one at a time, on a database of
        its own. Then all its pacts are verified twice: by tenantpact, and after that by pact-jvm
        4.7.5 alone, with the same pact files, states and service. "Caught by" is the first
        interaction that breaks, and what is wrong with it; "Broken" and "Stock" are the interactions
        that each verification finds broken, of all %d. Pact-jvm seeds the caller alone, so where
        another tenant would have to be there it sees nothing. What it does catch, it catches because
        the pacts were written with tenantpact's consumer kit: exact owners, exact page sizes, exact
        refusals. Not here, because neither would notice: a number that counts other tenants' rows,
        and the time that an answer takes.

        `mvn -B -Pfaults -pl provider-service verify` plants them all and writes this page. It fails
        if tenantpact misses one, or if either verification complains of the sound service.

        **%s.**

        | Fault | Pitfall | Caught by | Broken | Stock |
        |---|---|---|---|---|
        %s
        """
        .formatted(
            sound.kit().interactions(),
            totals(),
            trials.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n")));
  }

  static String count(Verification verification) {
    return verification.holds()
        ? "–"
        : verification.broken().size() + "/" + verification.interactions();
  }

  static String caughtBy(Verification kit) {
    return kit.firstBroken()
        .map(
            broken ->
                "'%s': %s"
                    .formatted(
                        broken.words(),
                        broken.problems().stream().limit(3).collect(Collectors.joining(", "))))
        .orElse("–");
  }

  private static String row(Fault fault, Trial trial) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            fault,
            fault.words(),
            caughtBy(trial.kit()).replace("|", "\\|"),
            count(trial.kit()),
            count(trial.stock()));
  }

  private String missed() {
    var names =
        trials.entrySet().stream()
            .filter(each -> !each.getValue().isCaught())
            .map(each -> each.getKey().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; missed: " + names;
  }
}
