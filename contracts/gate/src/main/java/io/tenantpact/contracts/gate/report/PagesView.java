package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.pages.PageKind;
import io.tenantpact.contracts.gate.pages.PageSet;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which pages of which lists are promised and kept, as the page shows it. Only runs of the list's
 * provider that a verdict is about show what is kept.
 *
 * @param kinds the columns, in words
 */
record PagesView(List<String> kinds, List<ListView> lists) {

  /** One list, with a cell for each kind of page. */
  record ListView(String consumer, String list, List<CellView> cells) {}

  /**
   * One kind of page.
   *
   * @param outcome {@code kept}, {@code broken}, {@code pending}, {@code unverified}, or {@code
   *     none} where no interaction asks for such a page
   * @param says the interactions' descriptions
   */
  record CellView(String outcome, String says) {}

  static PagesView of(Evidence evidence, List<Verdict> verdicts) {
    var runs = evidence.verifications().stream().filter(Subjects.of(verdicts)::include).toList();
    return new PagesView(
        Arrays.stream(PageKind.values()).map(PageKind::words).toList(),
        evidence.pageSets().stream().map(each -> list(each, runs)).toList());
  }

  private static ListView list(PageSet set, List<Verification> runs) {
    var verified =
        runs.stream()
            .filter(each -> each.provider().equals(set.provider()))
            .flatMap(each -> each.interactions().stream())
            .toList();
    return new ListView(
        set.consumer(),
        set.list(),
        Arrays.stream(PageKind.values()).map(kind -> cell(set, kind, verified)).toList());
  }

  private static CellView cell(PageSet set, PageKind kind, List<VerifiedInteraction> verified) {
    var promised = set.pages().getOrDefault(kind, List.of());
    if (promised.isEmpty()) {
      return new CellView("none", "no interaction asks for this page");
    }
    var outcomes =
        promised.stream().flatMap(each -> outcomes(set.consumer(), each, verified)).toList();
    return new CellView(
        worst(outcomes),
        String.join("; ", promised.stream().map(PactInteraction::description).toList()));
  }

  private static String worst(List<String> outcomes) {
    return List.of("broken", "pending", "unverified").stream()
        .filter(outcomes::contains)
        .findFirst()
        .orElse("kept");
  }

  /** The outcome in every run that counts and verified it. */
  private static Stream<String> outcomes(
      String consumer, PactInteraction promised, List<VerifiedInteraction> verified) {
    var found =
        verified.stream()
            .filter(each -> each.consumer().equals(consumer) && isOf(promised, each))
            .map(each -> each.outcome().name().toLowerCase(Locale.ROOT))
            .toList();
    return found.isEmpty() ? Stream.of("unverified") : found.stream();
  }

  private static boolean isOf(PactInteraction promised, VerifiedInteraction verified) {
    return promised.description().equals(verified.description())
        && promised
            .stateNames()
            .equals(verified.states().stream().map(VerifiedInteraction.State::name).toList());
  }
}
