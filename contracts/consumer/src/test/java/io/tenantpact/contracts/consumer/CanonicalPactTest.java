package io.tenantpact.contracts.consumer;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Machines differ in time zone and language; what they write does not, as long as no example is a
 * moment without a zone.
 */
@Tag("K1")
@Isolated
class CanonicalPactTest {

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();
  @TempDir private Path folder;

  @AfterEach
  void goHome() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void theSamePactHasTheSameBytesOnEveryMachine() {
    var here = written("UTC", Locale.ROOT);

    assertThat(written("Pacific/Chatham", Locale.forLanguageTag("tr"))).isEqualTo(here);
    assertThat(written("America/St_Johns", Locale.forLanguageTag("ar-EG-u-nu-arab")))
        .isEqualTo(here);
  }

  @Test
  void writingAgainIntoTheSameFolderChangesNothing() {
    var once = written("again", "UTC", Locale.ROOT, "2026-01-31T10:00:00Z");

    assertThat(written("again", "Asia/Tokyo", Locale.JAPAN, "2026-01-31T10:00:00Z"))
        .isEqualTo(once);
  }

  @Test
  void anotherExampleIsSeen() {
    var here = written("one", "UTC", Locale.ROOT, "2026-01-31T10:00:00Z");

    assertThat(written("other", "UTC", Locale.ROOT, "2026-01-31T11:00:00Z")).isNotEqualTo(here);
  }

  /**
   * Why an example of a time is a text: pact-jvm writes a moment as the machine's clock shows it.
   */
  @Test
  void aMomentIsNotTheSameOnEveryMachine() {
    var format = "yyyy-MM-dd'T'HH:mm:ss";

    assertDiffers(body -> body.datetime("at", format, Instant.EPOCH));
    assertDiffers(body -> body.datetime("at", format, Date.from(Instant.EPOCH)));
  }

  @Test
  void theLintFindsAMomentWithoutAZone() {
    var format = "yyyy-MM-dd'T'HH:mm:ss";
    var here = folder.resolve("moment");
    ACME.in(Pacts.builder())
        .uponReceiving("a moment")
        .withRequest(request -> request.path("/moment"))
        .willRespondWith(
            response ->
                response
                    .status(200)
                    .body(
                        LambdaDsl.newJsonBody(
                                body ->
                                    body.stringValue("tenantId", "acme")
                                        .datetime("at", format, Instant.EPOCH))
                            .build()))
        .toPact()
        .write(here.toString(), PactSpecVersion.V4);

    assertThat(PactLint.of(Tenancy.standard()).check(PactFolder.read(here)))
        .extracting(LintFinding::rule)
        .containsExactly("unstable-content");
  }

  private static void assertDiffers(Consumer<LambdaDslJsonBody> fill) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var here = LambdaDsl.newJsonBody(fill).build().toString();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    assertThat(LambdaDsl.newJsonBody(fill).build().toString()).isNotEqualTo(here);
  }

  private byte[] written(String machine, Locale language) {
    return written(machine.replace('/', '-'), machine, language, "2026-01-31T10:00:00Z");
  }

  private byte[] written(String name, String machine, Locale language, String time) {
    TimeZone.setDefault(TimeZone.getTimeZone(machine));
    Locale.setDefault(language);
    var here = folder.resolve(name);
    var pact = PageSetTest.every().addedTo(Pacts.builder());
    ACME.in(pact)
        .uponReceiving("a thing with a time")
        .withRequest(request -> request.path("/things"))
        .willRespondWith(
            response ->
                response
                    .status(200)
                    .body(
                        LambdaDsl.newJsonBody(
                                body -> body.stringValue("tenantId", "acme").stringType("at", time))
                            .build()))
        .toPact()
        .write(here.toString(), PactSpecVersion.V4);
    return PactFolder.read(here).get(0).canonical();
  }
}
