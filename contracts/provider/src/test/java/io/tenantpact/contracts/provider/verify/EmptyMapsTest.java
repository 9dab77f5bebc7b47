package io.tenantpact.contracts.provider.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pact-jvm 4.7.5 lets pass for a map with entries, and what this kit does. */
@Tag("T2")
class EmptyMapsTest {

  private static final String VALUES = "{'match': 'values'}";
  private static final String EACH_KEY =
      "{'match': 'eachKey', 'rules': [{'match': 'regex', 'regex': '^.$'}]}";
  private static final String EACH_VALUE = "{'match': 'eachValue', 'rules': [{'match': 'type'}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        VALUES,
        EACH_KEY,
        EACH_VALUE,
        EACH_KEY + ", " + EACH_VALUE,
        VALUES + ", {'match': 'type', 'min': 1}"
      })
  void aMapWithoutEntriesIsNoneWhereTheExampleHasSome(String rules) {
    assertThat(differences("{'things': {'a': {'b': 1}}}", "$.things", rules, "{'things': { }}"))
        .singleElement()
        .asString()
        .contains("$.things", "expected at least one entry", "found none", "a minimum of 0");
    assertThat(differences("{'a': {'b': 1}}", "$", rules, "{}")).hasSize(1);
    assertThat(
            differences(
                "{'things': {'a': {'b': 1}}}", "$.things", rules, "{'things': {'a': {'b': 1}}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {VALUES, EACH_KEY, EACH_VALUE})
  void thatAMapMayBeEmptyIsThePactsToSay(String rule) {
    var none = rule + ", {'match': 'type', 'min': 0}";

    assertThat(differences("{'things': {'a': {'b': 1}}}", "$.things", none, "{'things': {}}"))
        .isEmpty();
    assertThat(
            differences(
                "{'things': {'a': {'b': 1}}}", "$.things", none, "{'things': {'c': {'b': 1}}}"))
        .isEmpty();
    assertThat(differences("{'things': {}}", "$.things", rule, "{'things': {}}")).isEmpty();
  }

  /** pact-jvm itself names the properties that are missing, once. */
  @Test
  void anObjectWithoutARuleForItsEntriesIsNoMap() {
    var example = "{'item': {'a': {'b': 1}}, 'things': {'a': {'b': 1}}}";

    assertThat(differences(example, "$.things", VALUES, "{'item': {}, 'things': {'a': {'b': 1}}}"))
        .singleElement()
        .asString()
        .contains("missing the following keys: a");
  }

  @ParameterizedTest
  @ValueSource(strings = {VALUES, EACH_KEY, EACH_VALUE})
  void aThingsOwnTextsMayBeNone(String rule) {
    assertThat(differences("{'labels': {'a': 'b'}}", "$.labels", rule, "{'labels': {}}")).isEmpty();
  }

  /** A rule for keys looks at no value. */
  @Test
  void whatIsInsideOfAMapIsNotCounted() {
    assertThat(differences("{'a': {'b': {}}}", "$", EACH_KEY, "{'a': {}}")).isEmpty();
  }

  @Test
  void mapsInsideOfRowsMayBeEmpty() {
    var rows = "{'items': [{'things': {'a': {'b': 1}}}]}";

    assertThat(differences(rows, "$.items[*].things", VALUES, "{'items': [{'things': {}}]}"))
        .isEmpty();
  }

  private static List<Problem> differences(
      String example, String path, String rules, String answer) {
    var pact =
        EmptyCollectionsTest.pact(example.replace('\'', '"'), path, rules.replace('\'', '"'));
    return Comparison.of(
        pact,
        (SynchronousRequestResponse) pact.getInteractions().get(0),
        new Answer(
            200,
            Map.of("Content-Type", List.of("application/json")),
            answer.replace('\'', '"').getBytes(UTF_8)),
        Map.of());
  }
}
