package io.tenantpact.contracts.broker.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import io.tenantpact.contracts.broker.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private TestBroker broker;

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder, options -> options.withClock(clock));
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void aVersionIsWrittenChangedAndDeleted() {
    var created =
        broker.put(
            "/pacticipants/shop/versions/1",
            "{\"buildUrl\":\"http://ci/1\",\"branch\":\"main\",\"tags\":[{\"name\":\"dev\"}]}");
    var patched = broker.patch("/pacticipants/shop/versions/1", "{\"branch\":\"feat\"}");
    var replaced = broker.put("/pacticipants/shop/versions/1", "{}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/buildUrl")).isEqualTo("http://ci/1");
    assertThat(patched.at("/buildUrl")).isEqualTo("http://ci/1");
    assertThat(branches(patched)).containsExactly("main", "feat");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.at("/buildUrl")).isEmpty();
    assertThat(broker.delete("/pacticipants/shop/versions/1").status()).isEqualTo(204);
    assertThat(broker.get("/pacticipants/shop/versions/1").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"develop", "main", "master"})
  void theFirstBranchThatLooksLikeAMainBranchIsOne(String name) {
    broker.putOnBranch("shop", "1", "feat");
    broker.putOnBranch("shop", "2", name);
    broker.putOnBranch("shop", "3", name.equals("main") ? "master" : "main");

    assertThat(broker.get("/pacticipants/shop").at("/mainBranch")).isEqualTo(name);
  }

  @Test
  void aTagThatLooksLikeAMainBranchIsOneToo() {
    broker.tag("shop", "1", "master");

    assertThat(broker.get("/pacticipants/shop").at("/mainBranch")).isEqualTo("master");
  }

  @Test
  void theFirstTagOfAFreshVersionNamesItsBranch() {
    broker.tag("shop", "1", "feat");
    clock.advance(Duration.ofSeconds(5));
    broker.tag("shop", "1", "other");

    assertThat(branches(broker.get("/pacticipants/shop/versions/1"))).containsExactly("feat");
  }

  @Test
  void aTagOfAnOlderVersionNamesNoBranch() {
    broker.put("/pacticipants/shop/versions/1", "{}");
    clock.advance(Duration.ofSeconds(11));
    broker.tag("shop", "1", "prod");

    assertThat(branches(broker.get("/pacticipants/shop/versions/1"))).isEmpty();
  }

  @Test
  void aTagNamedLikeAnEnvironmentIsADeployment() {
    var test = broker.environment("test", false);
    broker.tag("shop", "1", "test");
    broker.tag("shop", "2", "test");

    var deployed =
        broker.get("/environments/%s/deployed-versions/currently-deployed".formatted(test));

    assertThat(deployed.json().at("/_embedded/deployedVersions")).hasSize(1);
    assertThat(deployed.at("/_embedded/deployedVersions/0/_embedded/version/number"))
        .isEqualTo("2");
  }

  @Test
  void theHeadOfABranchIsTheVersionThatWasAddedLast() {
    broker.putOnBranch("shop", "1", "main");
    broker.putOnBranch("shop", "2", "feat");
    broker.putOnBranch("shop", "2", "main");
    broker.putOnBranch("shop", "1", "feat");

    assertThat(broker.get("/pacticipants/shop/branches/main/latest-version").at("/number"))
        .isEqualTo("2");
    assertThat(broker.get("/pacticipants/shop/branches/feat/latest-version").at("/number"))
        .isEqualTo("1");
  }

  @Test
  void addingAVersionToItsBranchAgainChangesNothing() {
    broker.putOnBranch("shop", "1", "main");
    broker.putOnBranch("shop", "2", "main");

    assertThat(broker.putOnBranch("shop", "1", "main").status()).isEqualTo(200);
    assertThat(broker.get("/pacticipants/shop/branches/main/latest-version").at("/number"))
        .isEqualTo("2");
  }

  @Test
  void branchesMayHoldSlashes() {
    assertThat(broker.putOnBranch("shop", "1", "feat/x").status()).isEqualTo(201);

    assertThat(broker.get("/pacticipants/shop/branches/feat%2Fx").at("/name")).isEqualTo("feat/x");
    assertThat(broker.get("/pacticipants/shop/branches/feat%2Fx/versions/1").status())
        .isEqualTo(200);
  }

  @Test
  void deletingABranchKeepsItsVersions() {
    broker.putOnBranch("shop", "1", "feat");

    assertThat(broker.delete("/pacticipants/shop/branches/feat").status()).isEqualTo(204);
    assertThat(broker.delete("/pacticipants/shop/branches/feat").status()).isEqualTo(404);
    assertThat(branches(broker.get("/pacticipants/shop/versions/1"))).isEmpty();
  }

  @Test
  void aVersionCanBeTakenOffABranch() {
    broker.putOnBranch("shop", "1", "feat");

    assertThat(broker.delete("/pacticipants/shop/branches/feat/versions/1").status())
        .isEqualTo(204);
    assertThat(broker.get("/pacticipants/shop/branches/feat/versions/1").status()).isEqualTo(404);
  }

  @Test
  void tagsAreSetOnceReadAndRemoved() {
    var path = "/pacticipants/shop/versions/1/tags/dev";

    assertThat(broker.put(path, "{}").status()).isEqualTo(201);
    assertThat(broker.put(path, "{}").status()).isEqualTo(200);
    assertThat(broker.get(path).at("/name")).isEqualTo("dev");
    assertThat(broker.delete(path).status()).isEqualTo(204);
    assertThat(broker.delete(path).status()).isEqualTo(404);
  }

  @Test
  void theLatestVersionIsTheOneThatWasMadeLast() {
    broker.tag("shop", "2", "dev");
    broker.tag("shop", "1", "prod");
    broker.put("/pacticipants/shop/versions/2", "{\"buildUrl\":\"http://ci/2\"}");

    assertThat(broker.get("/pacticipants/shop/latest-version").at("/number")).isEqualTo("1");
    assertThat(broker.get("/pacticipants/shop/latest-version/dev").at("/number")).isEqualTo("2");
    assertThat(broker.get("/pacticipants/shop").at("/_embedded/latestVersion/number"))
        .isEqualTo("1");
  }

  @Test
  void listsComeInPages() {
    for (var number : List.of("1", "2", "3")) {
      broker.put("/pacticipants/shop/versions/" + number, "{}");
    }

    var middle = broker.get("/pacticipants/shop/versions?pageNumber=2&pageSize=1");

    assertThat(middle.at("/_embedded/versions/0/number")).isEqualTo("2");
    assertThat(middle.at("/page/totalPages")).isEqualTo("3");
    assertThat(middle.link("next")).endsWith("/pacticipants/shop/versions?size=1&page=3");
    assertThat(middle.link("previous")).endsWith("/pacticipants/shop/versions?size=1&page=1");
    assertThat(broker.get("/pacticipants/shop/versions?page=0").at("/errors/page/0"))
        .isEqualTo("must be greater than 0");
    assertThat(broker.get("/pacticipants/shop/versions?size=x").at("/errors/size/0"))
        .isEqualTo("must be an integer");
  }

  @Test
  void anApplicationIsCreatedChangedAndDeletedWithAllItHas() {
    var created = broker.post("/pacticipants", "{\"name\":\"shopWeb-app\"}");
    var again = broker.post("/pacticipants", "{\"name\":\"shopWeb-app\"}");
    var patched =
        broker.patch("/pacticipants/shopWeb-app", "{\"repositoryUrl\":\"https://git.example\"}");
    var put = broker.put("/pacticipants/shopWeb-app", "{\"mainBranch\":\"trunk\"}");
    broker.publish("shopWeb-app", "1", "trunk", "orders", "/1");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/displayName")).isEqualTo("Shop Web App");
    assertThat(again.status()).isEqualTo(409);
    assertThat(patched.at("/repositoryUrl")).isEqualTo("https://git.example");
    assertThat(put.at("/repositoryUrl")).isEmpty();
    assertThat(put.at("/mainBranch")).isEqualTo("trunk");
    assertThat(broker.delete("/pacticipants/shopWeb-app").status()).isEqualTo(204);
    assertThat(broker.get("/pacts/latest").json().at("/pacts")).isEmpty();
    assertThat(broker.patch("/pacticipants/shopWeb-app", "{}").status()).isEqualTo(404);
  }

  @Test
  void anApplicationNeedsAName() {
    assertThat(broker.post("/pacticipants", "{}").at("/errors/name/0")).isEqualTo("is missing");
    assertThat(
            broker
                .post("/pacticipants", "{\"name\":\"a\",\"mainBranch\":\"a b\"}")
                .at("/errors/mainBranch/0"))
        .isEqualTo("cannot contain spaces");
  }

  private static List<String> branches(Reply version) {
    return version
        .json()
        .at("/_embedded/branchVersions")
        .valueStream()
        .map(each -> each.at("/name").asString())
        .toList();
  }
}
