package io.tenantpact.contracts.gate.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tenantpact.contracts.gate.requirement.Requirements;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.VerificationFolder;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
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
  static void start() {
    var browser = Chromium.browser();
    var node = Chromium.node();
    assumeTrue(
        browser.isPresent(),
        "no chromium, chromium-browser or google-chrome on the PATH, and no -Dtenantpact.chromium");
    assumeTrue(node.isPresent(), "no node on the PATH, which drives the browser");
    chromium = Chromium.start(browser.orElseThrow(), node.orElseThrow());
    var verdict =
        new Verdict(
            new PacticipantVersion("web", "1"),
            "test",
            false,
            List.of("<img src=x onerror=alert(1)>"),
            List.of());
    var verifications = VerificationFolder.read(Path.of("src/test/resources/verification"));
    VerdictPage.write(
        List.of(verdict),
        new Evidence(verifications, List.of(), Requirements.none()),
        folder.resolve("report.html"));
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
    return (String)
        page.locator("td.cell." + outcome)
            .first()
            .evaluate("cell => getComputedStyle(cell).backgroundColor");
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
