package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("K9")
class CrossCheckCommandTest {

  private static final String PACT =
      """
      {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
        {"description": "all bicycles", "request": {"method": "GET", "path": "%s"},
         "response": {"status": 200}}]}
      """;

  private static final String OPENAPI =
      """
      openapi: 3.1.0
      info: {title: shop, version: v1}
      paths:
        /bicycles:
          get: {responses: {'200': {description: all}, '400': {description: no}}}
          post: {responses: {'201': {description: made}}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("pacts"));
    Files.writeString(folder.resolve("shop.yaml"), OPENAPI);
  }

  @Test
  void pactsThatFitAreExitCode0AndWhatTheyDoNotUseIsNamed() throws IOException {
    assertThat(check("/bicycles")).isEqualTo(Gate.YES);
    assertThat(out.toString().lines())
        .containsExactly(
            "shop.yaml describes what no pact uses:",
            "  GET /bicycles 400",
            "  POST /bicycles 201",
            "1 interactions compared with shop.yaml, 0 findings");
  }

  @Test
  void pactsThatDoNotFitAreExitCode1AndTheInteractionIsNamed() throws IOException {
    assertThat(check("/cars")).isEqualTo(Gate.NO);
    assertThat(err.toString())
        .contains("pact.json: 'all bicycles': GET is not described for /cars");
  }

  @Test
  void aDocumentThatIsMissingIsOneLine() throws IOException {
    Files.delete(folder.resolve("shop.yaml"));

    assertThat(check("/bicycles")).isEqualTo(Gate.FAILED);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("cannot read the OpenAPI document");
  }

  @Test
  void aDocumentThatHoldsItselfIsOneLine() throws IOException {
    Files.writeString(folder.resolve("shop.yaml"), OPENAPI + "x-self: &self [*self]\n");

    assertThat(check("/bicycles")).isEqualTo(Gate.FAILED);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("shop.yaml to be a tree of named values");
  }

  private int check(String path) throws IOException {
    Files.writeString(folder.resolve("pacts/pact.json"), PACT.formatted(path));
    var line =
        Gate.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Gate.execute(
        line,
        "cross-check",
        "--pacts",
        folder.resolve("pacts").toString(),
        "--openapi",
        folder.resolve("shop.yaml").toString());
  }
}
