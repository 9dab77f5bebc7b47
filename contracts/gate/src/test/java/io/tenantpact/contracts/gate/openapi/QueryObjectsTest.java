package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and objects in a query. */
@Tag("K9")
class QueryObjectsTest {

  private static final String OBJECT =
      "{type: object, required: [state],"
          + " properties: {state: {enum: [new, used]}, size: {type: integer}}}";

  private static final String FORM =
      "- {name: part, in: query, explode: true, required: true, schema: " + OBJECT + "}";

  private static final String BOTH = "\"kind\": [\"bank\"], \"iban\": [\"7\"], \"number\": [\"7\"]";

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

  @ParameterizedTest
  @ValueSource(strings = {"allOf", "oneOf", "anyOf"})
  void itsPartsNameItsProperties(String word) {
    var part = "{type: object, %s: [{properties: {state: {enum: [new]}}}]}".formatted(word);
    var shop = Shop.in(folder).with(Shop.PART, FORM.replace(OBJECT, part));

    shop.assertFits(asking("\"state\": [\"new\"]"));
    shop.assertFinding(asking("\"state\": [\"new\"], \"hue\": [\"red\"]"), "hue is not described");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: object}                                                     | true
          {type: object, additionalProperties: true}                         | true
          {properties: {state: {}}, additionalProperties: true}              | true
          {properties: {state: {}}, additionalProperties: {type: string}}    | true
          {properties: {state: {}}, allOf: [{additionalProperties: true}]}   | true
          {type: object, additionalProperties: false}                        | false
          {type: object, properties: {state: {}}}                            | false
          {type: string}                                                     | false
          """)
  void anObjectMayTakeAnything(String schema, boolean fits) {
    var filter = FORM.replace(OBJECT, schema).replace("required: true, ", "");
    var shop = Shop.in(folder).with(Shop.PART, filter);

    if (fits) {
      shop.assertFits(asking("\"hue\": [\"red\"]"));
    } else {
      shop.assertFinding(asking("\"hue\": [\"red\"]"), "hue is not described");
    }
  }

  @Test
  void onlyADeepObjectsOwnNameIsBeforeTheBrackets() {
    var deep = "- {name: p+t, in: query, %s, schema: {type: object, properties: {state: {}}}}";
    var shop = Shop.in(folder).with(Shop.PART, deep.formatted("style: deepObject, explode: true"));

    shop.assertFits(asking("\"p+t[state]\": [\"new\"]"));
    shop.assertFinding(asking("\"ppt[state]\": [\"new\"]"), "ppt[state] is not described");
    Shop.in(folder)
        .with(Shop.PART, deep.formatted("style: pipeDelimited"))
        .assertFinding(asking("\"p+t[state]\": [\"new\"]"), "p+t[state] is not described");
  }

  @Test
  void whatADeepObjectHasIsNoOthers() {
    var deep = "{name: deep, in: query, style: deepObject, schema: {properties: {state: {}}}}\n";
    var any = FORM.replace(OBJECT, "{type: object, additionalProperties: {type: integer}}");
    var shop = Shop.in(folder).with(Shop.PART, "- " + deep + "        " + any);

    shop.assertFits(asking("\"deep[state]\": [\"new\"], \"size\": [\"3\"]"));
  }

  /** Which of them it is tells what it has to have. */
  @Test
  void anObjectIsOneOfSeveral() {
    var card = "{required: [kind, number], properties: {kind: {enum: [card]}, number: %s}}";
    var bank = "{required: [kind, iban], properties: {kind: {enum: [bank]}, iban: {}}}";
    var either = "{oneOf: [" + card.formatted("{type: integer}") + ", " + bank + "]}";
    var shop = Shop.in(folder).with(Shop.PART, FORM.replace(OBJECT, either));

    shop.assertFits(asking("\"kind\": [\"card\"], \"number\": [\"7\"]"));
    shop.assertFits(asking("\"kind\": [\"bank\"], \"iban\": [\"7\"]"));
    assertThat(shop.compare(asking("\"kind\": [\"card\"]")).findings()).isNotEmpty();
    assertThat(shop.compare(asking(BOTH)).findings()).isNotEmpty();
  }

  private static String asking(String query) {
    return Shop.GET.replace("\"part\": [\"frame\"]", query);
  }
}
