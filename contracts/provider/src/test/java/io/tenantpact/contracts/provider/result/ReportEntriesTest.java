package io.tenantpact.contracts.provider.result;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.Sent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pact or a provider may hold must not keep a report from being written. */
class ReportEntriesTest {

  @Test
  void aParameterWithoutValueStaysOne() {
    var pact =
        DefaultPactReader.INSTANCE.loadPact(
            """
            {"consumer": {"name": "c"}, "provider": {"name": "p"},
             "metadata": {"pactSpecification": {"version": "4.0"}},
             "interactions": [{
               "type": "Synchronous/HTTP", "description": "d", "pending": false,
               "providerStates": [{"name": "s", "params": {"projectId": null}}],
               "request": {"method": "GET", "path": "/"}, "response": {"status": 200}}]}
            """);
    var outcome =
        new Outcome(pact.getInteractions().get(0), List.of(), List.of(), List.of(), Duration.ZERO);

    assertThat(ReportEntries.of(pact, outcome, false).states())
        .singleElement()
        .satisfies(state -> assertThat(state.params()).containsEntry("projectId", null));
  }

  @Test
  void aLongMessageIsShortenedAndSaysSo() {
    var problem = new Problem(Problem.Kind.BODY, "", "x".repeat(10_000_000));

    assertThat(problem.message())
        .hasSizeLessThan(2_100)
        .endsWith("x… (10000000 characters in all)");
  }

  @Test
  void aHeadRequestIsRepeatedByACommandThatEnds() {
    var url = URI.create("http://localhost:1/things");

    assertThat(new Sent("HEAD", url, List.of(), "").curl())
        .isEqualTo("curl -i -I 'http://localhost:1/things'");
  }
}
