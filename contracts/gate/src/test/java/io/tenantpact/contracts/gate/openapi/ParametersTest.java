package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which parameters a request has, and what they hold. */
@Tag("K9")
class ParametersTest {

  private static final String PART = "\"part\": [\"frame\"]";

  @TempDir private Path folder;

  @Test
  void aHeaderInSeveralPartsIsOneText() {
    var shop = Shop.in(folder).with("{name: X-Tenant-Id,", "{name: Accept-Language,");
    var several =
        Shop.GET.replace("\"X-Tenant-Id\": [\"acme\"]", "\"Accept-Language\": [\"de\", \"en\"]");

    shop.assertFits(several);
  }

  @Test
  void whatHasNoSchemaMayBeAnything() {
    var etag = Shop.GET.replace("\"Content-Type\"", "\"ETag\": [\"a\"], \"Content-Type\"");

    var shop =
        Shop.in(folder)
            .with("{required: true, schema: {type: string}}", "{description: its version}");
    shop.assertFits(etag);
    shop =
        Shop.in(folder)
            .with(Shop.PART, "- {name: part, in: query, content: {text/plain: {schema: {}}}}");
    shop.assertFits(etag);
  }

  @Test
  void aPathParameterOfAnotherFormIsNamed() {
    var id = "{name: id, in: path, required: true, schema: {type: string}}";
    for (var schema : List.of("pattern: 'b[0-9]+'", "enum: [b1, b2]", "format: date")) {
      var shop =
          Shop.in(folder).with(id, id.replace("{type: string}", "{type: string, " + schema + "}"));
      var fits = schema.contains("date") ? "2026-01-31" : "b1";

      assertThat(shop.compare(Shop.GET.replace("/b1", "/" + fits)).findings()).as(schema).isEmpty();
      shop.assertFinding(Shop.GET.replace("/b1", "/c%207"), "the path parameter id");
    }
  }

  @Test
  void anOperationsParameterTakesThePlaceOfThePaths() {
    var path =
        """
          /bicycles/{id}:
            parameters:
              - {name: part, in: query, required: true, schema: {type: integer}}
              - {name: x-tenant-id, in: header, schema: {type: integer}}
        """;
    var shop = Shop.in(folder).with("  /bicycles/{id}:\n", path);

    shop.assertFits(Shop.GET);
  }

  @Test
  void aPathsParameterIsOneOfItsOperations() {
    var path =
        """
          /bicycles/{id}:
            parameters: [{name: hue, in: query, required: true}]
        """;
    var shop = Shop.in(folder).with("  /bicycles/{id}:\n", path);

    shop.assertFinding(Shop.GET, "the query parameter hue is required, but not sent");
    shop.assertFits(Shop.GET.replace("\"query\": {", "\"query\": {\"hue\": [\"red\"], "));
  }

  /** A header's name has any case, and some say what other words rule; a query's is as it is. */
  @Test
  void namesInAQueryAreAsTheyStand() {
    var query =
        "- {name: accept, in: query, schema: {type: integer}}\n"
            + "        - {name: Accept, in: query, schema: {type: boolean}}";
    var shop = Shop.in(folder).with(Shop.PART, query);

    shop.assertFits(Shop.GET.replace(PART, "\"accept\": [\"7\"], \"Accept\": [\"true\"]"));
    shop.assertFinding(Shop.GET.replace(PART, "\"accept\": [\"x\"]"), "integer expected");
    shop.assertFinding(Shop.GET.replace(PART, "\"Accept\": [\"x\"]"), "boolean expected");
  }
}
