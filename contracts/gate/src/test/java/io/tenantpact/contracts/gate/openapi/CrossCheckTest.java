package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, and what is not used. */
@Tag("K9")
class CrossCheckTest {

  private static final String BODY =
      "{\"contentType\": \"application/json\", \"content\": {\"id\": \"b1\"}}";

  @TempDir private Path folder;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.in(folder);
  }

  @Test
  void aPactThatFitsHasNoFindingsThoughItReadsOnlyPartOfTheAnswer() {
    var answer = shop.compare(Shop.GET, Shop.POST);

    assertThat(answer.findings()).isEmpty();
    assertThat(answer.interactions()).isEqualTo(2);
  }

  @Test
  void whatNoPactUsesIsNamed() {
    assertThat(shop.compare(Shop.GET).unused())
        .extracting(Endpoint::toString)
        .containsExactly("POST /bicycles 201", "POST /bicycles 422", "GET /bicycles/{id} 4XX");
  }

  @Test
  void aRefusalUsesTheEntryItFallsUnder() {
    assertThat(shop.compare(Shop.GET.replace("\"status\": 200", "\"status\": 404")).unused())
        .extracting(Endpoint::toString)
        .contains("GET /bicycles/{id} 200")
        .doesNotContain("GET /bicycles/{id} 4XX");
  }

  @Test
  void aFieldThatTheAnswerNeverHasIsNamed() {
    shop.assertFinding(
        Shop.GET.replace("{\"id\": \"b1\"}", "{\"id\": \"b1\", \"colour\": \"blue\"}"), "colour");
  }

  @Test
  void aFieldOfAnotherTypeIsNamed() {
    shop.assertFinding(
        Shop.GET.replace("{\"id\": \"b1\"}", "{\"id\": 1}"), "integer found, string expected");
  }

  @Test
  void aFieldThatTheRequestMustNotHaveIsNamed() {
    shop.assertFinding(
        Shop.POST.replace("{\"name\": \"Blue\"}", "{\"name\": \"Blue\", \"owner\": \"me\"}"),
        "owner");
  }

  @Test
  void aFieldThatTheRequestLacksIsNamed() {
    shop.assertFinding(Shop.POST.replace("{\"name\": \"Blue\"}", "{}"), "name");
  }

  @Test
  void aHeaderThatTheRequestLacksIsNamed() {
    shop.assertFinding(Shop.GET.replace("X-Tenant-Id", "X-Other"), "X-Tenant-Id");
  }

  @Test
  void aQueryParameterThatNobodyKnowsOrOfAnotherFormIsNamed() {
    shop.assertFinding(Shop.GET.replace("\"part\"", "\"sort\""), "sort");
    shop.assertFinding(Shop.GET.replace("\"frame\"", "\"saddle\""), "frame");
  }

  @Test
  void anAnswerThatIsReadInPartFitsOneOfSeveral() {
    var branch = "{type: object, required: [a, %s], properties: {a: {type: string}, %s: {}}}";
    var oneOf = "{oneOf: [" + branch.replace("%s", "x") + ", " + branch.replace("%s", "y") + "]}";
    shop = Shop.in(folder).with("{type: [string, 'null']}", oneOf);
    var name = "{\"id\": \"b1\", \"name\": {\"a\": %s}}";

    shop.assertFits(Shop.GET.replace("{\"id\": \"b1\"}", name.formatted("\"q\"")));
    assertThat(shop.compare(Shop.GET.replace("{\"id\": \"b1\"}", name.formatted("7"))).findings())
        .isNotEmpty();
  }

  @Test
  void aStatusThatIsNeverAnsweredIsNamed() {
    shop.assertFinding(Shop.GET.replace("\"status\": 200", "\"status\": 206"), "206");
  }

  @Test
  void aPathOrMethodThatDoesNotExistIsNamedEvenWhereARefusalIsExpected() {
    shop.assertFinding(Shop.GET.replace("/bicycles/b1", "/cars/c1"), "/cars/c1");
    shop.assertFinding(
        Shop.GET.replace("/bicycles/b1", "/cars/c1").replace("\"status\": 200", "\"status\": 404"),
        "/cars/c1");
    shop.assertFinding(Shop.GET.replace("\"method\": \"GET\"", "\"method\": \"DELETE\""), "DELETE");
  }

  @Test
  void aRequestThatIsExpectedToBeRefusedMayBeWrong() {
    var tooLong = Shop.POST.replace("Blue", "Blueish").replace("201", "422");

    shop.assertFits(tooLong);
    shop.assertFinding(tooLong.replace("422", "201"), "5");
  }

  /** A refusal starts at 400, and what it is answered is compared as any answer. */
  @Test
  void onlyTheRequestOfARefusalMayBeWrong() {
    var saddle = Shop.GET.replace("frame", "saddle");

    shop.assertFits(saddle.replace("200", "400").replace(BODY, "null"));
    shop.assertFinding(saddle.replace("200", "400"), "response: a body of the type");
    shop.with("4XX", "302")
        .assertFinding(saddle.replace("200", "302").replace(BODY, "null"), "request: the query");
  }

  /** What a pact leaves out is what Pact takes it for. */
  @Test
  void aPactMayLeaveOutWhatIsUsual() {
    var document = "openapi: 3.1.0\npaths: {/: {get: {responses: {'200': {description: ok}}}}}";
    var check = new Compared(folder, document);

    assertThat(check.findings("{\"description\": \"it\", \"request\": {}, \"response\": {}}"))
        .isEmpty();
    assertThat(check.findingsOf("get", "/")).isEmpty();
  }

  @Test
  void anOlderPactIsComparedAsWell() {
    var older =
        Shop.GET
            .replace("{\"part\": [\"frame\"]}", "\"part=saddle\"")
            .replace("[\"acme\"]", "\"acme\"")
            .replace(
                "{\"contentType\": \"application/json\", \"content\": {\"id\": \"b1\"}}",
                "{\"id\": \"b1\"}");

    shop.assertFinding(older, "frame");
    shop.assertFits(older.replace("saddle", "wheels"));
  }

  @Test
  void aComparisonOfNothingIsNoSuccess() {
    assertThatThrownBy(() -> shop.compare("{\"description\": \"an event\", \"contents\": {}}"))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("nothing was compared");
  }

  @Test
  void whatIsNoOpenApiDocumentIsNamed() {
    assertThatThrownBy(new Compared(folder, "openapi: 3.1.0\npaths: 7\n")::read)
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining(folder.resolve("shop.yaml").toString());
  }
}
