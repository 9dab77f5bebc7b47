package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tenantpact.contracts.provider.jvm.ChildJvm;
import io.tenantpact.contracts.provider.shard.ShardFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A verification that is split over several JVMs. */
@Tag("K3")
@Tag("G2")
class ShardsTest {

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private ShardStage stage;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    stage = ShardStage.start(folder);
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stop() {
    logger().detachAppender(log);
    stage.close();
  }

  @Test
  void shardsThatRunAtOncePublishOneWholeResult() throws IOException, InterruptedException {
    var shards = new ArrayList<Process>();
    for (var number = 1; number <= 3; number++) {
      var options =
          stage.settings(number + "/3").entrySet().stream()
              .map(each -> "-D" + each.getKey() + "=" + each.getValue())
              .toList();
      shards.add(
          ChildJvm.of(ShardJvm.class, options)
              .redirectOutput(folder.resolve(number + ".log").toFile())
              .start());
    }

    for (var number = 1; number <= 3; number++) {
      assertThat(shards.get(number - 1).waitFor()).as(logOf(number)).isZero();
    }
    assertThat(IntStream.rangeClosed(1, 3).filter(this::hasPublished)).hasSize(1);
    stage.assertThatTheFailureIsPublishedOnce();
  }

  @Test
  void shardsInTurnPublishOneWholeResultWithTheLast() throws IOException, InterruptedException {
    for (var shard : List.of("3/3", "1/3")) {
      assertThat(VerificationStage.errors(stage.run(shard))).isEmpty();
      stage.assertThatNothingIsPublished();
      assertThat(stage.report().published()).isFalse();
    }
    assertThat(VerificationStage.errors(stage.run("2/3"))).isEmpty();

    stage.assertThatTheFailureIsPublishedOnce();
    assertThat(stage.report().published()).isTrue();
  }

  @Test
  void whileAShardIsMissingNothingIsPublishedAndTheLogSaysSo()
      throws IOException, InterruptedException {
    stage.run("3/3");
    stage.run("1/3");

    stage.assertThatNothingIsPublished();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains("shard 3/3", "shards [1, 2] of 3 are missing"),
            second -> assertThat(second).contains("shard 1/3", "shards [2] of 3 are missing"));
  }

  @Test
  void aShardThatRunsAgainReplacesWhatItLeft() throws IOException, InterruptedException {
    for (var number = 1; number <= 3; number++) {
      stage.run(number + "/3");
      if (number < 3) {
        stage.run(number + "/3");
      }
    }
    stage.assertThatTheFailureIsPublishedOnce();

    stage.repair();
    for (var number = 1; number <= 3; number++) {
      assertThat(VerificationStage.errors(stage.run(number + "/3"))).isEmpty();
    }
    assertThat(stage.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(stage.latestResult().path("testResults")).hasSize(ShardStage.INTERACTIONS);
  }

  /** Eight shards cannot all have one of six interactions. */
  @Test
  void aShardWithNothingToDoIsNoFailure() throws IOException, InterruptedException {
    var idle = 0;
    for (var number = 1; number <= 8; number++) {
      stage.assertThatNothingIsPublished();
      var results = stage.run(number + "/8");
      assertThat(VerificationStage.errors(results)).isEmpty();
      idle += results.testEvents().started().count() == 0 ? 1 : 0;
    }

    assertThat(idle).isGreaterThanOrEqualTo(2);
    stage.assertThatTheFailureIsPublishedOnce();
  }

  @Test
  void withoutPublishingShardsNeedNoFolder() throws IOException, InterruptedException {
    var verified = new ArrayList<String>();
    for (var number = 1; number <= 3; number++) {
      var settings = stage.settings(number + "/3");
      settings.remove("tenantpact.verification.shards");
      settings.remove("pact.verifier.publishResults");
      assertThat(VerificationStage.errors(stage.run(settings))).isEmpty();
      stage.report().interactions().forEach(each -> verified.add(each.description()));
    }

    assertThat(verified)
        .containsExactlyInAnyOrder("get 1", "get 2", "get 3", "get 4", "get 5", "get 6");
    stage.assertThatNothingIsPublished();
  }

  @Test
  void publishingWithoutAFolderIsRefusedAtTheStart() throws IOException, InterruptedException {
    var settings = stage.settings("1/3");
    settings.remove("tenantpact.verification.shards");

    var results = stage.run(settings);

    assertThat(results.testEvents().started().count()).isZero();
    assertThat(VerificationStage.errors(results))
        .singleElement()
        .asString()
        .contains("expected tenantpact.verification.shards where results of", "shard=1/3");
    stage.assertThatNothingIsPublished();
  }

  @Test
  void whatIsNoShardIsRefusedAtTheStart() {
    var results = stage.run("4/3");

    assertThat(results.testEvents().started().count()).isZero();
    assertThat(VerificationStage.errors(results)).singleElement().asString().contains("was 4/3");
  }

  private boolean hasPublished(int number) {
    return logOf(number).contains("published failure");
  }

  private String logOf(int number) {
    try {
      return Files.readString(folder.resolve(number + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(ShardFolder.class);
  }
}
