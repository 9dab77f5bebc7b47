package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.result.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T2")
class EmptyCollectionsTest {

  private static final String TYPE = "{\"match\": \"type\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"items\": [{\"id\": 1}]}          | $.items      | {\"items\": []}",
        "{\"data\": {\"items\": [1]}}        | $.data.items | {\"data\": {\"items\": []}}",
        "[1]                               | $            | []",
        "[1]                               | $            | [ \t ]"
      })
  void aPageWithoutRowsIsNoneWhereTheExampleHasSome(String example, String path, String answer) {
    assertThat(EmptyCollections.check(expecting(example, path, TYPE), answer))
        .singleElement()
        .satisfies(problem -> assertThat(problem.where()).startsWith("$"))
        .extracting(Problem::kind)
        .isEqualTo(Problem.Kind.BODY);
    assertThat(EmptyCollections.check(expecting(example, path, TYPE), example)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"match\": \"type\", \"min\": 0}",
        "{\"match\": \"arrayContains\", \"variants\": []}"
      })
  void howManyAreEnoughIsThePactsToSay(String rule) {
    assertThat(
            EmptyCollections.check(
                expecting("{\"items\": [1]}", "$.items", rule), "{\"items\": []}"))
        .isEmpty();
  }

  /** A row may have no labels. */
  @Test
  void arraysInsideOfRowsMayBeEmpty() {
    var rows = expecting("{\"items\": [{\"labels\": [\"a\"]}]}", "$.items[*].labels", TYPE);

    assertThat(EmptyCollections.check(rows, "{\"items\": [{\"labels\": []}]}")).isEmpty();
  }

  @Test
  void whatIsNoJsonHasNoPages() {
    assertThat(EmptyCollections.check(expecting("[1]", "$", TYPE), "<html>")).isEmpty();
    assertThat(EmptyCollections.check(expecting("[1]", "$", TYPE), "")).isEmpty();
  }

  private static IResponse expecting(String example, String path, String rule) {
    return ((SynchronousRequestResponse) pact(example, path, rule).getInteractions().get(0))
        .getResponse();
  }

  /** A pact that expects a body with some rules, divided by commas, at one path. */
  static Pact pact(String example, String path, String rules) {
    return DefaultPactReader.INSTANCE.loadPact(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [{"type": "Synchronous/HTTP", "description": "d", "pending": false,
           "request": {"method": "GET", "path": "/"},
           "response": {"status": 200,
             "body": {"contentType": "application/json", "encoded": false, "content": %s},
             "matchingRules": {"body": {"%s": {"combine": "AND", "matchers": [%s]}}}}}]}
        """
            .formatted(example, path, rules));
  }
}
