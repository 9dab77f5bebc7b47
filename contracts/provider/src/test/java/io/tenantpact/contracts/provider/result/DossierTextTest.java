package io.tenantpact.contracts.provider.result;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Sent;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K3")
class DossierTextTest {

  private static final Pact PACT =
      DefaultPactReader.INSTANCE.loadPact(
          """
          {"consumer": {"name": "web"}, "provider": {"name": "shop"},
           "metadata": {"pactSpecification": {"version": "4.0"}},
           "interactions": [{
             "type": "Synchronous/HTTP", "description": "d", "pending": false,
             "comments": {"testname": "ShopTest.sells",
               "references": {"jira": {"ticket": "SHOP-7", "points": 3},
                 "tenantpact": {"absent": ["$.a"]}}},
             "request": {"method": "POST", "path": "/"}, "response": {"status": 200}}]}
          """);

  private static final Problem PROBLEM = new Problem(Kind.STATUS, "", "expected 200, was 500");

  @Test
  void whoseExpectationItIsStandsInTextAndReport() {
    var outcome = outcome(List.of(PROBLEM), "", null);

    assertThat(DossierText.of(PACT, outcome))
        .contains("from      consumer test ShopTest.sells, jira ticket: SHOP-7, jira points: 3")
        .doesNotContain("absent");
    assertThat(ReportEntries.of(PACT, outcome, false).dossiers())
        .singleElement()
        .satisfies(each -> assertThat(each.test()).isEqualTo("ShopTest.sells"))
        .satisfies(
            each ->
                assertThat(each.references())
                    .containsExactly("jira ticket: SHOP-7", "jira points: 3"));
  }

  @Test
  void anExchangeWithoutAnswerIsShownAsFarAsItWent() {
    var outcome = outcome(List.of(PROBLEM), "{}", null);

    assertThat(DossierText.of(PACT, outcome))
        .contains("sent      curl -i -X POST 'http://shop/' --data-raw '{}'", "answered  nothing");
    assertThat(ReportEntries.of(PACT, outcome, false).dossiers())
        .singleElement()
        .satisfies(each -> assertThat(each.response()).isNull())
        .satisfies(each -> assertThat(each.request().body()).isEqualTo("{}"));
  }

  @Test
  void whateverIsInItItFillsOneScreen() {
    var large = "x".repeat(100_000);
    var answer =
        new Answer(200, Map.of("H", List.of(large)), large.getBytes(StandardCharsets.UTF_8));
    var problems = Collections.nCopies(500, new Problem(Kind.BODY, "$", large));

    var text = DossierText.of(PACT, outcome(problems, large, answer));

    assertThat(text).hasSizeLessThan(6_000).contains("and 499 more", "characters in all");
    assertThat(text.lines().count()).isLessThan(24);
  }

  @Test
  void whatIsToBePastedIsNotCut() {
    var stub = "expected a handler for state 's', found none; paste this".repeat(10);

    assertThat(DossierText.of(PACT, outcome(List.of(new Problem(Kind.STATE, "", stub)), "", null)))
        .contains(stub);
  }

  private static Outcome outcome(List<Problem> problems, String body, @Nullable Answer answer) {
    var sent = new Sent("POST", URI.create("http://shop/"), List.of(), body);
    var dossier =
        new Dossier("the interaction", sent, answer, problems, "caller", "decoy", Map.of());
    return new Outcome(
        PACT.getInteractions().get(0), problems, List.of(), List.of(dossier), Duration.ZERO);
  }
}
