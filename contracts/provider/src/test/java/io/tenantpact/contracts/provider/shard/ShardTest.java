package io.tenantpact.contracts.provider.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G2")
class ShardTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyInteractionIsExactlyOneShards(int of) {
    for (var number = 1; number <= 100; number++) {
      var interaction = interaction("id " + number, "list", Map.of());

      assertThat(shardsOf(interaction, of)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void shardsAreRoughlyEven(int of) {
    var sizes = new TreeMap<Integer, Integer>();
    for (var number = 0; number < 1000; number++) {
      var interaction = interaction(null, "get " + number, Map.of());
      shardsOf(interaction, of).forEach(each -> sizes.merge(each, 1, Integer::sum));
    }

    assertThat(sizes).hasSize(of);
    assertThat(sizes.values()).allMatch(size -> Math.abs(size - 1000 / of) < 300 / of);
  }

  /** Written down, so that a machine or a release that chooses otherwise is noticed. */
  @Test
  void anInteractionStaysWithItsShard() {
    assertThat(shardsOf(interaction("0f3c", "list", Map.of()), 7)).containsExactly(2);
    assertThat(shardsOf(interaction(null, "list", Map.of("a", 1, "b", "x")), 7)).containsExactly(4);
  }

  @Test
  void theBrokersIdDecidesWhereThereIsOne() {
    assertThat(shards(number -> interaction("same", "list " + number, Map.of()))).hasSize(1);
    assertThat(shards(number -> interaction("id " + number, "list", Map.of()))).hasSize(7);
  }

  @Test
  void withoutAnIdDescriptionAndParametersDecide() {
    assertThat(shards(number -> interaction(null, "list", Map.of("count", 2)))).hasSize(1);
    assertThat(shards(number -> interaction(null, "list", Map.of("count", number)))).hasSize(7);
    assertThat(shards(number -> interaction(null, "list " + number, Map.of()))).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/0", "4/3", "0/3", "x", "", "2", "-1/3", "2/3/4", "2 / 3", "1/1000"})
  void whatIsNoShardIsRefused(String text) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was ")
        .hasMessageContaining(text);
  }

  @Test
  void aShardIsReadAsItIsWritten() {
    assertThat(Shard.parse("2/3")).isEqualTo(new Shard(2, 3)).hasToString("2/3");
  }

  private interface Numbered {
    Interaction of(int number);
  }

  /** The shards, of seven, that many interactions belong to. */
  private static List<Integer> shards(Numbered interactions) {
    return IntStream.range(0, 100)
        .mapToObj(interactions::of)
        .flatMap(each -> shardsOf(each, 7).stream())
        .distinct()
        .toList();
  }

  private static List<Integer> shardsOf(Interaction interaction, int of) {
    return IntStream.rangeClosed(1, of)
        .filter(number -> new Shard(number, of).takes(interaction))
        .boxed()
        .toList();
  }

  private static Interaction interaction(
      @Nullable String id, String description, Map<String, Object> params) {
    return new RequestResponseInteraction(
        description,
        List.of(new ProviderState("tenant has rows", params)),
        new Request(),
        new Response(),
        id);
  }
}
