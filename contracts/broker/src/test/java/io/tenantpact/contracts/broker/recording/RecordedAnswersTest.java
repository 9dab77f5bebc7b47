package io.tenantpact.contracts.broker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.TestBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker gives the answers that a real Pact Broker gave to the real command line client, to
 * pact-jvm, and to a walk through all links.
 */
@Tag("K2")
@Tag("K4")
@Tag("D18")
class RecordedAnswersTest {

  @TempDir Path folder;

  @Test
  void theCommandLineClientAndPactJvmGetTheRecordedAnswers() {
    try (var broker = TestBroker.start(folder)) {
      Seeds.exampleData(broker);

      var replay = new Replay(broker);
      replayAll(replay, "cli");
      replayAll(replay, "jvm");

      assertThat(replay.compared()).isEqualTo(100 + 24);
    }
  }

  @Test
  void everyLinkLeadsToTheRecordedAnswer() {
    try (var broker = TestBroker.start(folder)) {
      Seeds.crawledData(broker);

      var replay = new Replay(broker);
      replayAll(replay, "crawl");

      assertThat(replay.compared()).isEqualTo(94);
    }
  }

  /** The crawl knows every route; a route that comes to be served has to be compared. */
  @Test
  void whatIsNotComparedIsNotServed() {
    try (var broker = TestBroker.start(folder)) {
      Seeds.crawledData(broker);

      var left =
          Exchange.read("crawl").stream().filter(each -> OutOfScope.reason(each).isPresent());

      assertThat(left)
          .isNotEmpty()
          .allSatisfy(
              each -> assertThat(broker.get(each.path()).status()).as(each.name()).isIn(404, 405));
    }
  }

  @Test
  void everyDeviationIsSomewhere() {
    var exchanges =
        Stream.of("cli", "jvm", "crawl").map(Exchange::read).flatMap(List::stream).toList();

    assertThat(Deviation.ALL)
        .allSatisfy(each -> assertThat(exchanges).as(each.why()).anyMatch(each.where()));
  }

  /** All of them, so that one difference does not hide the next. */
  private static void replayAll(Replay replay, String file) {
    var softly = new SoftAssertions();
    for (var exchange : Exchange.read(file)) {
      softly.assertThatCode(() -> replay.run(exchange)).doesNotThrowAnyException();
    }
    softly.assertAll();
  }
}
