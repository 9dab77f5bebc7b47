package io.tenantpact.service.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

  private static final TextRule LINE = TextRule.line(20);

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Drucker 3", " a ", "a\u00a0b", "\u3000a", "\ud83d\udc18", "e\u0301"})
  void theseAreLines(String text) {
    assertThat(LINE.fault("/name", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u00a0", "\u3000", "\u2003 \u2028", "\u200b", "\ufeff", "\t", "\ue000"})
  void theseAreBlank(String text) {
    assertThat(LINE.fault("/name", text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u0000", "a\ud83d"})
  void theseAreMoreThanALine(String text) {
    assertThat(LINE.fault("/name", text)).isPresent();
  }
}
