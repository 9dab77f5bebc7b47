package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers and media types, as the specification reads them. */
@Tag("K9")
class HeadersAndBodiesTest {

  private static final String REQUEST = "{\"method\": \"GET\", \"path\": \"/a\"}";

  @TempDir private Path folder;

  /** Media types, credentials and answers have words of their own. */
  @Test
  void aParameterThatIsRuledElsewhereIsNone() {
    var number = "required: true, schema: {type: integer}";
    var document =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              parameters:
                - {name: Accept, in: header, %1$s}
                - {name: content-type, in: header, %1$s}
                - {name: Authorization, in: header, %1$s}
              responses: {'200': {description: ok, headers: {Content-Type: {%1$s}}}}
        """
            .formatted(number);

    assertThat(new Compared(folder, document).findingsOf("GET", "/a")).isEmpty();
    assertThat(
            new Compared(folder, document)
                .findings(answer("\"headers\": {\"Content-Type\": \"text/html\"}")))
        .isEmpty();
  }

  @Test
  void aHeaderOfTheAnswerThatNobodyPromisedIsNamed() {
    var document =
        "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {headers: {etag: {required: true}}}}}}}";
    var check = new Compared(folder, document);

    assertThat(check.findings(answer("\"headers\": {}"))).isEmpty();
    assertThat(check.findings(answer("\"headers\": {\"ETag\": \"1\", \"Date\": \"today\"}")))
        .isEmpty();
    assertThat(check.findings(answer("\"headers\": {\"X-Total\": \"1\"}")))
        .containsExactly("response: the header X-Total is not described");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/problem+json        | application/problem+json;charset=utf-8 | {"a": 1}   | fits
          application/problem+json        | application/problem+json;charset=utf-8 | {"a": "x"} | string found
          application/problem+json        | application/json                       | {"a": 1}   | not described
          application/json; charset=utf-8 | application/json                       | {"a": 1}   | fits
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

    assertOnly(finding, findings);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n=1&name=a%20b+c | fits
          n=x&name=a       | the body: n: string found, integer expected
          n=1              | the body: required property 'name' not found
          name=a&m=1       | the body: m: property 'm' is not defined
          """)
  void aFormIsComparedFieldByField(String form, String finding) {
    var document =
        """
        openapi: 3.1.0
        paths:
          /a:
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [name]
                      properties: {n: {type: integer}, name: {enum: [a, a b c]}}
              responses: {'200': {description: ok}}
        """;
    var interaction =
        """
        {"description": "it", "response": {"status": 200},
         "request": {"method": "POST", "path": "/a", "body": "%s",
                     "headers": {"Content-Type": "application/x-www-form-urlencoded"}}}
        """;

    var findings = new Compared(folder, document).findings(interaction.formatted(form));

    assertOnly(finding, findings);
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

  /** The one finding, or none where what is compared fits. */
  private static void assertOnly(String finding, List<String> findings) {
    if (finding.equals("fits")) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).singleElement().asString().contains(finding);
    }
  }

  private static String answer(String parts) {
    return "{\"description\": \"it\", \"request\": %s, \"response\": {\"status\": 200, %s}}"
        .formatted(REQUEST, parts);
  }
}
