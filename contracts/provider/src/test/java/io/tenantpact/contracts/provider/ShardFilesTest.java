package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What another shard left is not trusted: one file that does not fit, and nothing is published. */
@Tag("K3")
class ShardFilesTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;
  private ShardStage stage;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    stage = ShardStage.start(folder);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void aShardOfAnotherVersionIsAnError() throws IOException, InterruptedException {
    var other = stage.settings("1/2");
    other.put("pact.provider.version", "6");
    stage.run(other);

    assertThatNothingIsPublishedBy("2/2", "expected the provider's version 7", "found 6");
  }

  @Test
  void anotherNumberOfShardsIsAnError() throws IOException, InterruptedException {
    stage.run("1/3");

    assertThatNothingIsPublishedBy("2/2", "expected one of 2 shards", "found 1/3");
  }

  @Test
  void anOutcomeThatIsMissingIsAnError() throws IOException, InterruptedException {
    stage.run("1/2");
    stage.change("1-of-2", text -> text.replaceFirst("(?s)\"findings\" : .*", "\"findings\": []}"));

    assertThatNothingIsPublishedBy("2/2", "each interaction of shard 1/2", "found []");
  }

  @Test
  void anInteractionOfTwoShardsIsAnError() throws IOException, InterruptedException {
    stage.run("1/2");
    stage.run("2/2");
    var findings = JSON.createArrayNode();
    findings.addAll(stage.findingsIn("1-of-2")).addAll(stage.findingsIn("2-of-2"));
    stage.change(
        "2-of-2",
        text ->
            JSON.writeValueAsString(
                JSON.readValue(text, ObjectNode.class).set("findings", findings)));

    assertThat(VerificationStage.errors(stage.run("1/2")))
        .singleElement()
        .asString()
        .contains("no other, none twice");
    stage.assertThatTheFailureIsPublishedOnce();
  }

  @Test
  void aFileThatCannotBeReadIsAnError() throws IOException, InterruptedException {
    stage.run("1/2");
    stage.change("1-of-2", text -> text.substring(0, text.length() / 2));

    assertThatNothingIsPublishedBy("2/2", "to be what a shard left", "1-of-2.json");
  }

  @Test
  void aFileWithHolesIsAnError() throws IOException, InterruptedException {
    stage.run("1/2");
    stage.change("1-of-2", text -> text.replaceFirst("\"findings\" : \\[", "$0 null, "));

    assertThatNothingIsPublishedBy("2/2", "to be what a shard left", "null");
  }

  @Test
  void aFileOfAnotherPactIsAnError() throws IOException, InterruptedException {
    stage.run("1/2");
    stage.change("1-of-2", text -> text.replaceFirst("pact-version/.", "pact-version/x"));

    assertThatNothingIsPublishedBy("2/2", "expected the pact http", "found http");
  }

  private void assertThatNothingIsPublishedBy(String shard, String... says)
      throws IOException, InterruptedException {
    assertThat(VerificationStage.errors(stage.run(shard)))
        .singleElement()
        .asString()
        .contains(says)
        .contains("nothing was published");
    stage.assertThatNothingIsPublished();
  }
}
