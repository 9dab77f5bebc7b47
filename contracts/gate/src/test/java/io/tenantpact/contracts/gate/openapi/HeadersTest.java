package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers, as the specification reads them. */
@Tag("K9")
class HeadersTest {

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
    for (var name :
        List.of("ETag", "Date", "Allow", "Content-Length", "Content-Type", "WWW-Authenticate")) {
      assertThat(check.findings(answer("\"headers\": {\"%s\": \"1\"}".formatted(name)))).isEmpty();
    }
    assertThat(check.findings(answer("\"headers\": {\"X-Total\": \"1\"}")))
        .containsExactly("response: the header X-Total is not described");
  }

  private static String answer(String parts) {
    return "{\"description\": \"it\", \"request\": %s, \"response\": {\"status\": 200, %s}}"
        .formatted(REQUEST, parts);
  }
}
