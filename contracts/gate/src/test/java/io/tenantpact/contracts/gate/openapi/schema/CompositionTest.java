package io.tenantpact.contracts.gate.openapi.schema;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a composed schema does not name is not promised, and what one of its parts names is. */
class CompositionTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DOCUMENT =
      """
      openapi: %s
      components:
        schemas:
          Owned:
            type: object
            properties:
              tenantId: {type: string}
          Named:
            type: object
            properties: {name: {type: string}}
          Thing:
            allOf:
              - $ref: '#/components/schemas/Owned'
              - $ref: '#/components/schemas/Named'
              - type: object
                properties:
                  size:
                    type: object
                    properties: {width: {type: integer}}
          Bigger:
            allOf:
              - $ref: '#/components/schemas/Thing'
            properties: {weight: {type: integer}}
          Free:
            allOf:
              - $ref: '#/components/schemas/Owned'
              - {type: object, additionalProperties: true}
          Anything:
            allOf: [{type: object}]
          Either:
            oneOf:
              - $ref: '#/components/schemas/Owned'
              - $ref: '#/components/schemas/Named'
          Card:
            type: object
            required: [kind, number]
            properties:
              kind: {type: string, enum: [card]}
              number: {type: string}
              required: {type: boolean}
              holder: {$ref: '#/components/schemas/Holder'}
          Bank:
            type: object
            required: [kind, iban]
            properties:
              kind: {type: string, enum: [bank]}
              iban: {type: string}
              holder: {$ref: '#/components/schemas/Holder'}
          Holder:
            type: object
            required: [first, last]
            properties: {first: {type: string}, last: {type: string}}
          Payment:
            oneOf:
              - $ref: '#/components/schemas/Card'
              - $ref: '#/components/schemas/Bank'
            discriminator:
              propertyName: kind
              mapping: {card: '#/components/schemas/Card', bank: '#/components/schemas/Bank'}
          Payments:
            type: object
            properties:
              oneOf: {type: array, items: {$ref: '#/components/schemas/Payment'}}
          Both:
            oneOf:
              - $ref: '#/components/schemas/Card'
              - $ref: '#/components/schemas/Bank'
            anyOf:
              - {type: object, required: [number]}
              - {type: object, required: [iban]}
          Odd:
            type: object
            properties: {number: {type: string}, name: {type: string}}
            not: {required: [name]}
          Crossed:
            oneOf:
              - {required: [a], properties: {a: {type: string}}}
              - {required: [b], properties: {b: {type: string}}}
            anyOf:
              - {properties: {c: {type: string}}}
              - {properties: {d: {type: string}}}
          EitherOrAny:
            anyOf: [{$ref: '#/components/schemas/Owned'}, {type: object}]
          MorePatterns:
            patternProperties: {^x: {type: integer}}
            oneOf:
              - {required: [a], properties: {a: {type: string}}}
              - {required: [b], properties: {b: {type: string}}}
          More:
            additionalProperties: {type: integer}
            oneOf:
              - {required: [a], properties: {a: {enum: [1]}}}
              - {required: [b], properties: {b: {enum: [1]}}}
          NamedOnce:
            properties: {n: {$ref: '#/components/schemas/Owned'}}
          Words:
            type: object
            properties:
              if: {$ref: '#/components/schemas/NamedOnce'}
              not: {properties: {allOf: {type: object, properties: {a: {}}}}}
              required: {type: boolean}
              minProperties: {enum: [1], examples: [{if: a, allOf: b}]}
              dependentRequired: {enum: [{properties: {a: 1}}]}
              const: {type: object, properties: {a: {}}, example: {if: a, allOf: b}}
              default: {default: {if: a, allOf: b}}
          if:
            properties: {a: {nullable: true, type: integer}}
          Pair:
            type: object
            minProperties: 2
            dependentRequired: {a: [b]}
            properties: {a: {type: string}, b: {type: string}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thing    | {"tenantId": "a", "name": "n", "size": {"width": 1}} | true
          Thing    | {"tenantId": "a", "colour": "blue"}                  | false
          Thing    | {"size": {"width": 1, "depth": 2}}                   | false
          Thing    | {"name": 7}                                          | false
          Bigger   | {"tenantId": "a", "name": "n", "weight": 3}          | true
          Bigger   | {"tenantId": "a", "colour": "blue"}                  | false
          Owned    | {"tenantId": "a"}                                    | true
          Owned    | {"tenantId": "a", "name": "n"}                       | false
          Free     | {"tenantId": "a", "colour": "blue"}                  | true
          Anything | {"colour": "blue"}                                   | true
          Either   | {"name": "n"}                                        | true
          Either   | {"name": "n", "colour": "blue"}                      | false
          Crossed  | {"a": "1", "c": "1"}                                 | true
          Crossed  | {"a": "1", "e": "1"}                                 | false
          EitherOrAny | {"colour": "blue"}                                | true
          More     | {"a": 1, "z": 7}                                     | true
          More     | {"a": 1, "z": "x"}                                   | false
          Words    | {"if": {"n": {"tenantId": "a"}}}                     | true
          Words    | {"if": {"b": 1}}                                     | false
          Words    | {"not": {"allOf": {"a": 1}}}                         | true
          Words    | {"not": {"allOf": {"b": 1}}}                         | false
          Words    | {"not": {"b": 1}}                                    | false
          Words    | {"dependentRequired": {"properties": {"a": 1}}}      | true
          Words    | {"const": {"b": 1}}                                  | false
          if       | {"a": 7}                                             | true
          if       | {"b": 7}                                             | false
          """)
  void aWholeIsClosedAroundAllItsParts(String schema, String value, boolean fits) {
    new BothVersions(version -> Schemas.ofRequests(read(DOCUMENT.formatted(version))))
        .assertThatIn(schema, value, fits);
  }

  /** A pact's answer holds what the consumer reads of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Payment  | {"kind": "card"}                         | true
          Payment  | {"kind": "card", "number": "1"}          | true
          Payment  | {"holder": {"last": "Ann"}}              | true
          Payment  | {"required": true}                       | true
          Payment  | {}                                       | true
          Payment  | {"kind": "cash"}                         | false
          Payment  | {"number": 1}                            | false
          Payment  | {"number": "1", "iban": "2"}             | false
          Payment  | {"holder": {"last": "Ann", "age": 7}}    | false
          Payments | {"oneOf": [{"iban": "1"}, {}]}           | true
          Payments | {"oneOf": [{"iban": 1}]}                 | false
          Both     | {"holder": {"last": "Ann"}}              | true
          Both     | {"kind": "cash"}                         | false
          Odd      | {"number": "1"}                          | true
          Odd      | {"name": "n"}                            | false
          Pair     | {"a": "1"}                               | true
          Pair     | {"a": 1}                                 | false
          Crossed  | {"c": "1"}                               | true
          Crossed  | {"a": "1", "c": 1, "d": 1}               | false
          Words    | {"if": {}, "not": {}, "required": true}  | true
          Words    | {"required": 1}                          | false
          Words    | {"minProperties": 1, "default": 1}       | true
          Words    | {"dependentRequired": {"properties": {"a": 1}}} | true
          if       | {"a": 7}                                 | true
          if       | {"b": 7}                                 | false
          """)
  void aPartFitsWhereTheRestMayFollow(String schema, String value, boolean fits) {
    new BothVersions(version -> Schemas.ofAnswers(read(DOCUMENT.formatted(version))))
        .assertThatIn(schema, value, fits);
  }

  private static JsonNode read(String yaml) {
    var load = new Load(LoadSettings.builder().build());
    return JSON.valueToTree(load.loadFromString(yaml));
  }
}
