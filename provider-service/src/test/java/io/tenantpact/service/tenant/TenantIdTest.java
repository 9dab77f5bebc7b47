package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a-c", "0a9", "a23456789012345678901234567890123456789z"})
  void theseAreIds(String text) {
    assertThat(new TenantId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ab",
        "-bc",
        "ab-",
        "Abc",
        "a_c",
        "abc ",
        "abc\n",
        "äbc",
        "a,b",
        "a234567890123456789012345678901234567890z"
      })
  void theseAreNot(String text) {
    assertThatThrownBy(() -> new TenantId(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
