package io.tenantpact.contracts.broker.pact;

import static io.tenantpact.contracts.broker.TestBroker.pact;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PactLookupTest {

  private static final String BOTH = "/pacts/provider/orders/consumer/shop";

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
  void putPublishesOnceAndRefusesChanges() {
    var first = broker.put(BOTH + "/version/1", pact("shop", "orders", "/a"));
    var again = broker.put(BOTH + "/version/1", pact("shop", "orders", "/a"));
    var changed = broker.put(BOTH + "/version/1", pact("shop", "orders", "/b"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("location")).endsWith(BOTH + "/version/1");
    assertThat(again.status()).isEqualTo(200);
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.at("/error")).startsWith("Cannot change the content of the pact");
  }

  @Test
  void putRefusesNamesThatAreNotThoseOfTheAddress() {
    var reply = broker.put(BOTH + "/version/1", pact("Other", "orders", "/a"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/errors/consumer.name/0"))
        .isEqualTo("name in pact 'Other' does not match name in URL path 'shop'.");
  }

  @Test
  void putRefusesAnUnlikelyNewNameAsText() {
    broker.put(BOTH + "/version/1", pact("shop", "orders", "/a"));

    var reply =
        broker.put("/pacts/provider/order/consumer/shop/version/2", pact("shop", "order", "/a"));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.header("content-type")).startsWith("text/plain");
    assertThat(reply.text()).contains("very similar").contains("* orders");
  }

  @Test
  void patchAddsInteractionsAsANewRevision() {
    broker.put(BOTH + "/version/1", pact("shop", "orders", "/a"));

    var reply =
        broker.send(
            "PATCH",
            BOTH + "/version/1",
            pact("shop", "orders", "/b"),
            "Content-Type",
            "application/json");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/interactions")).hasSize(2);
    assertThat(broker.get(BOTH + "/versions").json().at("/_embedded/pacts")).hasSize(1);
  }

  @Test
  void patchRefusesAnotherRequestForTheSameInteraction() {
    broker.put(BOTH + "/version/1", pact("shop", "orders", "/a"));
    var other = pact("shop", "orders", "/a").replace("\"path\":\"/a\"", "\"path\":\"/z\"");

    var reply = broker.patch(BOTH + "/version/1", other);

    assertThat(reply.status()).isEqualTo(409);
  }

  @Test
  void latestGoesByTheOrderOfVersionsNotOfPublications() {
    broker.put("/pacticipants/shop/versions/1", "{}");
    broker.publish("shop", "2", "main", "orders", "/b");
    broker.publish("shop", "1", "main", "orders", "/a");

    var latest = broker.get(BOTH + "/latest");

    assertThat(latest.header("x-pact-consumer-version")).isEqualTo("2");
  }

  @Test
  void latestCanBeNarrowedByTagOrBranch() {
    broker.publish("shop", "1", "main", "orders", "/a");
    broker.publish("shop", "2", "feat/x", "orders", "/b");
    broker.tag("shop", "1", "prod");

    assertThat(version(broker.get(BOTH + "/latest/prod"))).isEqualTo("1");
    assertThat(version(broker.get(BOTH + "/latest-untagged"))).isEqualTo("2");
    assertThat(version(broker.get(BOTH + "/branch/feat%2Fx/latest"))).isEqualTo("2");
    assertThat(broker.get(BOTH + "/latest/nosuch").status()).isEqualTo(404);
  }

  @Test
  void previousDistinctSkipsTheSameContent() {
    broker.publish("shop", "1", "main", "orders", "/a");
    broker.publish("shop", "2", "main", "orders", "/b");
    broker.publish("shop", "3", "main", "orders", "/b");

    assertThat(version(broker.get(BOTH + "/version/3/previous-distinct"))).isEqualTo("1");
  }

  @Test
  void listsFollowMainBranches() {
    broker.publish("shop", "1", "main", "orders", "/a");
    broker.publish("shop", "2", "main", "orders", "/b");
    broker.publish("shop", "3", "feat", "orders", "/c");

    assertThat(names("/pacts/provider/orders/branch")).hasSize(2);
    assertThat(names("/pacts/provider/orders/branch/latest"))
        .containsExactly("Pact between shop (2) and orders");
    assertThat(names("/pacts/provider/orders/branch/feat"))
        .containsExactly("Pact between shop (3) and orders");
    assertThat(versions(BOTH + "/branch/versions")).containsExactly("1", "2");
    assertThat(versions(BOTH + "/branch/latest/versions")).containsExactly("2");
    assertThat(versions(BOTH + "/branch/main/latest/versions")).containsExactly("2");
  }

  @Test
  void listsFollowTags() {
    broker.publish("shop", "1", "main", "orders", "/a");
    broker.publish("shop", "2", "main", "orders", "/b");
    broker.tag("shop", "1", "prod");

    assertThat(names("/pacts/provider/orders/tag/prod")).hasSize(1);
    assertThat(names("/pacts/provider/orders/latest/prod"))
        .containsExactly("Pact between shop (1) and orders");
    assertThat(versions(BOTH + "/tag/prod")).containsExactly("1");
  }

  @Test
  void deletingAPactKeepsTheVersion() {
    broker.publish("shop", "1", "main", "orders", "/a");

    assertThat(broker.delete(BOTH + "/version/1").status()).isEqualTo(204);
    assertThat(broker.get(BOTH + "/version/1").status()).isEqualTo(404);
    assertThat(broker.get("/pacticipants/shop/versions/1").status()).isEqualTo(200);
  }

  @Test
  void anUnknownNameIsSaid() {
    broker.publish("shop", "1", "main", "orders", "/a");

    assertThat(broker.get("/pacts/provider/nosuch/latest").at("/error"))
        .isEqualTo("No provider with name 'nosuch' found");
    assertThat(broker.get("/pacts/provider/orders/consumer/nosuch/latest").at("/error"))
        .isEqualTo("No consumer with name 'nosuch' found");
  }

  @Test
  void statesAreListedWithTheConsumersThatWantThem() {
    var states =
        pact("shop", "orders", "/a")
            .replace(
                "\"request\"",
                "\"providerStates\":[{\"name\":\"there are orders\",\"params\":{\"count\":2}}],\"request\"");
    broker.put(BOTH + "/version/1", states);
    broker.put(
        "/pacts/provider/orders/consumer/app/version/1",
        pact("app", "orders", "/b")
            .replace("\"request\"", "\"providerState\":\"nothing\",\"request\""));

    var all = broker.get("/pacts/provider/orders/provider-states").json().at("/providerStates");

    assertThat(all).hasSize(2);
    assertThat(all.findValuesAsString("name")).contains("nothing", "there are orders");
    assertThat(all.toString()).contains("\"params\":{\"count\":2}", "[\"shop\"]", "[\"app\"]");
  }

  private static String version(Reply reply) {
    return reply.at("/_links/pb:consumer-version/name");
  }

  private List<String> names(String path) {
    return broker.get(path).json().at("/_links/pb:pacts").findValuesAsString("title");
  }

  private List<String> versions(String path) {
    return broker
        .get(path)
        .json()
        .at("/_embedded/pacts")
        .valueStream()
        .map(each -> each.at("/_embedded/consumerVersion/number").asString())
        .toList();
  }
}
