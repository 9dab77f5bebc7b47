package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last page of a list whose pages are arrays, as the consumer kit describes it. */
@Tag("T2")
class AbsentLinksTest {

  private static final String LAST_PAGE =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [{
         "type": "Synchronous/HTTP", "description": "the last page", "pending": false,
         "comments": {"references": {"tenantpact": {"absentLinks": ["next"]}}},
         "request": {"method": "GET", "path": "/things", "query": {"page": ["3"]}},
         "response": {"status": 200}}]}
      """;

  private static final String NEXT = "</things?page=4>; rel=\"next\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Link | </things?page=4>; rel=\"next\"",
        "link | <https://things.example/things?page=4>;rel=next",
        "LINK | </things?page=2>; rel=\"prev\", </things?page=4>; rel=\"next\"",
        "Link | </things?page=4>; rel=\"last next\""
      })
  void aLinkThatMustBeAbsentIsFoundAndNamed(String header, String links) {
    var problems = found(LAST_PAGE, answer(Map.of(header, List.of("</a>; rel=up", links))));

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.ABSENT);
              assertThat(problem.where()).isEqualTo("header Link");
              assertThat(problem.message()).contains("no link").contains("things?page=4");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Link | </things?page=2>; rel=\"prev\", </things?page=1>; rel=\"first\"",
        "Link | ~~",
        "X-Link | </things?page=4>; rel=\"next\""
      })
  void otherLinksAndNoneAreFine(String header, String links) {
    assertThat(found(LAST_PAGE, answer(Map.of(header, List.of(links))))).isEmpty();
    assertThat(found(LAST_PAGE, answer(Map.of()))).isEmpty();
  }

  @Test
  void aPactThatDoesNotSayItDoesNotAskForIt() {
    var silent = LAST_PAGE.replace("\"absentLinks\": [\"next\"]", "\"absentLinks\": []");

    assertThat(found(silent, answer(Map.of("Link", List.of(NEXT))))).isEmpty();
  }

  @Test
  void relationsThatAreNoListAreNamed() {
    var text = LAST_PAGE.replace("[\"next\"]", "\"next\"");

    assertThat(found(text, answer(Map.of())))
        .singleElement()
        .hasToString(
            "pact comments.references.tenantpact.absentLinks: expected a list of texts, was \"next\"");
  }

  private static List<Problem> found(String pact, Answer answer) {
    return AbsentLinks.check(
        DefaultPactReader.INSTANCE.loadPact(pact).getInteractions().get(0), answer);
  }

  private static Answer answer(Map<String, List<String>> headers) {
    return new Answer(200, headers, new byte[0]);
  }
}
