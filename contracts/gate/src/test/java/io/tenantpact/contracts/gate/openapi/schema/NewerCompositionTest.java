package io.tenantpact.contracts.gate.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Composed schemas with the words that OpenAPI 3.1 brought. */
@Tag("K9")
class NewerCompositionTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0",
       "paths": {"/a": {"get": {"x": {"type": "object", "properties": {"a": {"type": "string"}}}}}},
       "components": {"schemas": {
        "A": {"type": "object", "properties": {"a": {"type": "string"}}},
        "B": {"type": "object", "properties": {"b": {"type": "string"}}},
        "Beside": {"$ref": "#/components/schemas/A", "properties": {"c": {"type": "string"}}},
        "Unevaluated": {"$ref": "#/components/schemas/A", "unevaluatedProperties": false,
                        "properties": {"c": {"type": "string"}}},
        "Any": {"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
        "Nullable": {"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}]},
        "Kinds": {"properties": {"kind": {"type": "string"}, "n": {"type": ["string", "integer"]}},
                  "if": {"properties": {"kind": {"const": "card"}}},
                  "then": {"properties": {"n": {"type": "integer"}}},
                  "else": {"properties": {"n": {"type": "string"}, "extra": {}}}},
        "Dependent": {"properties": {"a": {}, "b": {}},
                      "dependentSchemas": {"a": {"properties": {"b": {"minLength": 2}}}}},
        "Holding": {"type": "array", "items": {"properties": {"a": {}, "b": {}}},
                    "contains": {"properties": {"a": {"const": 1}}, "required": ["a"]}},
        "More": {"properties": {"k": {"type": "string"}}, "additionalProperties": {"type": "integer"},
                 "oneOf": [{"properties": {"a": {"const": 1}}}, {"properties": {"a": {"const": 2}}}]},
        "Far": {"$ref": "#/paths/~1a/get/x"}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Beside      | {"a": "1", "c": "1"}         | true
          Beside      | {"a": 1}                     | false
          Beside      | {"c": 1}                     | false
          Beside      | {"d": "1"}                   | false
          Unevaluated | {"a": "1", "c": "1"}         | true
          Unevaluated | {"d": "1"}                   | false
          Any         | {"a": "1", "b": "1"}         | true
          Any         | {"a": "1"}                   | true
          Any         | {"c": "1"}                   | false
          Nullable    | null                         | true
          Nullable    | {"a": "1"}                   | true
          Nullable    | {"b": "1"}                   | false
          Kinds       | {"kind": "card", "n": 1}     | true
          Kinds       | {"kind": "card", "n": "x"}   | false
          Kinds       | {"kind": "bank", "n": "x"}   | true
          Kinds       | {"kind": "bank", "n": 1}     | false
          Kinds       | {"kind": "bank", "extra": 1} | true
          Kinds       | {"other": 1}                 | false
          Dependent   | {"a": "1", "b": "22"}        | true
          Dependent   | {"a": "1", "b": "2"}         | false
          Dependent   | {"c": "1"}                   | false
          Holding     | [{"a": 1, "b": 2}]           | true
          Holding     | [{"a": 2}]                   | false
          Holding     | [{"a": 1, "c": 2}]           | false
          More        | {"k": "1", "a": 1, "z": 7}   | true
          More        | {"k": "1", "z": "x"}         | false
          Far         | {"a": "1"}                   | true
          Far         | {"b": "1"}                   | false
          """)
  void aWholeIsClosedAroundAllItsParts(String schema, String value, boolean fits) {
    var schemas = new Schemas(JSON.readTree(DOCUMENT));

    assertThat(schemas.errors(JSON.readTree(value), reference(schema)).isEmpty()).isEqualTo(fits);
  }

  /** Whether a condition was met cannot be told of an answer that is read without it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"n": "x"}                   | true
          {"n": 1}                     | true
          {"n": true}                  | false
          {"kind": "card", "n": 1}     | true
          {"kind": "card", "n": "x"}   | false
          {"kind": "bank", "n": "x"}   | true
          {"kind": "bank", "n": 1}     | false
          {"other": 1}                 | false
          """)
  void aPartFitsWhereTheRestMayFollow(String value, boolean fits) {
    var schemas = Schemas.ofParts(JSON.readTree(DOCUMENT));

    assertThat(schemas.errors(JSON.readTree(value), reference("Kinds")).isEmpty()).isEqualTo(fits);
  }

  /** Before version 3.1 what stands beside a reference does not count. */
  @Test
  void inAnOlderDocumentAReferenceIsAlone() {
    var schemas = new Schemas(JSON.readTree(DOCUMENT.replace("3.1.0", "3.0.3")));

    assertThat(schemas.errors(JSON.readTree("{\"a\": \"1\"}"), reference("Beside"))).isEmpty();
    assertThat(schemas.errors(JSON.readTree("{\"c\": \"1\"}"), reference("Beside"))).isNotEmpty();
  }

  private static JsonNode reference(String schema) {
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
  }
}
