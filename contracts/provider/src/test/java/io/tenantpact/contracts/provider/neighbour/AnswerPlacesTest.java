package io.tenantpact.contracts.provider.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPlacesTest {

  /** What differs by itself must not hide what differs beside a neighbour. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'at': 1, 'total': 2}               | {'at': 2, 'total': 2} | body/at",
        "{'at': 1, 'total': 2}               | {'at': 1, 'total': 4} | body/total",
        "[1, 2]                              | [1, 3]                | body/1",
        "<p><at>1</at><total>2</total></p>   | <p><at>2</at><total>2</total></p> | body/1",
        "<p><at>1</at><total>2</total></p>   | <p><at>1</at><total>4</total></p> | body/3",
        "at,1;total,2                        | at,1;total,4          | body/1",
        "{'at': 1};{'total': 2}              | {'at': 1};{'total': 4} | body/1/total",
        "{'at': 1};{'total': 2}              | {'at': 2};{'total': 2} | body/0/at",
        "{'at': 1};{'timestamp': 2}          | {'at': 2};{'timestamp': 4} | body/0/at",
        "no                                  | never                 | body/0"
      })
  void eachPlaceOfABodyIsComparedAlone(String one, String other, String place) {
    assertThat(places(one).differingFrom(places(other))).containsExactly(place);
  }

  @Test
  void aRowMoreIsAPlaceMore() {
    assertThat(places("{'id': 1}").differingFrom(places("{'id': 1};{'id': 2}")))
        .contains("body/1/id");
    assertThat(places("a;b").differingFrom(places("a;b;c"))).isEqualTo(Set.of("body/2"));
    assertThat(places("").differingFrom(places(""))).isEmpty();
  }

  private static AnswerPlaces places(String lines) {
    var body = lines.replace('\'', '"').replace(';', '\n').getBytes(StandardCharsets.UTF_8);
    var headers = Map.of("Content-Type", List.of("text/plain"));
    return AnswerPlaces.of(new Answer(200, headers, body), DenialPolicy.standard());
  }
}
