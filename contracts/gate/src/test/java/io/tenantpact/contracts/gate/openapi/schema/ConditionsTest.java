package io.tenantpact.contracts.gate.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What must not be, or is only looked for, is neither closed nor loosened. */
@Tag("K9")
class ConditionsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0", "components": {"schemas": {
        "Card": {"required": ["kind"], "properties": {"kind": {"const": "card"}}},
        "Near": {"required": ["holder"], "properties": {"holder": {"$ref": "#/components/schemas/Card"}}},
        "Named": {"properties": {"kind": {}, "n": {}}, "not": {"properties": {"kind": {"const": "card"}},
                  "required": ["kind"]}},
        "Not": {"properties": {"kind": {}, "n": {}}, "not": {"$ref": "#/components/schemas/Card"}},
        "Deep": {"properties": {"holder": {"type": "object", "additionalProperties": true}},
                 "not": {"$ref": "#/components/schemas/Near"}},
        "List": {"properties": {"kind": {}, "n": {}}, "not": {"anyOf": [{"$ref": "#/components/schemas/Card"}]}},
        "Beside": {"properties": {"kind": {}, "n": {}},
                   "not": {"$ref": "#/components/schemas/Card", "required": ["n"]}},
        "If": {"properties": {"kind": {}, "n": {}}, "if": {"$ref": "#/components/schemas/Card"},
               "then": {"properties": {"n": {"type": "integer"}}},
               "else": {"properties": {"n": {"type": "string"}}}},
        "Kind": {"properties": {"kind": {"const": "card"}}},
        "IfKind": {"properties": {"kind": {}, "n": {}}, "if": {"$ref": "#/components/schemas/Kind"},
                   "then": {"properties": {"n": {"type": "integer"}}}},
        "Listed": {"allOf": [{"properties": {"kind": {}, "n": {}},
                              "not": {"$ref": "#/components/schemas/Card"}}]},
        "Holding": {"type": "array", "items": {"properties": {"kind": {}, "n": {}}},
                    "contains": {"$ref": "#/components/schemas/Card"}},
        "Loop": {"properties": {"a": {"$ref": "#/components/schemas/Loop"}, "n": {}},
                 "not": {"required": ["a"], "properties": {"a": {"$ref": "#/components/schemas/Loop"}}}},
        "Words": {"properties": {"not": {"$ref": "#/components/schemas/Card"}}}
      }}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Named   | {"kind": "card", "n": 1}               | false
          Named   | {"n": 1}                               | true
          Not     | {"kind": "card", "n": 1}               | false
          Not     | {"kind": "bank", "n": 1}               | true
          Not     | {"n": 1}                               | true
          Deep    | {"holder": {"kind": "card", "n": 1}}   | false
          Deep    | {"holder": {"kind": "bank"}}           | true
          List    | {"kind": "card", "n": 1}               | false
          List    | {"n": 1}                               | true
          Beside  | {"kind": "card", "n": 1}               | false
          Beside  | {"kind": "card"}                       | true
          If      | {"kind": "card", "n": 1}               | true
          If      | {"kind": "card", "n": "x"}             | false
          If      | {"kind": "bank", "n": "x"}             | true
          If      | {"kind": "bank", "n": 1}               | false
          Listed  | {"kind": "card", "n": 1}               | false
          Listed  | {"n": 1}                               | true
          Loop    | {"n": 1}                               | true
          Words   | {"not": {"kind": "card", "n": 1}}      | false
          """)
  void aConditionIsAsItIsWritten(String schema, String value, boolean fits) {
    var document = JSON.readTree(DOCUMENT);
    var reference = JSON.createObjectNode().put("$ref", References.TO_SCHEMA + schema);

    assertThat(Schemas.ofRequests(document).errors(JSON.readTree(value), reference).isEmpty())
        .isEqualTo(fits);
    assertThat(Schemas.ofAnswers(document).errors(JSON.readTree(value), reference).isEmpty())
        .isEqualTo(fits);
    var inPlace = document.at("/components/schemas/" + schema);
    assertThat(Schemas.ofRequests(document).errors(JSON.readTree(value), inPlace).isEmpty())
        .isEqualTo(fits);
  }

  /**
   * What an answer leaves out may make a condition true or not; of a list it shows what it likes.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          If      | {"n": "x"}                  | true  | true
          If      | {"n": 1}                    | false | true
          IfKind  | {"n": "x"}                  | false | true
          If      | {"n": true}                 | false | false
          Holding | [{"kind": "card", "n": 1}]  | true  | true
          Holding | [{"n": 1}]                  | false | true
          Holding | [{"m": 1}]                  | false | false
          """)
  void ofAnAnswerSomethingMayBeMissing(
      String schema, String value, boolean isRequest, boolean isAnswer) {
    var document = JSON.readTree(DOCUMENT);
    var reference = JSON.createObjectNode().put("$ref", References.TO_SCHEMA + schema);
    var sent = JSON.readTree(value);

    assertThat(Schemas.ofAnswers(document).errors(sent, reference).isEmpty()).isEqualTo(isAnswer);
    assertThat(Schemas.ofRequests(document).errors(sent, reference).isEmpty()).isEqualTo(isRequest);
  }
}
