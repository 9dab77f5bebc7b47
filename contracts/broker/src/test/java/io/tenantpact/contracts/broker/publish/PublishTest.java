package io.tenantpact.contracts.broker.publish;

import static io.tenantpact.contracts.broker.TestBroker.contract;
import static io.tenantpact.contracts.broker.TestBroker.pact;
import static io.tenantpact.contracts.broker.TestBroker.publication;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import io.tenantpact.contracts.broker.hal.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("K2")
class PublishTest {

  @TempDir Path folder;
  private TestBroker broker;

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void severalContractsArePublishedAtOnce() {
    var reply =
        broker.publish(
            "shop",
            "1",
            "main",
            List.of(
                contract("shop", "orders", pact("shop", "orders", "/o")),
                contract("shop", "users", pact("shop", "users", "/u"))));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/_links/pb:contracts")).hasSize(2);
    assertThat(version("1").json().at("/_links/pb:pact-versions")).hasSize(2);
  }

  @Test
  void twoContractsForOneProviderAreRefused() {
    var reply =
        broker.publish(
            "shop",
            "1",
            "main",
            List.of(
                contract("shop", "orders", pact("shop", "orders", "/a")),
                contract("shop", "users", pact("shop", "users", "/u")),
                contract("shop", "orders", pact("shop", "orders", "/b"))));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/errors/contracts/0"))
        .isEqualTo(
            "providerName ('orders') must not be repeated; merge the contracts into one (at index 2)");
    assertThat(broker.get("/pacticipants/shop").status()).isEqualTo(404);
  }

  @Test
  void oneConflictRefusesAll() {
    broker.publish("shop", "1", "main", "orders", "/o");

    var reply =
        broker.publish(
            "shop",
            "1",
            "other",
            List.of(
                contract("shop", "users", pact("shop", "users", "/u")),
                contract("shop", "orders", pact("shop", "orders", "/changed"))),
            "tag");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.at("/errors/contracts/0"))
        .startsWith("Cannot change the content of the pact for shop version 1 and provider orders");
    assertThat(reply.at("/notices/0/type")).isEqualTo("error");
    assertThat(reply.at("/notices/1/type")).isEqualTo("info");
    assertThat(reply.at("/notices/1/text"))
        .contains("$.interactions[0].request.path", "\"/o\"", "\"/changed\"");
    assertThat(broker.get("/pacticipants/users").status()).isEqualTo(404);
    assertThat(version("1").at("/_embedded/branchVersions/0/name")).isEqualTo("main");
    assertThat(version("1").json().at("/_embedded/branchVersions")).hasSize(1);
    assertThat(version("1").json().at("/_embedded/tags")).isEmpty();
  }

  @Test
  void theSameContentAgainChangesNothing() {
    broker.publish("shop", "1", "main", "orders", "/o");
    var before = broker.get("/pacts/provider/orders/consumer/shop/versions").json();

    var reply = broker.publish("shop", "1", "main", "orders", "/o");

    assertThat(texts(reply))
        .contains(
            "Updated shop version 1 with branch main",
            "Pact successfully republished for shop version 1 and provider orders with no content changes.",
            "  Events detected: contract_published");
    assertThat(broker.get("/pacts/provider/orders/consumer/shop/versions").json())
        .isEqualTo(before);
  }

  @Test
  void askingToMergeDoesNotChangePublishedContentEither() {
    broker.publish("shop", "1", "main", "orders", "/o");
    var merge =
        contract("shop", "orders", pact("shop", "orders", "/more")).put("onConflict", "merge");

    assertThat(broker.publish("shop", "1", "main", List.of(merge)).status()).isEqualTo(409);
  }

  @Test
  void theNoticesTellWhetherTheContentIsNew() {
    assertThat(events(broker.publish("shop", "1", null, "orders", "/o")))
        .endsWith("contract_content_changed (first time untagged pact published)");
    assertThat(events(broker.publish("shop", "2", null, "orders", "/o")))
        .endsWith("contract_published");
    assertThat(events(broker.publish("shop", "3", null, "orders", "/p")))
        .endsWith(
            "contract_content_changed (pact content has changed since previous untagged version)");
    assertThat(events(tagged("4", "/p")))
        .endsWith(
            "contract_content_changed (first time any pact published for this consumer with consumer version tagged dev)");
    assertThat(events(tagged("5", "/q")))
        .endsWith(
            "contract_content_changed (pact content has changed since the last consumer version tagged with dev)");
    assertThat(events(tagged("6", "/q"))).endsWith("contract_published");
  }

  private Reply tagged(String version, String path) {
    return broker.publish(
        "shop",
        version,
        null,
        List.of(contract("shop", "orders", pact("shop", "orders", path))),
        "dev");
  }

  @Test
  void withoutABranchTheClientIsToldToNameOne() {
    var reply = broker.publish("shop", "1", null, "orders", "/o");

    assertThat(texts(reply))
        .contains(
            "  Next steps:\n    Configure the version branch to be the value of your repository branch.");
  }

  @Test
  void aNameThatSaysTheSameAsAnExistingOneIsRefused() {
    broker.publish("shop", "1", "main", "orders", "/o");

    var reply = broker.publish("shop", "2", "main", "Order-Service", "/o");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.at("/notices/0/text")).contains("Order-Service", "* orders");
    assertThat(version("2").status()).isEqualTo(404);
  }

  @Test
  void aSimilarNameIsFineOnceItExists() {
    broker.publish("shop", "1", "main", "orders", "/o");
    broker.post("/pacticipants", "{\"name\":\"order\"}");

    assertThat(broker.publish("shop", "2", "main", "order", "/o").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contentType|text/plain|contentType must be one of: application/json (at index 0)",
        "specification|openapi|specification must be one of: pact (at index 0)",
        "content|%%%|is not valid Base64 (at index 0)",
        "content|bm8gSlNPTg==|content could not be parsed as application/json (at index 0)",
        "content|//8=|contract content has a non UTF-8 character and cannot be parsed as JSON (at index 0)",
        "content|W10=|parsed content was expected to be a Hash but was something else (at index 0)",
        "consumerName|X|consumerName ('X') must match pacticipantName ('shop') (at index 0)",
        "providerName|X|provider name in contract content ('orders') must match providerName in contract params ('X') (at index 0)",
        "onConflict|guess|onConflict must be one of: overwrite, merge (at index 0)"
      })
  void eachMistakeInAContractIsNamed(String field, String value, String complaint) {
    var contract = contract("shop", "orders", pact("shop", "orders", "/o")).put(field, value);

    var reply = broker.publish("shop", "1", "main", List.of(contract));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/contracts").valueStream().map(each -> each.asString()))
        .contains(complaint);
    assertThat(broker.get("/pacticipants").json().at("/_embedded/pacticipants")).isEmpty();
  }

  @Test
  void eachMistakeInThePublicationIsNamed() {
    var body = publication("", "1\n2", " ", List.of());
    body.remove("contracts");

    var reply = broker.post("/contracts/publish", Json.write(body));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/errors/pacticipantName/0")).isEqualTo("must be filled");
    assertThat(reply.at("/errors/pacticipantVersionNumber/0"))
        .isEqualTo("cannot contain multiple lines");
    assertThat(reply.at("/errors/branch/0")).isEqualTo("cannot be blank");
    assertThat(reply.at("/errors/contracts/0")).isEqualTo("is missing");
  }

  private Reply version(String number) {
    return broker.get("/pacticipants/shop/versions/" + number);
  }

  private static List<String> texts(Reply reply) {
    return reply
        .json()
        .at("/notices")
        .valueStream()
        .map(each -> each.at("/text").asString())
        .toList();
  }

  private static String events(Reply reply) {
    return texts(reply).stream()
        .filter(text -> text.startsWith("  Events detected: "))
        .findFirst()
        .orElse("");
  }
}
