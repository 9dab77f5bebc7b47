package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and objects in a query. */
@Tag("K9")
class QueryObjectsTest {

  private static final String OBJECT =
      "{type: object, required: [state],"
          + " properties: {state: {enum: [new, used]}, size: {type: integer}}}";

  private static final String FORM =
      "- {name: part, in: query, explode: true, required: true, schema: " + OBJECT + "}";

  @TempDir private Path folder;

  @Test
  void aParameterThatIsSentTwiceIsAList() {
    var twice = asking("\"part\": [\"1\", \"2\"]");

    var shop = Shop.in(folder).with(Shop.PART, "- {name: part, in: query, schema: {type: string}}");
    shop.assertFinding(twice, "the query parameter part: array found, string expected");
    shop =
        Shop.in(folder)
            .with(
                Shop.PART,
                "- {name: part, in: query, schema: {type: array, items: {type: integer}}}");
    shop.assertFits(twice);
    shop.assertFits(asking("\"part\": [\"1\"]"));
    assertThat(shop.compare(asking("\"part\": [\"1\", \"x\"]")).findings()).isNotEmpty();
  }

  @Test
  void anObjectMayStandInSeveralPartsOfAQuery() {
    var filter =
        "- {name: part, in: query, style: deepObject, required: true, schema: {type: object, required: [state],"
            + " properties: {state: {enum: [new, used]}, size: {type: integer}, code: {type: string}}}}";
    var shop = Shop.in(folder).with(Shop.PART, filter);

    shop.assertFits(
        asking("\"part[state]\": [\"new\"], \"part[size]\": [\"3\"], \"part[code]\": [\"7\"]"));
    shop.assertFinding(asking("\"part[state]\": [\"old\"]"), "the query parameter part[state]");
    shop.assertFinding(
        asking("\"part[state]\": [\"new\"], \"part[size]\": [\"big\"]"),
        "the query parameter part[size]");
    shop.assertFinding(asking("\"part[state]\": [\"new\"], \"part[hue]\": [\"red\"]"), "hue");
    shop.assertFinding(asking("\"part[size]\": [\"3\"]"), "state");
    shop.assertFinding(
        asking("\"part[state]\": [\"new\"], \"part[size][min]\": [\"3\"]"),
        "part[size][min] is not described");
    shop.assertFinding(asking(""), "the query parameter part is required");
  }

  @Test
  void anObjectsPropertiesMayBeParametersOfTheirOwn() {
    var components =
        "components: {schemas: {Filter: {allOf: [{$ref: '#/components/schemas/Sized'}, "
            + "{type: object, required: [state], properties: {state: {enum: [new, used]}}}]},"
            + " Sized: {type: object, properties: {size: {type: integer}}}}}\n";
    for (var filter :
        List.of(
            FORM,
            FORM.replace("explode: true, ", ""),
            FORM.replace(OBJECT, "{$ref: '#/components/schemas/Filter'}"))) {
      var shop = Shop.in(folder).with("paths:", components + "paths:").with(Shop.PART, filter);

      shop.assertFits(asking("\"state\": [\"new\"], \"size\": [\"3\"]"));
      shop.assertFinding(asking("\"state\": [\"old\"]"), "the query parameter state");
      shop.assertFinding(
          asking("\"state\": [\"new\"], \"size\": [\"big\"]"), "the query parameter size");
      shop.assertFinding(
          asking("\"state\": [\"new\"], \"hue\": [\"red\"]"), "hue is not described");
      shop.assertFinding(asking("\"size\": [\"3\"]"), "state");
      shop.assertFinding(asking(""), "the query parameter part is required");
      shop.assertFinding(
          asking("\"state\": [\"new\"], \"part[state]\": [\"new\"]"),
          "part[state] is not described");
    }
  }

  @Test
  void anObjectThatTakesAnythingTakesWhatNoOtherParameterIs() {
    var any = "{type: object, additionalProperties: {type: integer}}";
    var limit = "{name: limit, in: query, schema: {type: string}}\n        ";
    var shop = Shop.in(folder).with(Shop.PART, "- " + limit + FORM.replace(OBJECT, any));

    shop.assertFits(asking("\"limit\": [\"x\"], \"size\": [\"3\"]"));
    shop.assertFinding(asking("\"size\": [\"big\"]"), "the query parameter size");
  }

  @Test
  void anObjectInOneTextHasNoParametersOfItsOwn() {
    var shop =
        Shop.in(folder)
            .with(
                Shop.PART,
                FORM.replace("explode: true", "explode: false").replace("required: true, ", ""));

    shop.assertFinding(asking("\"state\": [\"new\"]"), "state is not described");
  }

  private static String asking(String query) {
    return Shop.GET.replace("\"part\": [\"frame\"]", query);
  }
}
