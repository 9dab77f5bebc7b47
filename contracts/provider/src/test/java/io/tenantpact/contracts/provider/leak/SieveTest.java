package io.tenantpact.contracts.provider.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {

  private static final String LETTERS = "abcXYZ019-%äß€";

  private final Sieve sieve = new Sieve(List.of("note-17", "QWERTZ", "ünïcödé€"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "note-17",
        "note-17 and more",
        "a list that ends in note-17",
        "a list with note-17 in it",
        "QWERTZ",
        "aQWERTZ",
        "QWERTZa",
        "ünïcödé€",
        "said ünïcödé€ twice"
      })
  void letsThroughWhatIsThere(String text) {
    assertThat(sieve.mayHold(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "17", "QWERT", "note-18", "note-1 7", "qwertz", "ünïcödé", "a list of others"})
  void keepsBackWhatIsNot(String text) {
    assertThat(sieve.mayHold(text)).isFalse();
  }

  @Test
  void neverKeepsBackWhatIsThere() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var sought = letters(random, 6 + random.nextInt(30));
      var text = letters(random, random.nextInt(50)) + sought + letters(random, random.nextInt(50));
      assertThat(new Sieve(List.of(sought, letters(random, 6))).mayHold(text))
          .as("'%s' in '%s', seed %d", sought, text, seed)
          .isTrue();
    }
  }

  @Test
  void asksForTextsOfItsWindow() {
    var texts = List.of("short");
    assertThatThrownBy(() -> new Sieve(texts))
        .hasMessage("expected at least 6 characters, was 'short'");
  }

  private static String letters(RandomGenerator random, int count) {
    return random
        .ints(count, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
