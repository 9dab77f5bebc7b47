package io.tenantpact.contracts.broker.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.TestBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases in which the official broker says yes although something live does not work. */
@Tag("K4")
class NoFalseYesTest {

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

  @ParameterizedTest
  @ValueSource(strings = {"latestby=cvp&", "latestby=cvpv&", "latestby=cp&", ""})
  void anOlderLiveVersionThatFailedCountsHoweverTheClientAsks(String latestBy) {
    broker.verify("shop", "1", "orders", "p1", "main", false);
    broker.verify("shop", "1", "orders", "p2", "main", true);
    broker.deploy("orders", "p1", prod, "tenant-a");
    broker.deploy("orders", "p2", prod, "tenant-b");

    var reply = broker.matrix("shop", "1", latestBy + "environment=prod");

    assertThat(reply.deployable()).isEqualTo("false");
    assertThat(reply.at("/summary/reason"))
        .isEqualTo(
            "The verification for the pact between version 1 of shop and one of the versions of orders currently in prod (p1) failed");
  }

  @Test
  void anOlderReleasedVersionThatFailedCounts() {
    broker.verify("shop", "1", "orders", "p1", "main", false);
    broker.verify("shop", "1", "orders", "p2", "main", true);
    broker.release("orders", "p1", prod);
    broker.release("orders", "p2", prod);

    assertThat(broker.matrix("shop", "1", "latestby=cvp&environment=prod").deployable())
        .isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q[][pacticipant]=shop&q[][version]=&environment=prod",
        "q[][pacticipant]=shop&q[][version]=1&environment=",
        "q[][pacticipant]=shop&q[][version]=1&environment=prod&ignore[][pacticipant]=orders&ignore[][version]="
      })
  void whatIsNamedAndLeftBlankIsNoQuestion(String query) {
    var reply = broker.get("/matrix?latestby=cvpv&" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/errors/0")).contains("must not be blank");
  }

  @Test
  void aBlankVersionBesideAnotherWordIsNotNamed() {
    assertThat(
            broker
                .get(
                    "/matrix?q[][pacticipant]=shop&q[][version]=&q[][latest]=true&environment=prod")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aLiveVersionThatNobodyVerifiedIsUnknown() {
    broker.verify("shop", "1", "orders", "p1", "main", true);
    broker.putOnBranch("orders", "p2", "main");
    broker.deploy("orders", "p1", prod, "tenant-a");
    broker.deploy("orders", "p2", prod, "tenant-b");

    var reply = broker.matrix("shop", "1", "latestby=cvpv&environment=prod");

    assertThat(reply.deployable()).isEqualTo("null");
    assertThat(reply.at("/summary/unknown")).isEqualTo("1");
    assertThat(reply.at("/summary/reason"))
        .isEqualTo(
            "There is no verified pact between version 1 of shop and one of the versions of orders currently in prod (p2)");
    assertThat(reply.json().at("/matrix")).hasSize(2);
  }

  @Test
  void severalVersionsOfOneApplicationStillNeedTheirProvider() {
    broker.publish("shop", "2", "main", "orders", "/2");

    var reply = broker.get("/matrix?q[][pacticipant]=shop&q[][branch]=main");

    assertThat(reply.deployable()).isEqualTo("null");
    assertThat(reply.json().at("/matrix")).hasSize(2);
  }

  @Test
  void aFailureBeyondTheLimitCounts() {
    broker.verify("shop", "1", "orders", "p1", "main", false);
    broker.verify("shop", "1", "orders", "p2", "main", true);
    broker.release("orders", "p1", prod);
    broker.release("orders", "p2", prod);

    var reply = broker.matrix("shop", "1", "latestby=cvpv&environment=prod&limit=1");

    assertThat(reply.json().at("/matrix")).hasSize(1);
    assertThat(reply.at("/matrix/0/provider/version/number")).isEqualTo("p2");
    assertThat(reply.deployable()).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"success=true", "success[]=true"})
  void askingForTheSuccessesDoesNotHideTheFailures(String filter) {
    broker.verify("shop", "1", "orders", "p1", "main", false);
    broker.verify("shop", "1", "orders", "p2", "main", true);
    broker.release("orders", "p1", prod);
    broker.release("orders", "p2", prod);

    var reply = broker.matrix("shop", "1", "latestby=cvpv&environment=prod&" + filter);

    assertThat(reply.json().at("/matrix")).hasSize(1);
    assertThat(reply.deployable()).isEqualTo("false");
  }

  @Test
  void allYesIsYes() {
    broker.verify("shop", "1", "orders", "p1", "main", true);
    broker.verify("shop", "1", "orders", "p2", "main", true);
    broker.deploy("orders", "p1", prod, "tenant-a");
    broker.deploy("orders", "p2", prod, "tenant-b");

    var reply = broker.matrix("shop", "1", "latestby=cvp&environment=prod");

    assertThat(reply.deployable()).isEqualTo("true");
    assertThat(reply.at("/summary/success")).isEqualTo("2");
  }
}
