package io.tenantpact.contracts.gate.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties that are only read, or only written. */
@Tag("K9")
class OneWayTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DOCUMENT =
      """
      {"openapi": "%s", "components": {"schemas": {
        "Id": {"type": "string", "readOnly": true},
        "Word": {"type": "string", "writeOnly": true},
        "Account": {
          "type": "object", "required": ["id", "name", "password"],
          "properties": {
            "id": {"type": "string", "readOnly": true},
            "name": {"type": "string"},
            "password": {"type": "string", "writeOnly": true}}},
        "Referring": {"required": ["id", "name"], "properties": {
          "id": {"$ref": "#/components/schemas/Id"}, "name": {"type": "string"}}},
        "Elsewhere": {"allOf": [{"$ref": "#/components/schemas/Account"}, {"required": ["id"]}]},
        "Whole": {"allOf": [{"$ref": "#/components/schemas/Account"}], "required": ["id"]},
        "Either": {"properties": {"id": {"readOnly": true}, "name": {}, "password": {}},
                   "anyOf": [{"required": ["id"]}]},
        "Open": {"additionalProperties": true, "properties": {
          "password": {"$ref": "#/components/schemas/Word"}, "id": {"readOnly": true}}},
        "Nested": {"required": ["id"], "properties": {"id": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string"}, "id": {"readOnly": true}}}}},
        "Looping": {"required": ["a"], "properties": {"a": {"$ref": "#/components/schemas/Looping"}}}
      }}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Account   | {"name": "a", "password": "b"}            | true
          Account   | {"name": "a"}                             | false
          Account   | {"id": "1", "name": "a", "password": "b"} | false
          Referring | {"name": "a"}                             | true
          Referring | {"id": "1", "name": "a"}                  | false
          Elsewhere | {"name": "a", "password": "b"}            | true
          Whole     | {"name": "a", "password": "b"}            | true
          Either    | {"name": "a"}                             | true
          Open      | {"password": "b"}                         | true
          Open      | {"id": "b"}                               | false
          Nested    | {}                                        | false
          Nested    | {"id": {}}                                | false
          Looping   | {}                                        | false
          """)
  void aRequestHoldsNothingThatIsOnlyRead(String schema, String value, boolean fits) {
    new BothVersions(version -> Schemas.ofRequests(JSON.readTree(DOCUMENT.formatted(version))))
        .assertThatIn(schema, value, fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Account   | {"id": "1"}       | true
          Account   | {"password": "b"} | false
          Elsewhere | {"password": "b"} | false
          Open      | {"id": "1"}       | true
          Open      | {"password": "b"} | false
          """)
  void anAnswerHoldsNothingThatIsOnlyWritten(String schema, String value, boolean fits) {
    new BothVersions(version -> Schemas.ofAnswers(JSON.readTree(DOCUMENT.formatted(version))))
        .assertThatIn(schema, value, fits);
  }

  @Test
  void aSchemaMayStandWhereItIsUsed() {
    var document = JSON.readTree(DOCUMENT.formatted("3.1.0"));
    var account = document.at("/components/schemas/Account");
    JsonNode value = JSON.readTree("{\"name\": \"a\", \"password\": \"b\"}");

    assertThat(Schemas.ofRequests(document).errors(value, account)).isEmpty();
    assertThat(Schemas.ofPartsOfRequests(document).errors(value, account)).isEmpty();
    assertThat(Schemas.ofAnswers(document).errors(value, account)).isNotEmpty();
    var whole = document.at("/components/schemas/Whole");
    assertThat(Schemas.ofRequests(document).errors(value, whole)).isEmpty();
  }
}
