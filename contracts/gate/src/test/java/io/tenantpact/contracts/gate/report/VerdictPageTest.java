package io.tenantpact.contracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.pages.PageNames;
import io.tenantpact.contracts.gate.pages.PageSet;
import io.tenantpact.contracts.gate.requirement.Requirement;
import io.tenantpact.contracts.gate.requirement.Requirements;
import io.tenantpact.contracts.gate.requirement.TestRun;
import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.VerificationFolder;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictPageTest {

  private static final PacticipantVersion WEB = new PacticipantVersion("web", "1");
  private static final PacticipantVersion SHOP = new PacticipantVersion("shop", "2");
  private static final Verdict NO = new Verdict(WEB, "test", false, List.of("why"), List.of());
  private static final Verdict ABOUT_SHOP =
      new Verdict(SHOP, "test", false, List.of("why"), List.of());
  private static final String UNVERIFIED =
      "<td class=\"cell unverified\" title=\"the first two of three bicycles\">unverified</td>";
  static final String PAGES =
      """
      {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
        {"description": "the first two of three bicycles",
         "providerStates": [{"name": "tenant has bicycles", "params": {"count": 3}}],
         "request": {"method": "GET", "path": "/bicycles"},
         "response": {"status": 200, "body": {"items": [{}, {}], "nextCursor": "c"}}},
        {"description": "none", "request": {"method": "GET", "path": "/bicycles"},
         "response": {"status": 200, "body": {"items": []}}}]}
      """;

  @Test
  void thePageSaysTheVerdictTheReasonsAndTheMatrix() {
    var row = new MatrixRow(WEB, null, "shop", MatrixRow.Result.UNKNOWN, List.of());
    var page = bare(new Verdict(WEB, "test", false, List.of("why"), List.of(row)));

    assertThat(page).contains("May web 1 be in test?", "why", "<td>shop</td>", "unknown");
  }

  @Test
  void everyResultThatIsANoHasItsColour() {
    var red = PageParts.STYLE.lines().filter(line -> line.endsWith("{ color: var(--no); }"));

    assertThat(red.findFirst().orElseThrow().split("[ ,{]+"))
        .containsAll(
            Arrays.stream(MatrixRow.Result.values())
                .filter(each -> each != MatrixRow.Result.KEPT)
                .map(each -> "." + each.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void whatAPactSaysIsTextAndNeverMarkup() {
    var evil = new Verdict(WEB, "test", false, List.of("'<script>alert(1)</script>'"), List.of());

    assertThat(bare(evil)).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    assertThat(page(NO)).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndMayAskForNothing() {
    var page = bare(new Verdict(WEB, "test", true, List.of(), List.of()));

    assertThat(page).doesNotContain("http://", "https://", "src=", "url(", "@import");
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void withoutAVerificationThePageSaysSo() {
    assertThat(bare(NO))
        .contains("There is no verification report")
        .doesNotContain("probes denied");
    assertThat(page(NO)).doesNotContain("There is no verification report");
  }

  @Test
  void eachColumnOfProbesHasItsHeading() {
    var page = page(NO);
    var headings = page.substring(page.indexOf("<tr class=\"upright\">"));
    var row = headings.substring(0, headings.indexOf("</tr>"));

    assertThat(Pattern.compile("<th [^>]*>([^<]*)</th>").matcher(row).results())
        .extracting(each -> each.group(1))
        .containsExactlyElementsOf(ProbeColumn.ALL.stream().map(ProbeColumn::variation).toList());
  }

  @Test
  void everyProbeStandsInTheTableWithItsOutcomeAndNote() {
    assertThat(page(NO))
        .contains("title=\"tenant missing; denied; 400\"")
        .contains("title=\"tenant foreign; failed; 200; expected 403, got 200\"")
        .contains("title=\"credential revoked; not-made; the fixtures cannot revoke\"")
        .contains("title=\"bicycleId foreign; denied; 404\"")
        .contains(
            "title=\"reading beside a neighbour; alike; 200; differs by itself: body/servedBy\"")
        .contains("title=\"something odd; not-made; cloudy\"");
  }

  @Test
  void probesThatWereNotMadeAreCountedApart() {
    assertThat(page(ABOUT_SHOP))
        .contains(
            "expected the canary of a tenant",
            "10 probes denied",
            "1 answered alike",
            "1 failed",
            "2 not made");
  }

  @Test
  void whatNoVerdictIsAboutIsNotCounted() {
    assertThat(page(ABOUT_SHOP)).contains("1 kept", "1 broken", "1 pending");
    assertThat(page(NO))
        .contains("0 kept", "0 broken", "0 pending")
        .contains("0 probes denied", "0 answered alike", "0 failed", "0 not made");
  }

  @Test
  void anInteractionsOwnProblemsAreSaidOnceBesideThoseOfItsProbes() {
    assertThat(page(NO))
        .contains("<p>leak body: the decoy&#39;s canary (plain) is in the body</p>")
        .doesNotContain("probe tenant foreign: expected 403");
  }

  @Test
  void aFailedProbeLeadsToItsDossier() {
    assertThat(page(NO))
        .contains("<a href=\"#run0-0-0\">", "<details id=\"run0-0-0\">")
        .contains("-H &#39;X-Tenant-Id: t-b&#39;", "&lt; no answer")
        .contains("; consumer test BicycleTest.rides; jira ticket: SHOP-7");
  }

  @Test
  void aVerificationOfAnotherVersionIsNotPassedOffAsThisOnes() {
    var row = new MatrixRow(WEB, SHOP, "shop", MatrixRow.Result.KEPT, List.of());

    assertThat(page(NO)).contains("No verdict above is about this version");
    assertThat(page(new Verdict(WEB, "test", true, List.of(), List.of(row))))
        .doesNotContain("No verdict above is about this version");
  }

  @Test
  void theSameNumberOfAnotherPacticipantIsAnotherVersion() {
    var web2 = new PacticipantVersion("web", "2");

    assertThat(page(new Verdict(web2, "test", true, List.of(), List.of())))
        .contains("No verdict above is about this version");
  }

  @Test
  void pagesOfListsShowWhatIsKeptAndWhatNobodyAsksFor(@TempDir Path folder) throws IOException {
    var pages = pagesIn(PAGES, folder);

    assertThat(page(ABOUT_SHOP, pages, List.of()))
        .contains("<td class=\"cell kept\" title=\"the first two of three bicycles\">kept</td>")
        .contains("<td class=\"cell unverified\" title=\"none\">unverified</td>")
        .contains("<td class=\"cell none\" title=\"no interaction asks for this page\">none</td>");
  }

  @Test
  void aVerificationOfAnotherVersionKeepsNoPage(@TempDir Path folder) throws IOException {
    assertThat(page(NO, pagesIn(PAGES, folder), List.of())).contains(UNVERIFIED);
  }

  @Test
  void aVerificationOfAnotherProviderKeepsNoPage(@TempDir Path folder) throws IOException {
    var ofBank = pagesIn(PAGES.replace("shop", "bank"), folder);

    assertThat(page(ABOUT_SHOP, ofBank, List.of())).contains(UNVERIFIED);
  }

  @Test
  void whatOnlyTestsNameIsToldWithTheTests() {
    var rows = List.of(new Requirement("T1", "one", "", List.of()));
    var mistyped =
        new Requirement("T11", "", "", List.of(new TestRun("ATest.a", TestRun.Result.PASSED)));
    var all = new Requirements(rows, List.of(mistyped), List.of("sdk unit"));

    var page = VerdictPage.of(List.of(), new Evidence(List.of(), List.of(), all, List.of()));

    assertThat(page)
        .contains(
            "0 of 1 covered", "Tests name what no row has: T11 (ATest.a). It covers nothing.");
  }

  @Test
  void requirementsThatNothingCoversStandOut() {
    var passed = new TestRun("ATest.a()", TestRun.Result.PASSED);
    var skipped = new TestRun("ATest.b()", TestRun.Result.SKIPPED);
    var rows =
        List.of(
            new Requirement("T1", "one", "", List.of(passed, skipped)),
            new Requirement("T2", "two", "", List.of()),
            new Requirement("C10", "ten", "out of scope", List.of()));

    assertThat(page(NO, List.of(), rows))
        .contains(
            "1 of 3 covered",
            "1 covered by no test that ran here",
            "no test that ran here covers it",
            "covered by 1<",
            "<tr class=\"uncovered\">",
            "left out: out of scope",
            "ATest.a()");
  }

  @Test
  void whatRanIsNamedSinceOtherTestsMayCoverMore() {
    var rows = List.of(new Requirement("T1", "one", "", List.of()));
    var some =
        new Evidence(
            List.of(),
            List.of(),
            new Requirements(rows, List.of(), List.of("sdk unit", "b")),
            List.of());
    var none =
        new Evidence(List.of(), List.of(), new Requirements(rows, List.of(), List.of()), List.of());

    assertThat(VerdictPage.of(List.of(NO), some))
        .contains("What ran here: sdk unit, b.")
        .doesNotContain("No test ran here");
    assertThat(VerdictPage.of(List.of(NO), none))
        .contains("No test ran here")
        .doesNotContain("What ran here");
  }

  @Test
  void theSlowestInteractionStandsFirstWithItsTime() {
    var timings = page(NO).substring(page(NO).indexOf("<section id=\"timings\">"));

    assertThat(timings)
        .containsSubsequence(
            "<tr><td>one of its bicycles</td><td class=\"number\">45</td></tr>",
            "<tr><td>the first two of three bicycles</td><td class=\"number\">25</td></tr>",
            "<td class=\"number\">5</td>");
    assertThat(bare(NO)).contains("Nothing was timed");
  }

  @Test
  void aDoubtAboutThePactsStandsBesideTheVerdict() {
    var doubts = List.of("no request names a tenant in <X>");
    var evidence = new Evidence(List.of(), List.of(), Requirements.none(), doubts);

    assertThat(VerdictPage.of(List.of(NO), evidence))
        .containsSubsequence(
            "<section id=\"verdict\">",
            "<p class=\"missing\">no request names a tenant in &lt;X&gt;</p>",
            "May web 1 be in test?");
  }

  static List<PageSet> pagesIn(String pact, Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("p.json"), pact);
    return PageSet.in(List.of(PactFile.read(file)), PageNames.standard());
  }

  private static String bare(Verdict verdict) {
    return VerdictPage.of(List.of(verdict), Evidence.none());
  }

  private static String page(Verdict verdict) {
    return page(verdict, List.of(), List.of());
  }

  private static String page(Verdict verdict, List<PageSet> pages, List<Requirement> rows) {
    var verifications = VerificationFolder.read(Path.of("src/test/resources/verification"));
    return VerdictPage.of(
        List.of(verdict),
        new Evidence(
            verifications, pages, new Requirements(rows, List.of(), List.of()), List.of()));
  }
}
