package io.tenantpact.contracts.broker.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop, version 1, has a pact with orders; prod is where both go. */
@Tag("K4")
class VerdictTest {

  private static final String TO_PROD = "latestby=cvpv&environment=prod";

  @TempDir Path folder;
  private TestBroker broker;
  private String prod = "";

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder);
    prod = broker.environment("prod", true);
    broker.publish("shop", "1", "main", "orders", "/1");
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Nested
  class ForTheConsumer {

    @Test
    void yesWhenTheLiveProviderHasPassed() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.deploy("orders", "p1", prod, null);

      assertVerdict(
          broker.matrix("shop", "1", TO_PROD),
          "true",
          "All required verification results are published and successful");
    }

    @Test
    void noWhenTheLiveProviderHasFailed() {
      broker.verify("shop", "1", "orders", "p1", "main", false);
      broker.deploy("orders", "p1", prod, null);

      assertVerdict(
          broker.matrix("shop", "1", TO_PROD),
          "false",
          "The verification for the pact between version 1 of shop and the version of orders currently in prod (p1) failed");
    }

    @Test
    void aLaterResultOfTheSameVersionReplacesAnEarlierOne() {
      broker.verify("shop", "1", "orders", "p1", "main", false);
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.deploy("orders", "p1", prod, null);

      assertThat(broker.matrix("shop", "1", TO_PROD).deployable()).isEqualTo("true");
    }

    @Test
    void unknownWhenTheLiveProviderHasNoResult() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.putOnBranch("orders", "p2", "main");
      broker.deploy("orders", "p2", prod, null);

      assertVerdict(
          broker.matrix("shop", "1", TO_PROD),
          "null",
          "There is no verified pact between version 1 of shop and the version of orders currently in prod (p2)");
    }

    @Test
    void unknownWhenTheProviderIsNotThere() {
      broker.verify("shop", "1", "orders", "p1", "main", true);

      assertVerdict(
          broker.matrix("shop", "1", TO_PROD),
          "null",
          "There is no verified pact between version 1 of shop and a version of orders currently in prod (no version is currently recorded as deployed/released in this environment)");
    }

    @Test
    void unknownOutweighsFailed() {
      broker.publish(
          "shop",
          "2",
          "main",
          java.util.List.of(
              TestBroker.contract("shop", "orders", TestBroker.pact("shop", "orders", "/2")),
              TestBroker.contract("shop", "users", TestBroker.pact("shop", "users", "/2"))));
      broker.verify("shop", "2", "orders", "p1", "main", false);
      broker.deploy("orders", "p1", prod, null);

      var reply = broker.matrix("shop", "2", TO_PROD);

      assertThat(reply.deployable()).isEqualTo("null");
      assertThat(reply.at("/summary/failed")).isEqualTo("1");
      assertThat(reply.at("/summary/unknown")).isEqualTo("1");
    }

    @Test
    void contentThatWasVerifiedBeforeNeedsNoNewResult() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.deploy("orders", "p1", prod, null);
      broker.publish("shop", "2", "main", "orders", "/1");

      assertThat(broker.matrix("shop", "2", TO_PROD).deployable()).isEqualTo("true");
    }

    @Test
    void aProviderThatIsIgnoredDoesNotCount() {
      var reply = broker.matrix("shop", "1", TO_PROD + "&ignore[][pacticipant]=orders");

      assertVerdict(reply, "true", "There are no missing dependencies");
      assertThat(reply.at("/summary/ignored")).isEqualTo("1");
      assertThat(reply.json().at("/matrix/0/ignored").booleanValue()).isTrue();
    }

    @Test
    void onlyTheIgnoredVersionDoesNotCount() {
      broker.verify("shop", "1", "orders", "p1", "main", false);
      broker.verify("shop", "1", "orders", "p2", "main", true);
      broker.deploy("orders", "p1", prod, "eu");
      broker.deploy("orders", "p2", prod, "us");

      var all = broker.matrix("shop", "1", TO_PROD);
      var without =
          broker.matrix(
              "shop", "1", TO_PROD + "&ignore[][pacticipant]=orders&ignore[][version]=p1");

      assertThat(all.deployable()).isEqualTo("false");
      assertThat(without.deployable()).isEqualTo("true");
    }

    @Test
    void ignoringNobodyIsWorthAWarning() {
      var reply = broker.matrix("shop", "1", TO_PROD + "&ignore[][pacticipant]=Nope");

      assertThat(reply.at("/notices/0/type")).isEqualTo("warning");
      assertThat(reply.at("/notices/0/text"))
          .isEqualTo("WARN: Cannot ignore any version of Nope (no such pacticipant exists)");
    }
  }

  @Nested
  class ForTheProvider {

    @Test
    void yesWhenNoConsumerIsThere() {
      broker.putOnBranch("orders", "p1", "main");

      assertVerdict(
          broker.matrix("orders", "p1", TO_PROD), "true", "There are no missing dependencies");
    }

    @Test
    void yesWhenTheLiveConsumersPactIsPassed() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.deploy("shop", "1", prod, null);

      assertThat(broker.matrix("orders", "p1", TO_PROD).deployable()).isEqualTo("true");
    }

    @Test
    void noWhenTheLiveConsumersPactIsFailed() {
      broker.verify("shop", "1", "orders", "p1", "main", false);
      broker.deploy("shop", "1", prod, null);

      assertVerdict(
          broker.matrix("orders", "p1", TO_PROD),
          "false",
          "The verification for the pact between the version of shop currently in prod (1) and version p1 of orders failed");
    }

    @Test
    void unknownWhenTheLiveConsumersPactWasNeverTried() {
      broker.putOnBranch("orders", "p1", "main");
      broker.deploy("shop", "1", prod, null);

      assertVerdict(
          broker.matrix("orders", "p1", TO_PROD),
          "null",
          "There is no verified pact between the version of shop currently in prod (1) and version p1 of orders");
    }
  }

  @Nested
  class ForAVersionThatIsNotThere {

    @Test
    void noWhenTheVersionIsUnknown() {
      assertVerdict(
          broker.matrix("shop", "999", TO_PROD),
          "false",
          "No pacts or verifications have been published for version 999 of shop");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "q[][tag]=nope&q[][latest]=true|No version with tag nope exists for shop",
          "q[][branch]=nope&q[][latest]=true|No version of shop from branch nope exists",
          "q[][environment]=nope|No version of shop is currently recorded as deployed or released in environment nope"
        })
    void noWhenNothingIsSelected(String selector, String reason) {
      var reply = broker.get("/matrix?q[][pacticipant]=shop&" + selector + "&" + TO_PROD);

      assertThat(reply.deployable()).isEqualTo("false");
      assertThat(reply.at("/summary/reason")).endsWith(reason);
    }

    @Test
    void noWhenThereIsNoMainBranch() {
      var reply = broker.get("/matrix?q[][pacticipant]=orders&q[][mainBranch]=true&" + TO_PROD);

      assertThat(reply.at("/summary/reason"))
          .endsWith("No version of orders from the main branch exists");
    }
  }

  @Nested
  class ForOtherDestinations {

    @Test
    void theLatestWithATagIsAsked() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.tag("orders", "p1", "live");
      broker.verify("shop", "1", "orders", "p2", "main", false);

      var toP1 = broker.matrix("shop", "1", "latestby=cvp&latest=true&tag=live");
      broker.tag("orders", "p2", "live");
      var toP2 = broker.matrix("shop", "1", "latestby=cvp&latest=true&tag=live");

      assertThat(toP1.deployable()).isEqualTo("true");
      assertVerdict(
          toP2,
          "false",
          "The verification for the pact between version 1 of shop and the latest version of orders with tag live (p2) failed");
    }

    @Test
    void theMainBranchIsAsked() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.putOnBranch("orders", "p2", "feat");

      var reply = broker.matrix("shop", "1", "latestby=cvp&latest=true&mainBranch=true");

      assertThat(reply.deployable()).isEqualTo("true");
    }

    @Test
    void theOverallLatestIsAskedWithAWarning() {
      broker.verify("shop", "1", "orders", "p1", "main", false);

      var reply = broker.matrix("shop", "1", "latestby=cvp&latest=true");

      assertThat(reply.at("/notices/0/text"))
          .isEqualTo(
              "WARN: It is recommended to specify the environment into which you are deploying. Without the environment, this result will not be reliable.");
      assertThat(reply.at("/notices/1/text"))
          .isEqualTo(
              "The verification for the pact between version 1 of shop and the latest version of orders (p1) failed");
    }

    @Test
    void twoVersionsAreComparedWithEachOtherOnly() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.publish("app", "a", "main", "orders", "/a");

      var reply =
          broker.get(
              "/matrix?q[][pacticipant]=shop&q[][version]=1&q[][pacticipant]=orders&q[][version]=p1&latestby=cvpv");

      assertVerdict(
          reply, "true", "All required verification results are published and successful");
      assertThat(reply.json().at("/matrix")).hasSize(1);
    }

    @Test
    void twoVersionsWithoutAResultAreUnknown() {
      broker.putOnBranch("orders", "p1", "main");

      var reply =
          broker.get(
              "/matrix?q[][pacticipant]=shop&q[][version]=1&q[][pacticipant]=orders&q[][version]=p1&latestby=cvpv");

      assertVerdict(
          reply,
          "null",
          "There is no verified pact between version 1 of shop and version p1 of orders");
    }
  }

  @Nested
  class ForQuestionsThatMakeNoSense {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/matrix|Please provide 1 or more version selectors.",
          "/matrix?q[][version]=1|Please specify the pacticipant name",
          "/matrix?q[][pacticipant]=nosuch|Pacticipant nosuch not found",
          "/matrix?q[][pacticipant]=shop&q[][version]=1&q[][latest]=true|A version number and latest flag cannot both be specified for shop",
          "/matrix?q[][pacticipant]=shop&tag=a&environment=prod|Cannot specify more than one of tag, environment and mainBranch.",
          "/matrix?q[][pacticipant]=shop&latest=true&environment=prod|Cannot specify both latest=true and an environment.",
          "/matrix?q[][pacticipant]=shop&environment=mars|Environment with name 'mars' does not exist",
          "/matrix?q[][pacticipant]=shop&limit=0|The limit must be 1 or greater.",
          "/matrix?q[][pacticipant]=shop&ignore[][version]=1|Please specify the pacticipant name to ignore"
        })
    void theMistakeIsNamed(String path, String complaint) {
      var reply = broker.get(path);

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json().at("/errors").valueStream().map(each -> each.asString()))
          .contains(complaint);
    }

    @Test
    void canIDeployNamesEachMissingPart() {
      var reply = broker.get("/can-i-deploy?pacticipant=shop");

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.at("/errors/version/0")).isEqualTo("is missing");
      assertThat(reply.at("/errors//0"))
          .isEqualTo("Must specify either an environment or a 'to' tag.");
    }
  }

  @Test
  void canIDeployAsksTheSameInShort() {
    broker.verify("shop", "1", "orders", "p1", "main", true);
    broker.deploy("orders", "p1", prod, null);
    broker.tag("orders", "p1", "live");

    assertThat(broker.get("/can-i-deploy?pacticipant=shop&version=1&environment=prod").deployable())
        .isEqualTo("true");
    assertThat(broker.get("/can-i-deploy?pacticipant=shop&version=1&to=live").deployable())
        .isEqualTo("true");
  }

  @Test
  void aVersionShowsItsBranchesTagsAndEnvironments() {
    broker.verify("shop", "1", "orders", "p1", "main", true);
    broker.tag("orders", "p1", "live");
    broker.deploy("orders", "p1", prod, null);

    var version = broker.matrix("shop", "1", TO_PROD).json().at("/matrix/0/provider/version");

    assertThat(version.at("/branch").asString()).isEqualTo("main");
    assertThat(version.at("/tags/0/name").asString()).isEqualTo("live");
    assertThat(version.at("/environments/0/name").asString()).isEqualTo("prod");
  }

  private static void assertVerdict(Reply reply, String deployable, String reason) {
    assertThat(reply.at("/summary/reason")).isEqualTo(reason);
    assertThat(reply.deployable().toString()).isEqualTo(deployable);
  }
}
