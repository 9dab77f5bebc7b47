package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.ProbeOutcome.Result;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.verify.RudeProvider.Manner;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no provider should do ends in a problem with a name, soon and in little memory. */
class RudeProviderTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private ThingProvider things;

  @BeforeEach
  void start() throws IOException {
    things = new ThingProvider();
  }

  @AfterEach
  void stop() {
    things.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HANGS, within 300 ms",
    "DRIPS_ITS_BODY, within 300 ms",
    "DRIPS_ITS_HEADERS, within 300 ms",
    "CLOSES_THE_CONNECTION, failed to respond",
    "SENDS_100_MB, at most 10 MiB",
    "SPEAKS_ANOTHER_PROTOCOL, failed to respond"
  })
  void failsTheInteractionAndEndsTheProbing(Manner manner, String words) throws IOException {
    try (var provider = RudeProvider.start(manner)) {
      var outcome = verify(ThingPacts.ONE_THING, provider);

      assertThat(outcome.problems())
          .hasSize(2)
          .allSatisfy(
              problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.EXCHANGE);
                assertThat(problem.message()).contains(words);
              });
      assertThat(outcome.dossiers())
          .as("the request to repeat, of each turn")
          .hasSize(2)
          .allSatisfy(each -> assertThat(each.answer()).isNull())
          .allSatisfy(each -> assertThat(each.sent().curl()).contains("/things/thing-"))
          .allSatisfy(each -> assertThat(each.problems().get(0).message()).contains(words));
      assertThat(provider.requests).as("the decoy's turn and the caller's").hasValue(2);
      assertThat(outcome.probes())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.result()).isEqualTo(Result.NOT_MADE));
      assertThat(outcome.took()).isLessThan(Duration.ofSeconds(10));
      assertThat(things.isEmpty()).isTrue();
    }
  }

  @Test
  void jsonThatNestsTooDeepFailsItsInteractionAndNoOther() throws IOException {
    var expectingJson =
        ThingPacts.ONE_THING.replace(
            "\"response\": {\"status\": 200}",
            """
            "response": {"status": 200, "body": {"contentType": "application/json",
              "encoded": false, "content": {"name": "a"}}}""");
    try (var provider = RudeProvider.start(Manner.NESTS_ITS_JSON_DEEPLY)) {
      assertThat(verify(expectingJson, provider).problems())
          .anySatisfy(
              problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.BODY);
                assertThat(problem.message())
                    .startsWith("expected an answer that can be compared, but: ")
                    .contains("StackOverflowError");
              });
      assertThat(things.isEmpty()).isTrue();
    }
  }

  @Test
  void theRestOfTooMuchIsNotRead() throws IOException {
    try (var provider = RudeProvider.start(Manner.SENDS_100_MB)) {
      verify(ThingPacts.ONE_THING, provider);

      assertThat(provider.written).as("of twice 100 MB").hasValueLessThan(50_000_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\"type\": \"ProviderState\", \"expression\": \"/things/${thingId}\"',"
        + " '\"type\": \"Sorcery\"', request path, unknown generator 'Sorcery'",
    "'\"status\": 200', '\"status\": 200, \"headers\": {\"ETag\": [\"a\"]}, \"matchingRules\":"
        + " {\"header\": {\"ETag\": {\"combine\": \"AND\", \"matchers\": [{\"match\":"
        + " \"magic\"}]}}}', response header etag, unknown matcher 'magic'"
  })
  void aRuleThatNobodyKnowsFailsByName(String known, String unknown, String where, String words)
      throws IOException {
    try (var provider = RudeProvider.start(Manner.CLOSES_THE_CONNECTION)) {
      var outcome = verify(ThingPacts.ONE_THING.replace(known, unknown), provider);

      assertThat(outcome.problems())
          .singleElement()
          .asString()
          .startsWith("pact " + where + ": " + words);
      assertThat(provider.requests).as("nothing is sent").hasValue(0);
    }
  }

  private Outcome verify(String json, RudeProvider provider) throws IOException {
    var pact = DefaultPactReader.INSTANCE.loadPact(json);
    var seeding = new Seeding(Tenancy.standard(), things, things.states());
    try (var connection = ProviderConnection.open(provider.url(), 2, PATIENCE)) {
      var probing = new Probing(Tenancy.standard(), DenialPolicy.standard(), seeding, connection);
      return new InteractionVerification(
              pact, seeding, connection, Optional.of(probing), (name, caller) -> Optional.empty())
          .verify(pact.getInteractions().get(0));
    }
  }
}
