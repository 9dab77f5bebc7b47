package io.tenantpact.contracts.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("K1")
class UnstableContentTest {

  private static final String GENERATED =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"description": "one", "request": {"method": "GET", "path": "/things"},
         "response": {"status": 200, "body": {"at": "x"},
           "generators": {"body": {"$.at": {"type": "%s"}}}}}]}
      """;

  private static final String TIMED =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"description": "one", "request": {"method": "GET", "path": "/things"},
         "response": {"status": 200, "body": {"at": "2026-01-31T10:00:00"},
           "matchingRules": {"body": {"$.at": {"matchers": [%s]}}}}}],
       "metadata": {"%s": {"version": "1"}}}
      """;

  private static final String MOMENT = "{\"match\": \"datetime\", \"format\": \"%s\"}";
  private static final String WITHOUT_ZONE = "yyyy-MM-dd'T'HH:mm:ss";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RandomInt",
        "RandomDecimal",
        "RandomHexadecimal",
        "RandomString",
        "RandomBoolean",
        "Regex",
        "Uuid",
        "Date",
        "Time",
        "DateTime"
      })
  void aValueThatIsMadeUpIsFound(String generator) throws IOException {
    assertThat(lint(GENERATED.formatted(generator)))
        .singleElement()
        .asString()
        .contains("[unstable-content] 'one': body '$.at' is made by a " + generator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProviderState", "MockServerURL"})
  void aValueFromElsewhereIsNotMadeUp(String generator) throws IOException {
    assertThat(lint(GENERATED.formatted(generator))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {WITHOUT_ZONE, "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm", "yyyyMMdd'XXX'HH"})
  void aMomentWhoseFormatHasNoZoneIsFound(String format) throws IOException {
    assertThat(timed(MOMENT.formatted(format)))
        .singleElement()
        .asString()
        .contains("[unstable-content] 'one': the format '" + format + "' of body '$.at'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd'T'HH:mm:ssx",
        "yyyy-MM-dd'T'HH:mm:ssZ",
        "EEE, dd MMM yyyy HH:mm:ss z",
        "yyyy-MM-dd'T'HH:mm VV",
        "yyyy-MM-dd'T'HH:mm v",
        "yyyy-MM-dd'T'HH:mm O"
      })
  void aMomentWhoseFormatHasAZoneIsSound(String format) throws IOException {
    assertThat(timed(MOMENT.formatted(format))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"timestamp\", \"timestamp\": \"HH:mm\"}",
        "{\"match\": \"timestamp\", \"format\": \"HH:mm\"}",
        "{\"match\": \"eachValue\", \"rules\": [{\"match\": \"datetime\", \"format\": \"HH:mm\"}]}"
      })
  void aMomentIsSeenInEachFormThatARuleHas(String rule) throws IOException {
    assertThat(timed(rule)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"date\", \"format\": \"yyyy-MM-dd\"}",
        "{\"match\": \"time\", \"format\": \"HH:mm\"}",
        "{\"match\": \"datetime\"}"
      })
  void aDateOrATimeOfDayHasNoZone(String rule) throws IOException {
    assertThat(timed(rule)).isEmpty();
  }

  @Test
  void librariesWhoseExamplesAreTextsAreFreeInTheirFormats() throws IOException {
    assertThat(lint(TIMED.formatted(MOMENT.formatted(WITHOUT_ZONE), "pact-js"))).isEmpty();
  }

  private List<LintFinding> timed(String rule) throws IOException {
    return lint(TIMED.formatted(rule, "pact-jvm"));
  }

  private List<LintFinding> lint(String pact) throws IOException {
    var file = Files.writeString(folder.resolve("c-p.json"), pact);
    return new UnstableContent().check(PactFile.read(file)).toList();
  }
}
