package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of an operation's answers a pact's answer is. */
@Tag("K9")
class AnswersTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths:
        /a:
          get:
            responses:
              default: {content: {text/default: {}}}
              2XX: {content: {text/range: {}}}
              '200': {content: {text/exact: {}}}
              x-note: {content: {}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"200, text/exact, 200", "201, text/range, 2XX", "404, text/default, default"})
  void theClosestStatusIsMeant(int status, String type, String used) {
    var interaction =
        """
        {"description": "it", "request": {"method": "GET", "path": "/a"},
         "response": {"status": %d, "headers": {"Content-Type": "%s"}}}
        """
            .formatted(status, type);

    var answer = new Compared(folder, DOCUMENT).answer(interaction);

    assertThat(answer.findings()).isEmpty();
    assertThat(answer.unused()).extracting(Endpoint::status).hasSize(2).doesNotContain(used);
  }

  @Test
  void whatIsNotUsedIsInOrder() {
    var document =
        """
        openapi: 3.1.0
        paths:
          /b: {get: {responses: {'200': {}}}}
          /a: {put: {responses: {'404': {}, '200': {}}}, get: {responses: {'200': {}}}}
          /c: {get: {responses: {'200': {}}}}
        """;
    var interaction =
        "{\"description\": \"it\", \"request\": {\"path\": \"/c\"}, \"response\": {}}";

    assertThat(new Compared(folder, document).answer(interaction).unused())
        .extracting(Endpoint::toString)
        .containsExactly("GET /a 200", "PUT /a 200", "PUT /a 404", "GET /b 200");
  }
}
