package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a document's paths a pact's path is. */
@Tag("K9")
class PathsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "/a,           /a,            true",
    "/a,           /a/,           false",
    "/b/,          /b/,           true",
    "/b/,          /b,            false",
    "/a,           /a?x=1,        false",
    "/my things,   /my%20things,  true",
    "/caf%C3%A9,   /café,         true",
    "/café,        /caf%c3%a9,    true",
    "/a:b,         /a%3Ab,        true",
    "/a/b,         /a%2Fb,        false",
    "/a+b,         /a%20b,        false",
    "/a/{id},      /a/x%2Fy,      true",
    "/a/{id},      /a/x/y,        false",
    "/a/{id},      /a/100%,       true",
    "/a/{id},      /a/,           false",
    "/a/{id}.json, /a/1.json,     true",
    "/a/{id}.json, /a/1.yaml,     false",
    "/a/{id}.json, /a/1xjson,     false",
    "/a/{x}-{y},   /a/1-2,        true",
  })
  void aPathFitsOrNot(String described, String sent, boolean fits) {
    assertThat(new PathTemplate(described).match(sent).isPresent()).isEqualTo(fits);
  }

  @Test
  void valuesStayEncodedForTheirStyles() {
    assertThat(new PathTemplate("/a/{x}/{y}.{z}").match("/a/b%2Cc/d.e").orElseThrow())
        .isEqualTo(Map.of("x", List.of("b%2Cc"), "y", List.of("d"), "z", List.of("e")));
  }

  /** Of several paths that fit, the one with the fewest parameters is meant, then the longest. */
  @ParameterizedTest
  @CsvSource({"/a/me, 201", "/a/7, 202", "/a/7.json, 203", "/a/7/b, 204"})
  void theClosestPathIsMeant(String path, int status) {
    var document =
        """
        openapi: 3.1.0
        paths:
          /a/{id}: {get: {responses: {'202': {description: ok}}}}
          /a/{id}.json: {get: {responses: {'203': {description: ok}}}}
          /a/{id}/b: {get: {responses: {'204': {description: ok}}}}
          /a/me: {get: {responses: {'201': {description: ok}}}}
        """;
    var interaction =
        """
        {"description": "it", "request": {"method": "GET", "path": "%s"}, "response": {"status": %d}}
        """;

    assertThat(new Compared(folder, document).findings(interaction.formatted(path, status)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/a", "/v2/a", "/v3/a", "/a"})
  void aServersVariableHasAnyOfItsValues(String path) {
    var document =
        """
        openapi: 3.1.0
        servers: [{url: 'https://h/{v}', variables: {v: {default: v1, enum: [v2, v3]}}}]
        paths: {/a: {get: {responses: {'200': {description: ok}}}}}
        """;

    assertThat(new Compared(folder, document).findingsOf("GET", path)).isEmpty();
    assertThat(new Compared(folder, document).findingsOf("GET", "/v4/a"))
        .containsExactly("GET is not described for /v4/a; the methods that are: []");
  }
}
