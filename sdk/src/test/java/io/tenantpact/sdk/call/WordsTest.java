package io.tenantpact.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that calls are made of refuse what the service would not understand. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a-1", "000", "a--b", "a23456789012345678901234567890123456789z"})
  void tenantIdIsThreeToFortyCharacters(String text) {
    assertThat(new TenantId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ab",
        "Acme",
        "-acme",
        "acme-",
        "ac/me",
        "ac me",
        "acme\n",
        "äcme",
        "a234567890123456789012345678901234567890z",
      })
  @Tag("T8")
  void otherTenantIdsAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TenantId(text))
        .withMessage("tenant id must match [a-z0-9][a-z0-9-]{1,38}[a-z0-9], was '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v1\"", "\"\"", "\"a'b!#~\""})
  void etagKeepsItsQuotes(String text) {
    assertThat(new ETag(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "W/\"v1\"", "\"v1", "*", "\"a\"b\"", "\"v 1\"", "\"v1\"\n"})
  void otherEtagsAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ETag(text))
        .withMessageContaining("must be strong and in double quotes, was '" + text + "'");
  }

  @Test
  void randomIdempotencyKeysDiffer() {
    assertThat(IdempotencyKey.random()).isNotEqualTo(IdempotencyKey.random());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nX-Tenant-Id: globex", "ä"})
  void otherIdempotencyKeysAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(text));
  }

  @Test
  void idempotencyKeyHasAnEnd() {
    assertThat(new IdempotencyKey("k".repeat(255)).value()).hasSize(255);
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("k".repeat(256)));
  }

  @Test
  void retryPolicyMakesSense() {
    var second = Duration.ofSeconds(1);

    assertThat(RetryPolicy.none().attempts()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.standard().withAttempts(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.standard().withWaits(second, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.standard().withWaits(second.negated(), second));
  }
}
