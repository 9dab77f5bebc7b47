package io.tenantpact.contracts.broker.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.TestBroker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

  @TempDir Path folder;
  private TestBroker broker;

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder);
    for (var version : List.of("1", "2")) {
      broker.put("/pacticipants/shop/versions/" + version, "{}");
    }
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void anEnvironmentIsCreatedReplacedAndDeleted() {
    var created =
        broker.post(
            "/environments",
            "{\"name\":\"prod-eu\",\"production\":true,\"contacts\":[{\"name\":\"ops\"}]}");
    var path = "/environments/" + created.at("/uuid");
    var replaced = broker.put(path, "{\"name\":\"eu\",\"production\":false}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("location")).endsWith(path);
    assertThat(created.at("/displayName")).isEqualTo("Prod Eu");
    assertThat(created.at("/contacts/0/name")).isEqualTo("ops");
    assertThat(replaced.at("/name")).isEqualTo("eu");
    assertThat(replaced.json().has("contacts")).isFalse();
    assertThat(replaced.json().has("updatedAt")).isTrue();
    assertThat(broker.delete(path).status()).isEqualTo(204);
    assertThat(broker.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'production':true}|name|is missing",
        "{'name':'a b','production':true}|name|cannot contain spaces",
        "{'name':'used','production':true}|name|name 'used' is already used by an existing environment.",
        "{'name':'x'}|production|is missing",
        "{'name':'x','production':'yes'}|production|must be boolean"
      })
  void eachMistakeIsNamed(String body, String field, String complaint) {
    broker.environment("used", false);

    var reply = broker.post("/environments", body.replace('\'', '"'));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/errors/" + field + "/0")).isEqualTo(complaint);
  }

  @Test
  void aDeploymentReplacesTheOneOnTheSameInstance() {
    var prod = broker.environment("prod", true);
    broker.deploy("shop", "1", prod, null);
    broker.deploy("shop", "1", prod, "eu");
    broker.deploy("shop", "2", prod, "eu");

    assertThat(deployed(prod, "")).containsExactlyInAnyOrder("1 ", "2 eu");
    assertThat(deployed(prod, "?applicationInstance=eu")).containsExactly("2 eu");
    assertThat(deployed(prod, "?applicationInstance=")).containsExactly("1 ");
    assertThat(deployed(prod, "?pacticipant=other")).isEmpty();
  }

  @Test
  void recordingADeploymentTwiceIsRecordingItOnce() {
    var prod = broker.environment("prod", true);

    var first = broker.deploy("shop", "1", prod, "eu");
    var second = broker.deploy("shop", "1", prod, "eu");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.at("/uuid")).isEqualTo(first.at("/uuid"));
  }

  @Test
  void aDeploymentIsEndedButNotRevived() {
    var prod = broker.environment("prod", true);
    var path = "/deployed-versions/" + broker.deploy("shop", "1", prod, null).at("/uuid");

    var ended = broker.patch(path, "{\"currentlyDeployed\":false}");
    var revived = broker.patch(path, "{\"currentlyDeployed\":true}");

    assertThat(ended.json().at("/currentlyDeployed").booleanValue()).isFalse();
    assertThat(ended.json().has("undeployedAt")).isTrue();
    assertThat(revived.status()).isEqualTo(422);
    assertThat(revived.at("/errors/currentlyDeployed/0"))
        .startsWith("The currentlyDeployed property cannot be set back to true.");
    assertThat(deployed(prod, "")).isEmpty();
  }

  @Test
  void manyReleasesAreSupportedAtOnce() {
    var prod = broker.environment("prod", true);
    var first = broker.release("shop", "1", prod);
    broker.release("shop", "2", prod);

    assertThat(supported(prod)).containsExactlyInAnyOrder("1", "2");
    broker.patch("/released-versions/" + first.at("/uuid"), "{\"currentlySupported\":false}");
    assertThat(supported(prod)).containsExactly("2");
    broker.release("shop", "1", prod);
    assertThat(supported(prod)).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void whatIsNotThereCannotBeDeployed() {
    var prod = broker.environment("prod", true);

    assertThat(broker.deploy("shop", "9", prod, null).status()).isEqualTo(404);
    assertThat(broker.deploy("shop", "1", "nosuch", null).status()).isEqualTo(404);
    assertThat(broker.get("/deployed-versions/nosuch").status()).isEqualTo(404);
  }

  private List<String> deployed(String environment, String query) {
    var path = "/environments/%s/deployed-versions/currently-deployed%s";
    return broker
        .get(path.formatted(environment, query))
        .json()
        .at("/_embedded/deployedVersions")
        .valueStream()
        .map(
            each ->
                each.at("/_embedded/version/number").asString()
                    + " "
                    + each.at("/applicationInstance").asString(""))
        .toList();
  }

  private List<String> supported(String environment) {
    return broker
        .get("/environments/%s/released-versions/currently-supported".formatted(environment))
        .json()
        .at("/_embedded/releasedVersions")
        .valueStream()
        .map(each -> each.at("/_embedded/version/number").asString())
        .toList();
  }
}
