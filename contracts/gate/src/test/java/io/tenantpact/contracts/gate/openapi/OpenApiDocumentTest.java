package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are documents, and where their paths stand. */
@Tag("K9")
class OpenApiDocumentTest {

  private static final String PATHS = "paths: {/a: {get: {responses: {'200': {description: ok}}}}}";

  @TempDir private Path folder;

  static Stream<Arguments> noDocuments() {
    return Stream.of(
        Arguments.of("", "it has no 'openapi'"),
        Arguments.of("hello", "it has no 'openapi'"),
        Arguments.of("swagger: '2.0'\n" + PATHS, "it has no 'openapi'"),
        Arguments.of("openapi: 4.0.0\n" + PATHS, "its version is 4.0.0"),
        Arguments.of("openapi: 3.2.0\n" + PATHS, "its version is 3.2.0"),
        Arguments.of("openapi: 3.10.0\n" + PATHS, "its version is 3.10.0"),
        Arguments.of("openapi: 3.1.0\npaths: [1]", "with operations, but it has none"),
        Arguments.of("openapi: [", "to be YAML or JSON"),
        Arguments.of("openapi: 3.1.0\n? \n: x\n" + PATHS, "a tree of named values"),
        Arguments.of("openapi: 3.1.0\nx: &x {self: *x}\n" + PATHS, "a tree of named values"),
        Arguments.of(
            "openapi: 3.1.0\nx: " + "[".repeat(9000) + "]".repeat(9000), "a tree of named values"));
  }

  @ParameterizedTest
  @MethodSource("noDocuments")
  void whatIsNoDocumentIsSaidInOneLine(String text, String words) {
    assertThatThrownBy(new Compared(folder, text)::read)
        .isInstanceOf(GateFailed.class)
        .message()
        .contains("expected " + folder.resolve("shop.yaml"), words)
        .doesNotContain("\\u000a")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"openapi: 3.0.4", "openapi: 3.1.1", "openapi: 3.1", "\ufeffopenapi: 3.1.0"})
  void versions30And31AreRead(String version) {
    assertThat(new Compared(folder, version + "\n" + PATHS).findingsOf("GET", "/a")).isEmpty();
  }

  @Test
  void aPathMayReferToWhatItsOperationsAre() {
    var document =
        """
        openapi: 3.1.0
        components:
          pathItems:
            A: {parameters: [], get: {responses: {'200': {description: ok}}}}
        paths:
          /a: {$ref: '#/components/pathItems/A'}
          /b/{id}: {get: {responses: {'200': {description: ok}}}}
          /c/{id}: {$ref: '#/paths/~1b~1%7Bid%7D', post: {responses: {'200': {description: ok}}}}
          /d: {$ref: '#/components/pathItems/A', get: {responses: {'201': {description: ok}}}}
        """;
    var check = new Compared(folder, document);

    assertThat(check.findingsOf("GET", "/a")).isEmpty();
    assertThat(check.findingsOf("GET", "/c/1")).isEmpty();
    assertThat(check.findingsOf("POST", "/c/1")).isEmpty();
    assertThat(check.findingsOf("POST", "/b/1")).isNotEmpty();
    assertThat(check.findingsOf("GET", "/d"))
        .containsExactly("response: the status 200 is not described");
    assertThat(check.findingsOf("POST", "/a"))
        .containsExactly("POST is not described for /a; the methods that are: [GET]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.yaml", "#/components/pathItems/B", "#/paths/~1b"})
  void aPathThatRefersToNothingIsSaidInOneLine(String reference) {
    var document = "openapi: 3.1.0\npaths: {/a: {get: {}}, /b: {$ref: '%s'}}".formatted(reference);

    assertThatThrownBy(new Compared(folder, document)::read)
        .isInstanceOf(GateFailed.class)
        .message()
        .startsWith("expected the OpenAPI document to hold what it refers to, but '" + reference)
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "put", "post", "delete", "options", "head", "patch", "trace"})
  void anyMethodOfHttpIsRead(String method) {
    var document =
        "openapi: 3.1.0\npaths: {/a: {%s: {responses: {'200': {description: ok}}}}}"
            .formatted(method);

    assertThat(new Compared(folder, document).findingsOf(method, "/a")).isEmpty();
  }

  /** YAML 1.1 had them, and many a document still does. */
  @Test
  void keysAreMerged() {
    var document =
        """
        openapi: 3.1.0
        x-answers: &answers {'200': {description: ok}}
        paths: {/a: {get: {responses: {<<: *answers, '404': {description: no}}}}}
        """;

    assertThat(new Compared(folder, document).findingsOf("GET", "/a")).isEmpty();
  }
}
