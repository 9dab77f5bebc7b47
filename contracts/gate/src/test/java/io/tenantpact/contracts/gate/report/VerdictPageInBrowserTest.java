package io.tenantpact.contracts.gate.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tenantpact.contracts.gate.requirement.Requirement;
import io.tenantpact.contracts.gate.requirement.Requirements;
import io.tenantpact.contracts.gate.requirement.TestRun;
import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.VerificationFolder;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a person meets it: in a browser. */
class VerdictPageInBrowserTest {

  @TempDir private static Path folder;
  private static Chromium chromium;
  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    var browser = Chromium.browser();
    var node = Chromium.node();
    assumeTrue(
        browser.isPresent(),
        "no chromium, chromium-browser or google-chrome on the PATH, and no -Dtenantpact.chromium");
    assumeTrue(node.isPresent(), "no node on the PATH, which drives the browser");
    chromium = Chromium.start(browser.orElseThrow(), node.orElseThrow());
    VerdictPage.write(List.of(verdict()), evidence(), folder.resolve("report.html"));
  }

  private static Verdict verdict() {
    var web = new PacticipantVersion("web", "1");
    var shop = new PacticipantVersion("shop", "2");
    var rows =
        List.of(
            new MatrixRow(web, shop, "shop", MatrixRow.Result.BROKEN, List.of()),
            new MatrixRow(web, null, "bank", MatrixRow.Result.KEPT, List.of()));
    return new Verdict(web, "test", false, List.of("<img src=x onerror=alert(1)>"), rows);
  }

  private static Evidence evidence() throws IOException {
    var passed = new TestRun("ATest.reads()", TestRun.Result.PASSED);
    var rows =
        List.of(
            new Requirement("T1", "Read one's own.", "", List.of(passed)),
            new Requirement("T2", "Lists hold one's own.", "", List.of()));
    return new Evidence(
        VerificationFolder.read(Path.of("src/test/resources/verification")),
        VerdictPageTest.pagesIn(VerdictPageTest.PAGES, folder),
        new Requirements(rows, List.of(), List.of("shop unit")),
        List.of());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    page = chromium.open(folder.resolve("report.html"));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> complaints.add("asked for " + request.url()));
  }

  @Test
  void thePageOpensWithTheVerdictAndAsksForNothing() {
    page.reload();

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Release gate: no");
    assertThat(page).hasTitle("Release gate: no");
    assertThat(complaints).allMatch(each -> each.endsWith("report.html"));
  }

  @Test
  void theMatrixTellsKeptFromBroken() {
    var rows = page.locator("#verdict .matrix tbody tr");

    assertThat(rows).hasText(new String[] {"web 1shop 2broken", "web 1bankkept"});
    assertThat(colourOf(rows.nth(0).locator("td").last(), "color"))
        .isNotEqualTo(colourOf(rows.nth(1).locator("td").last(), "color"));
  }

  @Test
  void thePagesOfAListAreKeptOrNotAskedFor() {
    var list = page.getByRole(AriaRole.REGION, named("Pages of lists")).locator("tbody tr");

    assertThat(list).hasCount(1);
    assertThat(list.locator("th")).containsText("/bicycles");
    assertThat(list.locator("td.kept")).hasCount(1);
    assertThat(list.locator("td.kept")).hasAttribute("title", "the first two of three bicycles");
    assertThat(list.locator("td.none").first()).isVisible();
  }

  @Test
  void theRequirementsUnfoldAndEachShowsItsTests() {
    var requirements = page.locator("#requirements");
    var tests = requirements.getByText("ATest.reads()");
    assertThat(requirements).containsText("What ran here: shop unit.");
    assertThat(requirements.locator("tr.uncovered")).isHidden();

    requirements.getByText("All 2 of them").click();
    assertThat(requirements.locator("tr.uncovered"))
        .containsText("no test that ran here covers it");
    assertThat(tests).isHidden();

    requirements.getByText("covered by 1").click();
    assertThat(tests).isVisible();
  }

  @Test
  void theSlowestInteractionIsFirst() {
    assertThat(page.locator("#timings tbody tr").first()).hasText("one of its bicycles45");
  }

  @Test
  void theFilterNarrowsTheRows() {
    assertThat(rows()).hasCount(3);

    page.keyboard().press("/");
    page.keyboard().type("two of");

    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("the first two of three bicycles");
    assertThat(page.locator("#shown")).hasText("1 of 3 interactions");

    page.keyboard().press("Escape");

    assertThat(rows()).hasCount(3);
  }

  @Test
  void theOutcomeNarrowsTheRows() {
    page.getByLabel("pending").check();

    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("nobody sells yet");
  }

  @Test
  void aFailedProbesDossierUnfoldsAndShowsTheCurlLine() {
    var curl = page.locator("pre.curl").first();
    assertThat(curl).isHidden();

    page.locator("td.failed a").click();

    assertThat(curl).isVisible();
    assertThat(curl)
        .hasText("curl -X GET 'http://localhost:8080/bicycles/b1' -H 'X-Tenant-Id: t-b'");
  }

  @Test
  void aDossierUnfoldsWithTheKeyboardAlone() {
    page.locator("summary").first().focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("pre.curl").first()).isVisible();
  }

  @Test
  void theColoursTellOutcomesApartByDayAndByNight() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));

      assertThat(List.of("denied", "failed", "not-made").stream().map(this::colour))
          .as(scheme.name())
          .doesNotHaveDuplicates()
          .doesNotContain("rgba(0, 0, 0, 0)");
    }
  }

  /**
   * The verification's pact holds a script, the verdict's reason an image that cannot be loaded.
   */
  @Test
  void whatAPactSaysNeverRuns() {
    page.onDialog(this::complain);

    page.reload();

    assertThat(page.locator("#verdict")).containsText("<img src=x onerror=alert(1)>");
    assertThat(complaints).isNotEmpty().allMatch(each -> each.endsWith("report.html"));
  }

  @Test
  void aScriptThatGotInNeverRuns() {
    page.onDialog(this::complain);

    page.evaluate(
        "const code = document.createElement('script');"
            + "code.textContent = 'alert(1)'; document.body.append(code)");

    assertThat(complaints).noneMatch(each -> each.startsWith("it ran"));
    assertThat(complaints).anyMatch(each -> each.contains("Content Security Policy"));
  }

  private void complain(Dialog dialog) {
    complaints.add("it ran: " + dialog.message());
    dialog.dismiss();
  }

  private Locator rows() {
    return page.locator("tbody.interaction:visible");
  }

  private String colour(String outcome) {
    return colourOf(page.locator("td.cell." + outcome).first(), "backgroundColor");
  }

  private static String colourOf(Locator cell, String of) {
    return (String) cell.evaluate("(cell, of) => getComputedStyle(cell)[of]", of);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
