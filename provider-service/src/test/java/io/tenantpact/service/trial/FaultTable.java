package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Fault;
import java.util.Map;
import java.util.stream.Collectors;

/** What the trials came to, for people. */
record FaultTable(Trial sound, Map<Fault, Trial> trials) {

  /** Whether the sound service passes both verifications and this kit's catches every fault. */
  boolean isGood() {
    return sound.kit().holds()
        && sound.stock().holds()
        && trials.values().stream().noneMatch(each -> each.kit().holds());
  }

  String totals() {
    return "%d faults: tenantpact catches %d, pact-jvm alone %d%s%s"
        .formatted(
            trials.size(),
            trials.values().stream().filter(each -> !each.kit().holds()).count(),
            trials.values().stream().filter(each -> !each.stock().holds()).count(),
            isSoundPassed() ? "" : "; the sound service FAILS",
            missed());
  }

  String markdown() {
    return """
        # Planted faults

        Each fault below is planted in the service of this project, one at a time, on a database of
        its own; then all its pacts are verified twice: by tenantpact, and by pact-jvm 4.7.5 alone,
        with the same pact files, states and service. "Caught by" is the first interaction that
        breaks, and what is wrong with it; the numbers are broken interactions of all %d. Pact-jvm
        seeds the caller alone, so where another tenant would have to be there it sees nothing; what
        it does catch, it catches because the pacts were written with tenantpact's consumer kit: exact
        owners, exact page sizes, refusals.

        `mvn -B -Pfaults -pl provider-service verify` makes this page anew, and fails if a fault is
        missed or the sound service does not pass.

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
                        broken.problems().stream()
                            .distinct()
                            .limit(3)
                            .collect(Collectors.joining(", "))))
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

  private boolean isSoundPassed() {
    return sound.kit().holds() && sound.stock().holds();
  }

  private String missed() {
    var names =
        trials.entrySet().stream()
            .filter(each -> each.getValue().kit().holds())
            .map(each -> each.getKey().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; missed: " + names;
  }
}
