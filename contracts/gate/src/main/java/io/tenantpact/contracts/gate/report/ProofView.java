package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.Probe;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The verifications as the page shows them. Only runs that a verdict is about are counted.
 *
 * @param runs one for each file
 * @param denied how many probes were denied as agreed; the other counts accordingly
 * @param slowest the interactions that took longest, the longest first
 */
record ProofView(
    List<RunView> runs,
    long kept,
    long broken,
    long pending,
    long denied,
    long alike,
    long failed,
    long notMade,
    List<Slow> slowest) {

  private static final int SLOWEST = 5;

  /** An interaction, and how long it took. */
  record Slow(String title, long millis) {}

  /**
   * One run.
   *
   * @param stranger whether no verdict is about this version: it ran for something else
   */
  record RunView(
      String provider,
      String version,
      String startedAt,
      long millis,
      boolean published,
      boolean stranger,
      List<String> warnings,
      List<InteractionView> interactions) {}

  static ProofView of(List<Verification> verifications, List<Verdict> verdicts) {
    var subjects = Subjects.of(verdicts);
    var all = interactions(verifications, each -> true);
    var counted = interactions(verifications, subjects::include);
    return new ProofView(
        IntStream.range(0, verifications.size())
            .mapToObj(index -> run(index, verifications.get(index), subjects))
            .toList(),
        count(counted, Outcome.KEPT),
        count(counted, Outcome.BROKEN),
        count(counted, Outcome.PENDING),
        probes(counted, Probe.Outcome.DENIED),
        probes(counted, Probe.Outcome.ALIKE),
        probes(counted, Probe.Outcome.FAILED),
        probes(counted, Probe.Outcome.NOT_MADE),
        all.stream()
            .sorted(Comparator.comparingLong(VerifiedInteraction::tookMillis).reversed())
            .limit(SLOWEST)
            .map(each -> new Slow(each.description(), each.tookMillis()))
            .toList());
  }

  private static List<VerifiedInteraction> interactions(
      List<Verification> verifications, Predicate<Verification> which) {
    return verifications.stream()
        .filter(which)
        .flatMap(each -> each.interactions().stream())
        .toList();
  }

  private static RunView run(int index, Verification run, Subjects subjects) {
    var prefix = "run" + index + "-";
    return new RunView(
        run.provider(),
        ShortHash.in(run.version()),
        run.startedAt().toString(),
        run.tookMillis(),
        run.published(),
        !subjects.include(run),
        run.warnings(),
        IntStream.range(0, run.interactions().size())
            .mapToObj(number -> InteractionView.of(prefix + number, run.interactions().get(number)))
            .toList());
  }

  private static long count(List<VerifiedInteraction> all, Outcome outcome) {
    return all.stream().filter(each -> each.outcome() == outcome).count();
  }

  private static long probes(List<VerifiedInteraction> all, Probe.Outcome outcome) {
    return all.stream()
        .flatMap(each -> each.probes().stream())
        .filter(each -> each.outcome() == outcome)
        .count();
  }
}
