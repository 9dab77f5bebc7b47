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
        "Branches": {"oneOf": [{"required": ["a"], "properties": {"a": {}}},
                               {"required": ["b"], "properties": {"b": {}}}],
                     "if": {"properties": {"k": {"const": 1}}, "required": ["k"]},
                     "%s": {"properties": {"c": {}}}},
        "Depending": {"oneOf": [{"required": ["a"], "properties": {"a": {}}},
                                {"required": ["b"], "properties": {"b": {}}}],
                      "dependentSchemas": {"a": {"properties": {"c": {"type": "object", "properties": {"z": {}}}}}}},
        "Unlimited": {"allOf": [{"$ref": "#/components/schemas/A"}],
                      "unevaluatedProperties": {"type": "integer"}},
        "Rest": {"unevaluatedProperties": {"type": "integer"},
                 "oneOf": [{"required": ["a"], "properties": {"a": {}}},
                           {"required": ["b"], "properties": {"b": {}}}]},
        "Patterns": {"properties": {"a": {}}, "allOf": [{"patternProperties": {
                     "not": {"type": "object", "properties": {"a": {}}}}}]},
        "PatternsAlone": {"patternProperties": {"^x": {"type": "integer"}},
                          "oneOf": [{"required": ["a"], "properties": {"a": {}}},
                                    {"required": ["b"], "properties": {"b": {}}}]},
        "BesideMore": {"$ref": "#/components/schemas/More", "properties": {"w": {"type": "string"}}},
        "Dated": {"type": "string", "format": "date"},
        "Wrapped": {"allOf": [{"$ref": "#/components/schemas/Beside"}], "properties": {"w": {}}},
        "Prefixed": {"type": "array", "prefixItems": [{"properties": {"a": {}}}], "minItems": 2},
        "Defining": {"$ref": "#/components/schemas/Defining/$defs/not",
                     "$defs": {"not": {"type": "object", "properties": {"a": {}}}}},
        "Constant": {"const": {"properties": {"a": 1}, "required": ["a"]}},
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
          Depending   | {"a": "1", "c": {"z": 1}}    | true
          Depending   | {"a": "1", "c": {"y": 1}}    | false
          Depending   | {"a": "1", "d": 1}           | false
          Unlimited   | {"a": "1", "z": 7}           | true
          Unlimited   | {"a": "1", "z": "x"}         | false
          Rest        | {"a": "1", "z": 7}           | true
          Rest        | {"a": "1", "z": "x"}         | false
          Patterns    | {"a": "1", "not": {"a": 1}}  | true
          Patterns    | {"a": "1", "not": {"b": 1}}  | false
          PatternsAlone | {"a": "1", "x": 7}         | true
          PatternsAlone | {"a": "1", "x": "y"}       | false
          BesideMore  | {"a": 1, "z": 7, "w": "1"}   | false
          BesideMore  | {"a": 1, "z": 7}             | true
          Wrapped     | {"c": "1", "w": 1}           | true
          Wrapped     | {"d": "1", "w": 1}           | false
          Prefixed    | [{"a": 1}, 7]                | true
          Prefixed    | [{"a": 1}]                   | false
          Prefixed    | [{"b": 1}, 7]                | false
          Defining    | {"a": "1"}                   | true
          Defining    | {"b": "1"}                   | false
          Constant    | {"properties": {"a": 1}, "required": ["a"]} | true
          Far         | {"a": "1"}                   | true
          Far         | {"b": "1"}                   | false
          """)
  void aWholeIsClosedAroundAllItsParts(String schema, String value, boolean fits) {
    var schemas = Schemas.ofRequests(JSON.readTree(DOCUMENT));

    assertThat(schemas.errors(JSON.readTree(value), reference(schema)).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"then, true", "else, false"})
  void aBranchNamesProperties(String branch, boolean isMet) {
    var schemas = Schemas.ofRequests(JSON.readTree(DOCUMENT.replace("%s", branch)));
    var value = JSON.createObjectNode().put("a", 1).put("c", 1).put("k", isMet ? 1 : 2);

    assertThat(schemas.errors(value, reference("Branches"))).isEmpty();
    assertThat(schemas.errors(value.put("d", 1), reference("Branches"))).isNotEmpty();
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
    var schemas = Schemas.ofAnswers(JSON.readTree(DOCUMENT));

    assertThat(schemas.errors(JSON.readTree(value), reference("Kinds")).isEmpty()).isEqualTo(fits);
  }

  /** Nothing of a value, and no more than examples of a list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Prefixed  | [{"a": 1}]                                  | true
          Prefixed  | [{"b": 1}]                                  | false
          Depending | {"a": "1", "c": {}}                         | true
          Defining  | {"b": 1}                                    | false
          Dated     | "2026-01-31"                                | true
          Dated     | "today"                                     | false
          Patterns  | {"not": {"b": 1}}                           | false
          Constant  | {"properties": {"a": 1}, "required": ["a"]} | true
          """)
  void aPartMayLeaveOutWhatItLikes(String schema, String value, boolean fits) {
    var schemas = Schemas.ofAnswers(JSON.readTree(DOCUMENT));

    assertThat(schemas.errors(JSON.readTree(value), reference(schema)).isEmpty()).isEqualTo(fits);
  }

  /** Before version 3.1 what stands beside a reference does not count. */
  @Test
  void inAnOlderDocumentAReferenceIsAlone() {
    var schemas = Schemas.ofRequests(JSON.readTree(DOCUMENT.replace("3.1.0", "3.0.3")));

    assertThat(schemas.errors(JSON.readTree("{\"a\": \"1\"}"), reference("Beside"))).isEmpty();
    assertThat(schemas.errors(JSON.readTree("{\"c\": \"1\"}"), reference("Beside"))).isNotEmpty();
    assertThat(schemas.errors(JSON.readTree("{\"c\": \"1\"}"), reference("Wrapped"))).isNotEmpty();
  }

  /** Words that mean something else, or something at all, in OpenAPI 3.0 alone. */
  @Test
  void anOlderDocumentHasItsOwnWords() {
    var schemas = Schemas.ofRequests(JSON.readTree("{\"openapi\": \"3.0.3\"}"));
    var schema =
        JSON.readTree(
            "{\"type\": \"integer\", \"nullable\": true, \"minimum\": 1, \"exclusiveMinimum\": true}");

    assertThat(schemas.errors(JSON.readTree("null"), schema)).isEmpty();
    assertThat(schemas.errors(JSON.readTree("2"), schema)).isEmpty();
    assertThat(schemas.errors(JSON.readTree("1"), schema)).isNotEmpty();
  }

  private static JsonNode reference(String schema) {
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
  }
}
