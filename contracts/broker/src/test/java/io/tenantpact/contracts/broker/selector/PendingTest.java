package io.tenantpact.contracts.broker.selector;

import static io.tenantpact.contracts.broker.TestBroker.contract;
import static io.tenantpact.contracts.broker.TestBroker.pact;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import io.tenantpact.contracts.broker.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingTest {

  private static final String PENDING = "/_embedded/pacts/0/verificationProperties/pending";
  private static final String NOTICES = "/_embedded/pacts/0/verificationProperties/notices";

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private TestBroker broker;

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder, options -> options.withClock(clock));
    broker.publish("shop", "1", "main", "orders", "/1");
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Nested
  class ForABranch {

    @Test
    void aNewPactIsPending() {
      assertThat(pending("main")).isTrue();
      assertThat(text(ask("main"), 1))
          .isEqualTo(
              "This pact is in pending state for this version of orders because a successful verification result for a version of orders from branch 'main' has not yet been published. If this verification fails, it will not cause the overall build to fail. Read more at https://docs.pact.io/go/pending");
    }

    @Test
    void aFailureLeavesItPending() {
      broker.verify("shop", "1", "orders", "p1", "main", false);

      assertThat(pending("main")).isTrue();
    }

    @Test
    void aSuccessOnTheBranchEndsItForGood() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.verify("shop", "1", "orders", "p2", "main", false);

      assertThat(pending("main")).isFalse();
      assertThat(text(ask("main"), 1))
          .isEqualTo(
              "This pact has previously been successfully verified by a version of orders from branch 'main'. If this verification fails, it will fail the build. Read more at https://docs.pact.io/go/pending");
    }

    @Test
    void aSuccessElsewhereBeforeTheBranchWasMadeCounts() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      clock.advance(Duration.ofHours(1));
      broker.putOnBranch("orders", "p2", "feat");

      assertThat(pending("feat")).isFalse();
      assertThat(pending("not-yet-known")).isFalse();
    }

    @Test
    void aSuccessElsewhereAfterTheBranchWasMadeDoesNotCount() {
      broker.putOnBranch("orders", "p2", "feat");
      clock.advance(Duration.ofHours(1));
      broker.verify("shop", "1", "orders", "p1", "main", true);

      assertThat(pending("feat")).isTrue();
    }

    @Test
    void aSuccessOfAVersionWithoutABranchDoesNotCount() {
      broker.verify("shop", "1", "orders", "p1", null, true);

      assertThat(pending("main")).isTrue();
    }

    @Test
    void theSameContentNeedsNoSuccessOfItsOwn() {
      broker.verify("shop", "1", "orders", "p1", "main", true);
      broker.publish("shop", "2", "main", "orders", "/1");

      assertThat(pending("main")).isFalse();
    }
  }

  @Nested
  class ForTags {

    @Test
    void eachTagNeedsItsOwnSuccess() {
      broker.verify("shop", "1", "orders", "p1", null, true);
      broker.tag("orders", "p1", "dev");
      broker.tag("orders", "p0", "prod");

      var reply = askWithTags("\"dev\",\"prod\"");

      assertThat(reply.json().at(PENDING).booleanValue()).isTrue();
      assertThat(text(reply, 1)).contains("a version of orders with tag 'prod'");
      assertThat(askWithTags("\"dev\"").json().at(PENDING).booleanValue()).isFalse();
    }

    @Test
    void aSuccessWithAnotherTagBeforeThisOneWasUsedCounts() {
      broker.verify("shop", "1", "orders", "p1", null, true);
      broker.tag("orders", "p1", "dev");
      clock.advance(Duration.ofHours(1));
      broker.tag("orders", "p2", "prod");

      assertThat(askWithTags("\"prod\"").json().at(PENDING).booleanValue()).isFalse();
    }

    private Reply askWithTags(String tags) {
      return broker.forVerification(
          "orders",
          "{\"consumerVersionSelectors\":[{\"latest\":true}],\"providerVersionTags\":[%s]}"
              .formatted(tags));
    }
  }

  @Test
  void withoutBranchAndTagsAnySuccessCounts() {
    var before = broker.forVerification("orders", "{}");
    broker.verify("shop", "1", "orders", "p1", null, true);
    var after = broker.forVerification("orders", "{}");

    assertThat(before.json().at(PENDING).booleanValue()).isTrue();
    assertThat(after.json().at(PENDING).booleanValue()).isFalse();
  }

  @Test
  void theStatusIsLeftOutOnlyWhenNobodyWantsIt() {
    var unwanted = broker.forVerification("orders", "{\"includePendingStatus\":false}");
    var unsaid = broker.forVerification("orders", "{}");

    assertThat(unwanted.json().at(PENDING).isMissingNode()).isTrue();
    assertThat(unwanted.json().at(NOTICES)).hasSize(1);
    assertThat(unsaid.json().at(PENDING).isBoolean()).isTrue();
  }

  @Test
  void aPendingPactTellsWhatEachOutcomeWillMean() {
    assertThat(ask("main").json().at(NOTICES).findValuesAsString("when"))
        .isEqualTo(
            List.of(
                "before_verification",
                "before_verification",
                "after_verification:success_true_published_false",
                "after_verification:success_false_published_false",
                "after_verification:success_true_published_true",
                "after_verification:success_false_published_true"));
  }

  @Nested
  class WorkInProgress {

    @BeforeEach
    void publishWork() {
      clock.advance(Duration.ofDays(1));
      broker.publish(
          "shop",
          "2",
          "feat",
          List.of(contract("shop", "orders", pact("shop", "orders", "/2"))),
          "wip-tag");
    }

    @Test
    void aNewBranchHeadIsAddedToWhatWasAskedFor() {
      var reply = askWithWip("2026-01-01");

      assertThat(reply.json().at("/_embedded/pacts")).hasSize(2);
      var wip = reply.json().at("/_embedded/pacts/1");
      assertThat(wip.at("/_links/self/name").asString())
          .isEqualTo("Pact between shop (2) and orders");
      assertThat(wip.at("/verificationProperties/wip").booleanValue()).isTrue();
      assertThat(wip.at("/verificationProperties/pending").booleanValue()).isTrue();
      assertThat(wip.at("/verificationProperties/notices/0/text").asString())
          .contains(
              "because it is a 'work in progress' pact (ie. it is the pact for the latest version of shop from branch 'feat' and tagged with 'wip-tag' (both have the same content) and is still in pending state)");
    }

    @Test
    void nothingIsAddedThatWasPublishedBefore() {
      assertThat(askWithWip("2026-03-03").json().at("/_embedded/pacts")).hasSize(1);
      assertThat(askWithWip("2026-03-02T12:00:00+02:00").json().at("/_embedded/pacts")).hasSize(1);
      assertThat(askWithWip("2026-03-02T11:59:00+02:00").json().at("/_embedded/pacts")).hasSize(2);
    }

    @Test
    void aSuccessAsWorkInProgressLeavesItOne() {
      publishResult(askWithWip("2026-01-01").at("/_embedded/pacts/1/_links/self/href"));

      assertThat(askWithWip("2026-01-01").json().at("/_embedded/pacts")).hasSize(2);
    }

    @Test
    void aSuccessAfterItWasAskedForEndsIt() {
      broker.verify("shop", "2", "orders", "p1", "main", true);

      assertThat(askWithWip("2026-01-01").json().at("/_embedded/pacts")).hasSize(1);
    }

    @Test
    void aProviderWithoutBranchAndTagsHasNone() {
      var reply =
          broker.forVerification(
              "orders",
              "{\"consumerVersionSelectors\":[{\"mainBranch\":true}],\"includeWipPactsSince\":\"2026-01-01\"}");

      assertThat(reply.json().at("/_embedded/pacts")).hasSize(1);
    }

    @Test
    void forTagsEachTagIsLookedAt() {
      var reply =
          broker.forVerification(
              "orders",
              "{\"consumerVersionSelectors\":[{\"mainBranch\":true}],\"includeWipPactsSince\":\"2026-01-01\",\"providerVersionTags\":[\"dev\"]}");

      assertThat(reply.json().at("/_embedded/pacts")).hasSize(2);
    }

    private Reply askWithWip(String since) {
      return broker.forVerification(
          "orders",
          "{\"consumerVersionSelectors\":[{\"mainBranch\":true}],\"includeWipPactsSince\":\"%s\",\"providerVersionBranch\":\"main\"}"
              .formatted(since));
    }

    private void publishResult(String pactUrl) {
      broker.putOnBranch("orders", "p1", "main");
      var publish = broker.get(pactUrl).link("pb:publish-verification-results");
      broker.post(publish, "{\"success\":true,\"providerApplicationVersion\":\"p1\"}");
    }
  }

  private boolean pending(String branch) {
    return ask(branch).json().at(PENDING).booleanValue();
  }

  private Reply ask(String branch) {
    return broker.forVerification(
        "orders",
        "{\"consumerVersionSelectors\":[{\"mainBranch\":true}],\"providerVersionBranch\":\"%s\"}"
            .formatted(branch));
  }

  private static String text(Reply reply, int notice) {
    return reply.at(NOTICES + "/" + notice + "/text");
  }
}
