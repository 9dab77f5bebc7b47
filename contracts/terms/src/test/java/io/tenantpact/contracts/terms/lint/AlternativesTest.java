package io.tenantpact.contracts.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^a$",
        "^$",
        "^a$|^b$",
        "^(?:a|b)$",
        "^[|]$",
        "^[^]|]$",
        "^[\\]|]$",
        "^a\\|b$",
        "^\\Qa|b\\E$",
        "^a\\\\$",
        "(?i)^a$",
        "(?i)(?s)^a$|^b$",
        "(?iu)\\Aa\\z",
        "\\Aa\\Z",
        "\\A\\z",
        "^a\\\\\\z",
        ".*(\\/things\\/1)$",
        "^a.*",
        ".*a.+",
        ".*",
        "(\\Aa(b)\\Z)|(^c$)",
        "(?:^a$|(^b$))"
      })
  void theseHoldForTheWholeValue(String regex) {
    assertThat(Alternatives.of(regex).areAnchored()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "^a",
        "a$",
        "^[0-9]+|x$",
        "^a\\$",
        "^(a)|(b)$",
        "^a\\\\|b$",
        "^[a]|b$",
        "(?i)a$",
        "(?i)^a",
        "(?:^a$)b",
        "(^a)b(c$)",
        "(^a$|b)",
        "\\.*a$",
        "^a\\.*",
        "^a[.*]",
        "(?=^a$)",
        "(?m)^a$",
        "\\Aa|b\\z",
        "\\\\Aa\\z",
        "\\Aa\\\\z",
        "\\Aaz",
        "Aa\\z"
      })
  void theseDoNot(String regex) {
    assertThat(Alternatives.of(regex).areAnchored()).isFalse();
  }
}
