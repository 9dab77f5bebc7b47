package io.tenantpact.contracts.provider.result;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.FilteredPact;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.terms.SourceVersion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must never be published. What is, is tested against a broker. */
@Tag("K3")
class PactResultTest {

  private static final SourceVersion VERSION = new SourceVersion("1", "main");

  @Test
  void anInteractionWithoutOutcomeStopsThePublication() {
    var pact = pact("\"_id\": \"1\",", "\"_id\": \"2\",");
    var half = List.of(outcome(pact, 0));

    assertThatThrownBy(() -> new PactResult(pact, half).publish(VERSION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("an outcome for each of 2 interactions")
        .hasMessageContaining("get")
        .hasMessageContaining("nothing was published");
  }

  @Test
  void aPartThatAFilterLeavesIsNotTheWhole() {
    var pact = pact("\"_id\": \"1\",", "\"_id\": \"2\",");
    var part = new FilteredPact(pact, each -> "1".equals(each.getInteractionId()));

    assertThatThrownBy(() -> new PactResult(part, List.of(outcome(pact, 0))).publish(VERSION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("an outcome for each of 2 interactions");
  }

  @Test
  void anInteractionWithoutIdStopsThePublication() {
    var pact = pact("\"_id\": \"1\",", "");

    assertThatThrownBy(
            () ->
                new PactResult(pact, List.of(outcome(pact, 0), outcome(pact, 1))).publish(VERSION))
        .hasMessageContaining("no id of its own from the broker");
  }

  @Test
  void twoInteractionsWithOneIdStopThePublication() {
    var pact = pact("\"_id\": \"1\",", "\"_id\": \"1\",");

    assertThatThrownBy(
            () ->
                new PactResult(pact, List.of(outcome(pact, 0), outcome(pact, 1))).publish(VERSION))
        .hasMessageContaining("no id of its own from the broker");
  }

  @Test
  void aPactThatCameFromNoBrokerIsNotPublishedAndNotSaidToBe() {
    var pact = pact("\"_id\": \"1\",", "\"_id\": \"2\",");
    var all = List.of(outcome(pact, 0), outcome(pact, 1));

    assertThatThrownBy(() -> new PactResult(pact, all).publish(VERSION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not come from a broker");
  }

  private static Outcome outcome(Pact pact, int index) {
    return new Outcome(
        pact.getInteractions().get(index), List.of(), List.of(), List.of(), Duration.ZERO);
  }

  private static Pact pact(String firstId, String secondId) {
    return DefaultPactReader.INSTANCE.loadPact(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [
           {%s "type": "Synchronous/HTTP", "description": "list",
            "request": {"method": "GET", "path": "/"}, "response": {"status": 200}},
           {%s "type": "Synchronous/HTTP", "description": "get",
            "request": {"method": "GET", "path": "/1"}, "response": {"status": 200}}]}
        """
            .formatted(firstId, secondId));
  }
}
