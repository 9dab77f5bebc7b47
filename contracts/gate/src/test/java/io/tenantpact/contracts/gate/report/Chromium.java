package io.tenantpact.contracts.gate.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, driven by the machine's own Node.js; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Where the browser is: {@code -Dtenantpact.chromium}, else on the path. */
  static Optional<Path> browser() {
    return given(System.getProperty("tenantpact.chromium"))
        .or(() -> onPath("chromium", "chromium-browser", "google-chrome"));
  }

  static Optional<Path> node() {
    return onPath("node");
  }

  static Chromium start(Path browser, Path node) {
    System.setProperty("playwright.nodejs.path", node.toString());
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    try {
      var options = new LaunchOptions().setExecutablePath(browser).setArgs(ARGUMENTS);
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  Page open(Path file) {
    var page = browser.newContext().newPage();
    page.navigate(file.toUri().toString());
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> given(@Nullable String path) {
    return Optional.ofNullable(path).filter(each -> !each.isBlank()).map(Path::of);
  }

  private static Optional<Path> onPath(String... names) {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
