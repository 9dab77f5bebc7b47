package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/**
 * A shop for bicycles, beside what its consumers send and expect.
 *
 * @param document says what the shop takes and answers
 */
record Shop(Path folder, String document) {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: shop, version: v1}
      paths:
        /bicycles:
          post:
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    additionalProperties: false
                    required: [name]
                    properties: {name: {type: string, maxLength: 5}}
            responses:
              '201': {description: made}
              '422': {description: not made}
        /bicycles/{id}:
          get:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: X-Tenant-Id, in: header, required: true, schema: {type: string}}
              - {name: part, in: query, schema: {type: string, enum: [frame, wheels]}}
            responses:
              '200':
                description: found
                headers: {ETag: {required: true, schema: {type: string}}}
                content:
                  application/json:
                    schema:
                      type: object
                      additionalProperties: false
                      required: [id, name]
                      properties: {id: {type: string}, name: {type: [string, 'null']}}
              4XX: {description: refused}
      """;

  static final String GET =
      """
      {"description": "a bicycle",
       "request": {"method": "GET", "path": "/bicycles/b1",
                   "headers": {"X-Tenant-Id": ["acme"]}, "query": {"part": ["frame"]}},
       "response": {"status": 200, "headers": {"Content-Type": ["application/json"]},
                    "body": {"contentType": "application/json", "content": {"id": "b1"}}}}
      """;

  static final String POST =
      """
      {"description": "a new one",
       "request": {"method": "POST", "path": "/bicycles",
                   "body": {"contentType": "application/json", "content": {"name": "Blue"}}},
       "response": {"status": 201}}
      """;

  static final String PART =
      "- {name: part, in: query, schema: {type: string, enum: [frame, wheels]}}";

  static Shop in(Path folder) {
    return new Shop(folder, DOCUMENT);
  }

  /** The shop whose document says something else. */
  Shop with(String words, String others) {
    assertThat(document).contains(words);
    return new Shop(folder, document.replace(words, others));
  }

  CrossCheck.Answer compare(String... interactions) {
    return new Compared(folder, document).answer(interactions);
  }

  void assertFits(String... interactions) {
    assertThat(compare(interactions).findings()).isEmpty();
  }

  void assertFinding(String interaction, String words) {
    assertThat(compare(interaction).findings())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains(words))
        .asString()
        .startsWith("pact.json: '");
  }
}
