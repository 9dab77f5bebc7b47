package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("K9")
class CrossCheckTest {

  private static final String SHOP =
      """
      openapi: 3.1.0
      info: {title: shop, version: v1}
      paths:
        /bicycles:
          post:
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    additionalProperties: false
                    required: [name]
                    properties: {name: {type: string, maxLength: 5}}
            responses:
              '201': {description: made}
              '422': {description: not made}
        /bicycles/{id}:
          get:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: X-Tenant-Id, in: header, required: true, schema: {type: string}}
              - {name: part, in: query, schema: {type: string, enum: [frame, wheels]}}
            responses:
              '200':
                description: found
                headers: {ETag: {required: true, schema: {type: string}}}
                content:
                  application/json:
                    schema:
                      type: object
                      additionalProperties: false
                      required: [id, name]
                      properties: {id: {type: string}, name: {type: [string, 'null']}}
              4XX: {description: refused}
      """;

  private static final String GET =
      """
      {"description": "a bicycle",
       "request": {"method": "GET", "path": "/bicycles/b1",
                   "headers": {"X-Tenant-Id": ["acme"]}, "query": {"part": ["frame"]}},
       "response": {"status": 200, "headers": {"Content-Type": ["application/json"]},
                    "body": {"contentType": "application/json", "content": {"id": "b1"}}}}
      """;

  private static final String POST =
      """
      {"description": "a new one",
       "request": {"method": "POST", "path": "/bicycles",
                   "body": {"contentType": "application/json", "content": {"name": "Blue"}}},
       "response": {"status": 201}}
      """;

  private static final String PART =
      "- {name: part, in: query, schema: {type: string, enum: [frame, wheels]}}";

  private static final String OBJECT =
      "{type: object, required: [state],"
          + " properties: {state: {enum: [new, used]}, size: {type: integer}}}";

  private static final String FORM =
      "- {name: part, in: query, explode: true, required: true, schema: " + OBJECT + "}";

  @TempDir private Path folder;
  private CrossCheck check;

  @BeforeEach
  void read() throws IOException {
    check = CrossCheck.with(Files.writeString(folder.resolve("shop.yaml"), SHOP));
  }

  @Test
  void aPactThatFitsHasNoFindingsThoughItReadsOnlyPartOfTheAnswer() {
    var answer = compare(GET, POST);

    assertThat(answer.findings()).isEmpty();
    assertThat(answer.interactions()).isEqualTo(2);
  }

  @Test
  void whatNoPactUsesIsNamed() {
    assertThat(compare(GET).unused())
        .extracting(Endpoint::toString)
        .containsExactly("POST /bicycles 201", "POST /bicycles 422", "GET /bicycles/{id} 4XX");
  }

  @Test
  void aRefusalUsesTheEntryItFallsUnder() {
    assertThat(compare(GET.replace("\"status\": 200", "\"status\": 404")).unused())
        .extracting(Endpoint::toString)
        .contains("GET /bicycles/{id} 200")
        .doesNotContain("GET /bicycles/{id} 4XX");
  }

  @Test
  void aFieldThatTheAnswerNeverHasIsNamed() {
    assertFinding(
        GET.replace("{\"id\": \"b1\"}", "{\"id\": \"b1\", \"colour\": \"blue\"}"), "colour");
  }

  @Test
  void aFieldOfAnotherTypeIsNamed() {
    assertFinding(GET.replace("{\"id\": \"b1\"}", "{\"id\": 1}"), "integer found, string expected");
  }

  @Test
  void aFieldThatTheRequestMustNotHaveIsNamed() {
    assertFinding(
        POST.replace("{\"name\": \"Blue\"}", "{\"name\": \"Blue\", \"owner\": \"me\"}"), "owner");
  }

  @Test
  void aFieldThatTheRequestLacksIsNamed() {
    assertFinding(POST.replace("{\"name\": \"Blue\"}", "{}"), "name");
  }

  @Test
  void aHeaderThatTheRequestLacksIsNamed() {
    assertFinding(GET.replace("X-Tenant-Id", "X-Other"), "X-Tenant-Id");
  }

  @Test
  void aQueryParameterThatNobodyKnowsOrOfAnotherFormIsNamed() {
    assertFinding(GET.replace("\"part\"", "\"sort\""), "sort");
    assertFinding(GET.replace("\"frame\"", "\"saddle\""), "frame");
  }

  @Test
  void anAnswerThatIsReadInPartFitsOneOfSeveral() throws IOException {
    var branch = "{type: object, required: [a, %s], properties: {a: {type: string}, %s: {}}}";
    var oneOf = "{oneOf: [" + branch.replace("%s", "x") + ", " + branch.replace("%s", "y") + "]}";
    check = with("{type: [string, 'null']}", oneOf);
    var name = "{\"id\": \"b1\", \"name\": {\"a\": %s}}";

    assertThat(compare(GET.replace("{\"id\": \"b1\"}", name.formatted("\"q\""))).findings())
        .isEmpty();
    assertThat(compare(GET.replace("{\"id\": \"b1\"}", name.formatted("7"))).findings())
        .isNotEmpty();
  }

  @Test
  void aParameterThatIsSentTwiceIsAList() throws IOException {
    var twice = asking("\"part\": [\"1\", \"2\"]");

    check = with(PART, "- {name: part, in: query, schema: {type: string}}");
    assertFinding(twice, "the query parameter part: array found, string expected");
    check = with(PART, "- {name: part, in: query, schema: {type: array, items: {type: integer}}}");
    assertThat(compare(twice).findings()).isEmpty();
    assertThat(compare(asking("\"part\": [\"1\"]")).findings()).isEmpty();
    assertThat(compare(asking("\"part\": [\"1\", \"x\"]")).findings()).isNotEmpty();
  }

  @Test
  void aHeaderInSeveralPartsIsOneText() throws IOException {
    check = with("{name: X-Tenant-Id,", "{name: Accept-Language,");
    var several =
        GET.replace("\"X-Tenant-Id\": [\"acme\"]", "\"Accept-Language\": [\"de\", \"en\"]");

    assertThat(compare(several).findings()).isEmpty();
  }

  @Test
  void whatHasNoSchemaMayBeAnything() throws IOException {
    var etag = GET.replace("\"Content-Type\"", "\"ETag\": [\"a\"], \"Content-Type\"");

    check = with("{required: true, schema: {type: string}}", "{description: its version}");
    assertThat(compare(etag).findings()).isEmpty();
    check = with(PART, "- {name: part, in: query, content: {text/plain: {schema: {}}}}");
    assertThat(compare(etag).findings()).isEmpty();
  }

  @Test
  void anObjectMayStandInSeveralPartsOfAQuery() throws IOException {
    var filter =
        "- {name: part, in: query, style: deepObject, required: true, schema: {type: object, required: [state],"
            + " properties: {state: {enum: [new, used]}, size: {type: integer}, code: {type: string}}}}";
    check = with(PART, filter);

    assertThat(
            compare(
                    asking(
                        "\"part[state]\": [\"new\"], \"part[size]\": [\"3\"], \"part[code]\": [\"7\"]"))
                .findings())
        .isEmpty();
    assertFinding(asking("\"part[state]\": [\"old\"]"), "the query parameter part[state]");
    assertFinding(
        asking("\"part[state]\": [\"new\"], \"part[size]\": [\"big\"]"),
        "the query parameter part[size]");
    assertFinding(asking("\"part[state]\": [\"new\"], \"part[hue]\": [\"red\"]"), "hue");
    assertFinding(asking("\"part[size]\": [\"3\"]"), "state");
    assertFinding(
        asking("\"part[state]\": [\"new\"], \"part[size][min]\": [\"3\"]"),
        "part[size][min] is not described");
    assertFinding(asking(""), "the query parameter part is required");
  }

  @Test
  void anObjectsPropertiesMayBeParametersOfTheirOwn() throws IOException {
    var components =
        "components: {schemas: {Filter: {allOf: [{$ref: '#/components/schemas/Sized'}, "
            + "{type: object, required: [state], properties: {state: {enum: [new, used]}}}]},"
            + " Sized: {type: object, properties: {size: {type: integer}}}}}\n";
    for (var filter :
        List.of(
            FORM,
            FORM.replace("explode: true, ", ""),
            FORM.replace(OBJECT, "{$ref: '#/components/schemas/Filter'}"))) {
      assertThat(SHOP).contains(PART);
      var document = SHOP.replace("paths:", components + "paths:").replace(PART, filter);
      check = CrossCheck.with(Files.writeString(folder.resolve("shop.yaml"), document));

      assertThat(compare(asking("\"state\": [\"new\"], \"size\": [\"3\"]")).findings()).isEmpty();
      assertFinding(asking("\"state\": [\"old\"]"), "the query parameter state");
      assertFinding(
          asking("\"state\": [\"new\"], \"size\": [\"big\"]"), "the query parameter size");
      assertFinding(asking("\"state\": [\"new\"], \"hue\": [\"red\"]"), "hue is not described");
      assertFinding(asking("\"size\": [\"3\"]"), "state");
      assertFinding(asking(""), "the query parameter part is required");
      assertFinding(
          asking("\"state\": [\"new\"], \"part[state]\": [\"new\"]"),
          "part[state] is not described");
    }
  }

  @Test
  void anObjectThatTakesAnythingTakesWhatNoOtherParameterIs() throws IOException {
    var any = "{type: object, additionalProperties: {type: integer}}";
    var limit = "{name: limit, in: query, schema: {type: string}}\n        ";
    check = with(PART, "- " + limit + FORM.replace(OBJECT, any));

    assertThat(compare(asking("\"limit\": [\"x\"], \"size\": [\"3\"]")).findings()).isEmpty();
    assertFinding(asking("\"size\": [\"big\"]"), "the query parameter size");
  }

  @Test
  void anObjectInOneTextHasNoParametersOfItsOwn() throws IOException {
    check =
        with(PART, FORM.replace("explode: true", "explode: false").replace("required: true, ", ""));

    assertFinding(asking("\"state\": [\"new\"]"), "state is not described");
  }

  private static String asking(String query) {
    return GET.replace("\"part\": [\"frame\"]", query);
  }

  @Test
  void aPathParameterOfAnotherFormIsNamed() throws IOException {
    var id = "{name: id, in: path, required: true, schema: {type: string}}";
    for (var schema : List.of("pattern: 'b[0-9]+'", "enum: [b1, b2]", "format: date")) {
      check = with(id, id.replace("{type: string}", "{type: string, " + schema + "}"));
      var fits = schema.contains("date") ? "2026-01-31" : "b1";

      assertThat(compare(GET.replace("/b1", "/" + fits)).findings()).as(schema).isEmpty();
      assertFinding(GET.replace("/b1", "/c%207"), "the path parameter id");
    }
  }

  @Test
  void anOperationsParameterTakesThePlaceOfThePaths() throws IOException {
    var path =
        """
          /bicycles/{id}:
            parameters:
              - {name: part, in: query, required: true, schema: {type: integer}}
              - {name: x-tenant-id, in: header, schema: {type: integer}}
        """;
    check = with("  /bicycles/{id}:\n", path);

    assertThat(compare(GET).findings()).isEmpty();
  }

  @Test
  void pathsAreBelowThoseOfTheServers() throws IOException {
    for (var servers :
        List.of(
            "[{url: 'https://api.example/shop/v1'}]",
            "[{url: /shop/v1/}]",
            "[{url: '{where}/{base}', variables: {where: {default: 'https://h'}, base: {default: shop/v1}}}]",
            "[{url: https://old.example/}, {url: https://api.example/shop/v1}]")) {
      check = with("paths:\n", "servers: " + servers + "\npaths:\n");

      assertThat(compare(GET.replace("/bicycles", "/shop/v1/bicycles")).findings()).isEmpty();
      assertThat(compare(GET).findings()).isEmpty();
      assertFinding(GET.replace("/bicycles", "/shop/v2/bicycles"), "not described");
    }
  }

  @Test
  void aStatusThatIsNeverAnsweredIsNamed() {
    assertFinding(GET.replace("\"status\": 200", "\"status\": 206"), "206");
  }

  @Test
  void aPathOrMethodThatDoesNotExistIsNamedEvenWhereARefusalIsExpected() {
    assertFinding(GET.replace("/bicycles/b1", "/cars/c1"), "/cars/c1");
    assertFinding(
        GET.replace("/bicycles/b1", "/cars/c1").replace("\"status\": 200", "\"status\": 404"),
        "/cars/c1");
    assertFinding(GET.replace("\"method\": \"GET\"", "\"method\": \"DELETE\""), "DELETE");
  }

  @Test
  void aRequestThatIsExpectedToBeRefusedMayBeWrong() {
    var tooLong = POST.replace("Blue", "Blueish").replace("201", "422");

    assertThat(compare(tooLong).findings()).isEmpty();
    assertFinding(tooLong.replace("422", "201"), "5");
  }

  @Test
  void anOlderPactIsComparedAsWell() {
    var older =
        GET.replace("{\"part\": [\"frame\"]}", "\"part=saddle\"")
            .replace("[\"acme\"]", "\"acme\"")
            .replace(
                "{\"contentType\": \"application/json\", \"content\": {\"id\": \"b1\"}}",
                "{\"id\": \"b1\"}");

    assertFinding(older, "frame");
    assertThat(compare(older.replace("saddle", "wheels")).findings()).isEmpty();
  }

  @Test
  void aComparisonOfNothingIsNoSuccess() {
    assertThatThrownBy(() -> compare("{\"description\": \"an event\", \"contents\": {}}"))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("nothing was compared");
  }

  @Test
  void whatIsNoOpenApiDocumentIsNamed() throws IOException {
    var other = Files.writeString(folder.resolve("other.yaml"), "openapi: 3.1.0\npaths: 7\n");

    assertThatThrownBy(() -> CrossCheck.with(other))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining(other.toString());
  }

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
  void aReferenceThatLeadsNowhereIsOneLine(String reference) throws IOException {
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
    var document = SHOP.replace("paths:\n", components);
    var inSchema = document.replace("{id: {type: string}", "{id: {$ref: '" + reference + "'}");
    var parameter = reference.replace("schemas", "parameters");
    var asParameter =
        document.replace("- {name: part, in: query", "- {$ref: '" + parameter + "', in: query");

    for (var each : List.of(inSchema, asParameter)) {
      assertThat(each).isNotEqualTo(document);
      check = CrossCheck.with(Files.writeString(folder.resolve("shop.yaml"), each));

      assertThatThrownBy(() -> compare(GET))
          .isInstanceOf(GateFailed.class)
          .hasMessageStartingWith("expected the OpenAPI document to hold what it refers to");
    }
  }

  /** A tree's nodes hold nodes. */
  @Test
  void aSchemaMayReferToItselfFurtherDown() throws IOException {
    var tree =
        "components: {schemas: {Tree: {type: object, properties: {part: {$ref: '#/components/schemas/Tree'}}}}}\n";
    var document =
        SHOP.replace("paths:", tree + "paths:")
            .replace("{id: {type: string}", "{id: {$ref: '#/components/schemas/Tree'}");
    check = CrossCheck.with(Files.writeString(folder.resolve("shop.yaml"), document));

    assertThat(compare(GET.replace("\"b1\"}", "{\"part\": {\"part\": {}}}}")).findings()).isEmpty();
    assertFinding(GET.replace("\"b1\"}", "{\"part\": {\"part\": 7}}}"), "integer found");
  }

  private CrossCheck with(String words, String others) throws IOException {
    assertThat(SHOP).contains(words);
    return CrossCheck.with(
        Files.writeString(folder.resolve("shop.yaml"), SHOP.replace(words, others)));
  }

  private void assertFinding(String interaction, String words) {
    assertThat(compare(interaction).findings())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains(words))
        .asString()
        .startsWith("pact.json: '");
  }

  private CrossCheck.Answer compare(String... interactions) {
    try {
      var json =
          "{\"consumer\": {\"name\": \"web\"}, \"provider\": {\"name\": \"shop\"}, \"interactions\": [%s]}"
              .formatted(String.join(",", interactions));
      return check.compare(
          List.of(PactFile.read(Files.writeString(folder.resolve("pact.json"), json))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
