package io.tenantpact.contracts.gate.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A value that names a schema has to fit that one. */
@Tag("K9")
class DiscriminatorsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DOCUMENT =
      """
      {"openapi": "%s", "components": {"schemas": {
        "Aged": {"allOf": [{"$ref": "#/components/schemas/Puppy"}]},
        "Pet": {"type": "object", "properties": {"kind": {"type": "string"}},
                "discriminator": {"propertyName": "kind",
                                  "mapping": {"cat": "#/components/schemas/Cat", "dog": "Dog"}}},
        "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                          {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
        "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                          {"type": "object", "properties": {"barks": {"type": "boolean"}}}]},
        "Puppy": {"allOf": [{"$ref": "#/components/schemas/Dog"}]},
        "Either": {"oneOf": [{"$ref": "#/components/schemas/Cat"},
                             {"$ref": "#/components/schemas/Dog"}],
                   "discriminator": {"propertyName": "kind",
                                     "mapping": {"dog": "#/components/schemas/Dog"}}},
        "Kitten": {"allOf": [{"$ref": "#/components/schemas/Pet"}]},
        "Other": {"allOf": [{"$ref": "#/components/schemas/Words"}]},
        "Alone": {"properties": {"kind": {"type": "string"}}, "discriminator": {"propertyName": "kind"}},
        "Any": {"anyOf": [{"$ref": "#/components/schemas/Cat"},
                          {"required": ["kind", "n"], "properties": {"kind": {}, "n": {}}}],
                "discriminator": {"propertyName": "kind"}},
        "Both": {"anyOf": [{"$ref": "#/components/schemas/Cat"},
                           {"$ref": "#/components/schemas/Dog"}],
                 "discriminator": {"propertyName": "kind"}},
        "OfEither": {"allOf": [{"$ref": "#/components/schemas/Either"}]},
        "OfBoth": {"allOf": [{"$ref": "#/components/schemas/Both"}]},
        "Named": {"properties": {"not": {"$ref": "#/components/schemas/Pet"}}},
        "Perhaps": {"oneOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "string"}]},
        "Words": {"type": "object", "properties": {"discriminator": {
                    "type": "object", "properties": {"propertyName": {"type": "string"}}}}}}}}
      """;

  private static final String PET = "{\"$ref\": \"#/components/schemas/Pet\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pet    | {"kind": "cat", "lives": 9}                | true
          Pet    | {"kind": "Cat", "lives": 9}                | true
          Pet    | {"kind": "cat", "lives": "many"}           | false
          Pet    | {"kind": "cat", "barks": true}             | false
          Pet    | {"kind": "Puppy", "barks": true}           | true
          Pet    | {"kind": "Pet"}                            | true
          Pet    | {"kind": "Pet", "lives": 9}                | false
          Pet    | {"kind": "fish"}                           | false
          Pet    | {"lives": 9}                               | true
          Pet    | {"lives": 9, "barks": true}                | false
          Pet    | {"kind": "dog", "barks": true}             | true
          Pet    | {"kind": "Kitten"}                         | true
          Pet    | {"kind": "Aged", "barks": true}            | true
          Pet    | {"kind": "Other", "discriminator": {}}     | false
          Alone  | {"kind": "anything"}                       | true
          Any    | {"kind": "Cat", "lives": 9}                | true
          Any    | {"kind": "x", "n": 9}                      | true
          Both   | {"kind": "Dog", "barks": true}             | true
          Both   | {"kind": "Dog", "lives": 9}                | false
          Named  | {"not": {"kind": "cat", "lives": 9}}       | true
          Perhaps | {"kind": "cat", "lives": 9}               | true
          Perhaps | {"kind": "cat", "barks": true}            | false
          Cat    | {"kind": "cat", "lives": 9}                | true
          Cat    | {"barks": true}                            | false
          Either | {"kind": "dog", "barks": true}             | true
          Either | {"kind": "dog", "lives": 9}                | false
          Either | {"kind": "Cat", "lives": 9}                | true
          Words  | {"discriminator": {"propertyName": "p"}}   | true
          Words  | {"discriminator": {"other": "p"}}          | false
          """)
  void theNameInAValueTellsWhichSchemaItFits(String schema, String value, boolean fits) {
    new BothVersions(version -> Schemas.ofAnswers(JSON.readTree(DOCUMENT.formatted(version))))
        .assertThatIn(schema, value, fits);
  }

  /** A reference has to be wrapped in OpenAPI 3.0 where something is said beside it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"allOf": [%s], "nullable": true}                            | true
          {"allOf": [%s], "properties": {"lives": {"type": "integer"}}}| true
          {"allOf": [%s], "properties": {"owner": {"type": "string"}}} | false
          {"allOf": [%s, {"properties": {"owner": {}}}]}               | false
          """)
  void aWrappedReferenceIsToAnyOfThem(String schema, boolean fits) {
    var schemas = Schemas.ofAnswers(JSON.readTree(DOCUMENT.formatted("3.0.3")));
    var value = JSON.readTree("{\"kind\": \"cat\", \"lives\": 9}");

    assertThat(schemas.errors(value, JSON.readTree(schema.formatted(PET))).isEmpty())
        .isEqualTo(fits);
  }
}
