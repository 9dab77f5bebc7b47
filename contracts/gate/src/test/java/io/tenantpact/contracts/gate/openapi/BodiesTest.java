package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies, by the media types that the document has for them. */
@Tag("K9")
class BodiesTest {

  private static final String REQUEST = "{\"method\": \"GET\", \"path\": \"/a\"}";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/problem+json        | application/problem+json;charset=utf-8 | {"a": 1}   | fits
          application/problem+json        | application/problem+json;charset=utf-8 | {"a": "x"} | the body at /a: string found
          application/problem+json        | application/json                       | {"a": 1}   | not described
          application/json; charset=utf-8 | application/json                       | {"a": 1}   | fits
          application/json ; charset=utf-8| application/json                       | {"a": 1}   | fits
          application/json; charset=utf-8 | application/json;charset=UTF-8         | {"a": "x"} | string found
          Application/JSON                | application/json                       | {"a": "x"} | string found
          application/*                   | application/json                       | {"a": 1}   | fits
          application/*                   | application/json                       | {"a": "x"} | string found
          application/*                   | text/json                              | {"a": 1}   | not described
          '*/*'                           | application/json                       | {"a": "x"} | string found
          application/x-ndjson            | application/x-ndjson                   | "{}"       | fits
          """)
  void aBodyIsComparedWithItsMediaType(String type, String sent, String body, String finding) {
    var document =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              responses:
                '200':
                  content:
                    '%s': {schema: {type: object, properties: {a: {type: integer}}}}
        """;
    var answer =
        answer("\"headers\": {\"Content-Type\": \"%s\"}, \"body\": %s".formatted(sent, body));

    var findings = new Compared(folder, document.formatted(type)).findings(answer);

    Compared.assertOnly(finding, findings);
  }

  /** The type itself is closer than a range, and a narrow range than a wide one. */
  @ParameterizedTest
  @CsvSource({
    "application/json,         {},   fits",
    "application/json,         [],   array found",
    "application/problem+json, [],   fits",
    "application/problem+json, true, boolean found",
    "text/json,                true, fits",
    "text/json,                {},   object found",
  })
  void theClosestMediaTypeIsMeant(String sent, String body, String finding) {
    var document =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              responses:
                '200':
                  content:
                    '*/*': {schema: {type: boolean}}
                    application/*: {schema: {type: array}}
                    application/json: {schema: {type: object}}
        """;
    var answer =
        answer("\"headers\": {\"Content-Type\": \"%s\"}, \"body\": %s".formatted(sent, body));

    Compared.assertOnly(finding, new Compared(folder, document).findings(answer));
  }

  @Test
  void aMediaTypeThatIsDescribedTwiceIsEither() {
    var document =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              responses:
                '200':
                  content:
                    application/json;v=1: {schema: {type: object}}
                    application/json;v=2: {schema: {type: array}}
        """;

    assertThat(new Compared(folder, document).findings(answer("\"body\": {}"))).isEmpty();
    assertThat(new Compared(folder, document).findings(answer("\"body\": []"))).isEmpty();
    assertThat(new Compared(folder, document).findings(answer("\"body\": 7"))).isNotEmpty();
  }

  /** A consumer may look at the type alone. */
  @Test
  void aTypeThatIsExpectedWithoutABodyIsCompared() {
    var document =
        "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {content: {application/json: {}}}}}}}";
    var type = "\"headers\": {\"Content-Type\": \"%s\"}";

    assertThat(new Compared(folder, document).findings(answer(type.formatted("application/json"))))
        .isEmpty();
    assertThat(new Compared(folder, document).findings(answer(type.formatted("text/html"))))
        .containsExactly(
            "response: a body of the type text/html is not described, but [application/json]");
  }

  @Test
  void anAnswerWithoutABodyFitsAnyType() {
    var document =
        "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {content: {text/html: {}}}}}}}";

    assertThat(new Compared(folder, document).findings(answer("\"headers\": {}"))).isEmpty();
    assertThat(new Compared(folder, document).findings(answer("\"body\": null"))).isEmpty();
  }

  @Test
  void aBodyThatIsNotDescribedAtAllIsNamed() {
    var document = "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {description: ok}}}}}";
    var check = new Compared(folder, document);

    assertThat(check.findings(answer("\"body\": {}")))
        .containsExactly(
            "response: a body of the type application/json is not described, but none at all");
    assertThat(check.findings(answer("\"headers\": {\"Content-Type\": \"text/html\"}"))).isEmpty();
    assertThat(
            check.findings(
                """
                {"description": "it", "response": {"status": 200},
                 "request": {"method": "GET", "path": "/a", "body": {}}}
                """))
        .containsExactly(
            "request: a body of the type application/json is not described, but none at all");
  }

  /** In version 4 of pacts, a body says its type beside its content. */
  @Test
  void aBodysOwnTypeIsCompared() {
    var document =
        "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {content: {text/plain: {}}}}}}}";
    var check = new Compared(folder, document);
    var body = "\"body\": {\"contentType\": \"%s\", \"content\": \"a\"}";

    assertThat(check.findings(answer(body.formatted("text/plain")))).isEmpty();
    assertThat(check.findings(answer(body.formatted("text/csv"))))
        .containsExactly(
            "response: a body of the type text/csv is not described, but [text/plain]");
  }

  private static String answer(String parts) {
    return "{\"description\": \"it\", \"request\": %s, \"response\": {\"status\": 200, %s}}"
        .formatted(REQUEST, parts);
  }
}
