package io.tenantpact.contracts.terms.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

class RulePathTest {

  @ParameterizedTest
  @CsvSource({
    "$, /items, true",
    "$.items, /items, true",
    "$.items, /items/0/id, true",
    "$.items[*].id, /items/3/id, true",
    "$.items[0].id, /items/3/id, false",
    "$.items[*].id, /items/3, false",
    "$['a b'][*], /a b/1, true",
    "$.other, /items, false"
  })
  void aPathCoversWhatItLeadsToAndBelow(String path, String pointer, boolean covers) {
    assertThat(RulePath.of(path).covers(JsonPointer.compile(pointer))).isEqualTo(covers);
  }

  @Test
  void aPathLeadsToItsEndOnly() {
    var path = RulePath.of("$.items[*].id");

    assertThat(path.leadsTo(JsonPointer.compile("/items/0/id"))).isTrue();
    assertThat(path.leadsTo(JsonPointer.compile("/items/0/id/x"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "$.items[0].id, $.items[*].id",
    "$.items[*].id, $.items[*]",
    "$.items[0], $.items",
    "$.a[0][0], $.a[*][*].id"
  })
  void aStepByNameOrIndexTakesPrecedenceThenTheLongerPath(String greater, String lesser) {
    assertThat(RulePath.PRECEDENCE.compare(RulePath.of(greater), RulePath.of(lesser))).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "$, $.items[*].id, $.items[*].id",
    "$.items[0], $.items[*].id, $.items[0].id",
    "$.items[*].id, $.items[0].id, $.items[*].id",
    "$['a b'], $.*.c['d'], $['a b'].c['d']",
    "$.items[0].name, $.items[*].id,",
    "$.items[0].id.x, $.items[*].id,"
  })
  void aPathIsContinuedByOneThatLeadsTheSameWay(String path, String other, String met) {
    assertThat(RulePath.of(path).continuedBy(RulePath.of(other)).map(RulePath::toString))
        .isEqualTo(Optional.ofNullable(met));
  }

  @Test
  void aPathResolvesToEachPlaceInAnExample() {
    var example = Json.MAPPER.readTree("{\"items\":[{\"id\":1},{\"id\":2},{}]}");

    assertThat(RulePath.of("$.items[*].id").resolve(example))
        .extracting(JsonPointer::toString)
        .containsExactly("/items/0/id", "/items/1/id");
    assertThat(RulePath.of("$.none").resolve(example)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "$.", "$[", "$.a[b]", ""})
  void whatIsNoPathIsRefused(String text) {
    assertThatThrownBy(() -> RulePath.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was '" + text + "'");
  }
}
