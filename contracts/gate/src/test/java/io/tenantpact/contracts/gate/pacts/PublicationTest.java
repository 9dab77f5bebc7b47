package io.tenantpact.contracts.gate.pacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.BrokerStage;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.SourceVersion;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("K2")
class PublicationTest {

  private static final SourceVersion VERSION = new SourceVersion("c1", "feature/x");

  @TempDir private Path folder;
  private BrokerStage stage;
  private Publication publication;

  @BeforeEach
  void start() {
    stage = BrokerStage.start(folder);
    publication = new Publication(stage.client(), PactLint.assuming(Tenancy.standard()));
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void theVersionHasItsBranchAndItsPact() {
    var notices = publication.publish(pactsOf("list"), VERSION);

    var version = stage.client().get(stage.url() + "/pacticipants/web/versions/c1");
    assertThat(notices).anyMatch(text -> text.contains("successfully published"));
    assertThat(version.at("/_embedded/branchVersions/0/name").asString()).isEqualTo("feature/x");
  }

  @Test
  void whatDoesNotPassTheLintIsNotPublished() {
    var twice = pactsOf("list", "list");

    assertThatThrownBy(() -> publication.publish(twice, VERSION))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("duplicate-interaction")
        .hasMessageContaining("web-shop.json:");
    assertThat(pacticipants()).isZero();
  }

  @Test
  void pactsOfTwoConsumersAreRefused() throws IOException {
    var folder = stage.writePact("list");
    var web = Files.readString(folder.resolve("web-shop.json"));
    Files.writeString(folder.resolve("app-shop.json"), web.replace("web", "app"));

    assertThatThrownBy(() -> publication.publish(PactFolder.read(folder), VERSION))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("[app, web]");
    assertThat(pacticipants()).isZero();
  }

  @Test
  void twoPactsWithOneProviderAreRefusedAndBothNamed() throws IOException {
    var folder = stage.writePact("list");
    var second = Files.readString(folder.resolve("web-shop.json")).replace("list", "get");
    Files.writeString(folder.resolve("web-shop-2.json"), second);

    assertThatThrownBy(() -> publication.publish(PactFolder.read(folder), VERSION))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("web-shop.json")
        .hasMessageContaining("web-shop-2.json")
        .hasMessageContaining("one pact of web with shop");
    assertThat(pacticipants()).isZero();
  }

  @Test
  void otherContentUnderTheSameVersionIsRefusedInTheBrokersWords() {
    publication.publish(pactsOf("list"), VERSION);
    var other = pactsOf("get");

    assertThatThrownBy(() -> publication.publish(other, VERSION))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("409")
        .hasMessageContaining("Cannot change the content of the pact");
  }

  private List<PactFile> pactsOf(String... interactions) {
    return PactFolder.read(stage.writePact(interactions));
  }

  private int pacticipants() {
    return stage
        .client()
        .get(BrokerClient.link(stage.client().index(), "pb:pacticipants"))
        .at("/_embedded/pacticipants")
        .size();
  }
}
