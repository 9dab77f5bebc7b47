package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document refers to has to be in it. */
@Tag("K9")
class ReferencesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other.yaml#/X",
        "./other.yaml",
        "http://localhost:1/other.yaml#/X",
        "#/components/schemas/Missing",
        "#/components/schemas/Loop",
        "#/components/schemas/Whole",
        "#Missing",
        "not a reference"
      })
  void aReferenceThatLeadsNowhereIsOneLine(String reference) {
    var components =
        """
        components:
          parameters:
            Loop: {$ref: '#/components/parameters/Loop'}
          schemas:
            Loop: {$ref: '#/components/schemas/Pool'}
            Pool: {$ref: '#/components/schemas/Loop'}
            Whole: {allOf: [{$ref: '#/components/schemas/Whole'}]}
        paths:
        """;
    var document = Shop.in(folder).with("paths:\n", components);
    var inSchema = document.with("{id: {type: string}", "{id: {$ref: '" + reference + "'}");
    var parameter = reference.replace("schemas", "parameters");
    var asParameter =
        document.with("- {name: part, in: query", "- {$ref: '" + parameter + "', in: query");

    var ofParameter =
        document.with("schema: {type: string, enum", "schema: {$ref: '" + reference + "', x-enum");

    for (var each : List.of(inSchema, asParameter, ofParameter)) {
      assertThatThrownBy(() -> each.compare(Shop.GET))
          .isInstanceOf(GateFailed.class)
          .hasMessageStartingWith("expected the OpenAPI document to hold what it refers to");
    }
  }

  /** A tree's nodes hold nodes. */
  @Test
  void aSchemaMayReferToItselfFurtherDown() {
    var tree =
        "components: {schemas: {Tree: {type: object, properties: {part: {$ref: '#/components/schemas/Tree'}}}}}\n";
    var shop =
        Shop.in(folder)
            .with("paths:", tree + "paths:")
            .with("{id: {type: string}", "{id: {$ref: '#/components/schemas/Tree'}");

    shop.assertFits(Shop.GET.replace("\"b1\"}", "{\"part\": {\"part\": {}}}}"));
    shop.assertFinding(Shop.GET.replace("\"b1\"}", "{\"part\": {\"part\": 7}}}"), "integer found");
  }

  @Test
  void whatAnOperationHasMayBeReferredTo() {
    var document =
        """
        openapi: 3.1.0
        components:
          requestBodies: {Body: {required: true, content: {text/plain: {}}}}
          responses: {Answer: {headers: {X-A: {$ref: '#/components/headers/Header'}}}}
          headers: {Header: {schema: {type: integer}}}
          securitySchemes:
            Key: {$ref: '#/components/securitySchemes/Other'}
            Other: {type: apiKey, in: header, name: X-Key}
        security: [{Key: []}]
        paths:
          /a:
            post:
              requestBody: {$ref: '#/components/requestBodies/Body'}
              responses: {'200': {$ref: '#/components/responses/Answer'}}
        """;
    var interaction =
        """
        {"description": "it", "request": {"method": "POST", "path": "/a"},
         "response": {"status": 200, "headers": {"X-A": "b"}}}
        """;

    assertThat(new Compared(folder, document).findings(interaction))
        .containsExactly(
            "request: a credential is required, but not sent: [{\"Key\":[]}]",
            "request: a body is required, but not sent",
            "response: the header X-A: string found, integer expected");
  }
}
