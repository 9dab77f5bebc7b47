package io.tenantpact.contracts.broker.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  /** As Ruby's Float#to_s. */
  @ParameterizedTest
  @CsvSource({
    "1.0,1.0",
    "1.50,1.5",
    "100.0,100.0",
    "0.0001,0.0001",
    "0.00001,1.0e-05",
    "1.25E-7,1.25e-07",
    "1e2,100.0",
    "9999999999999998.0,9999999999999998.0",
    "1e16,1.0e+16",
    "-1.5e300,-1.5e+300",
    "12345678901234567890,12345678901234567890"
  })
  void numbersAreWrittenAsRubyWritesThem(String json, String ruby) {
    assertThat(CanonicalJson.sorted(Json.read(json))).isEqualTo(ruby);
  }

  @Test
  void textsEscapeOnlyWhatTheyMust() {
    var text = Json.read("\"a/\\u00e9\\u2028\\ud83d\\ude00\\n\\t\\u001f\\\"\\\\\"");

    assertThat(CanonicalJson.sorted(text))
        .isEqualTo("\"a/\u00e9\u2028\ud83d\ude00\\n\\t\\u001f\\\"\\\\\"");
  }

  @Test
  void keysAreSortedAtEveryDepthByTheirBytes() {
    var json = Json.read("{\"b\":{\"d\":1,\"c\":null},\"a\":[{\"f\":true,\"e\":false}]}");

    assertThat(CanonicalJson.sorted(json))
        .isEqualTo("{\"a\":[{\"e\":false,\"f\":true}],\"b\":{\"c\":null,\"d\":1}}");
    assertThat(Stream.of("\ud83d\ude00", "\uffee").sorted(CanonicalJson.BY_BYTES))
        .containsExactly("\uffee", "\ud83d\ude00");
  }

  @Test
  void unsortedJsonKeepsTheOrderOfItsKeys() {
    assertThat(CanonicalJson.asGiven(Json.read("{\"b\": 1, \"a\": 2}")))
        .isEqualTo("{\"b\":1,\"a\":2}");
  }
}
