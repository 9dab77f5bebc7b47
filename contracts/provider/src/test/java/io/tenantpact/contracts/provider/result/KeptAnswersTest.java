package io.tenantpact.contracts.provider.result;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.RequestResponseInteraction;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Sent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

  private static final int BODY = 100_000;

  @Test
  void theFirstAreKeptWholeAndOfAllOthersWhatTheyWere() {
    var kept = new KeptAnswers(325_000);

    var answers =
        IntStream.range(0, 1_000)
            .mapToObj(number -> kept.of(outcome()))
            .map(outcome -> Objects.requireNonNull(outcome.dossiers().get(0).answer()))
            .toList();

    assertThat(answers.subList(0, 2)).allMatch(each -> each.bodyText().length() > 65_000);
    assertThat(answers.subList(5, 1_000))
        .allSatisfy(each -> assertThat(each.size()).isLessThan(1_200))
        .allSatisfy(each -> assertThat(each.status()).isEqualTo(500))
        .allSatisfy(
            each ->
                assertThat(each.bodyText()).startsWith("xxx").endsWith("… (100000 bytes in all)"));
  }

  @Test
  void whatHasNoAnswerIsKeptAsItIs() {
    var outcome = outcome().with(List.of(dossier(null)));

    assertThat(new KeptAnswers(0).of(outcome).dossiers()).isEqualTo(outcome.dossiers());
  }

  private static Outcome outcome() {
    var body = "x".repeat(BODY).getBytes(StandardCharsets.UTF_8);
    return new Outcome(
        new RequestResponseInteraction("d"),
        List.of(),
        List.of(),
        List.of(dossier(new Answer(500, Map.of(), body))),
        Duration.ZERO);
  }

  private static Dossier dossier(@Nullable Answer answer) {
    var sent = new Sent("GET", URI.create("http://shop/"), List.of(), "");
    return new Dossier("d", sent, answer, List.of(), "caller", "decoy", Map.of());
  }
}
