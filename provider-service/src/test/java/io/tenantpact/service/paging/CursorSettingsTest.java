package io.tenantpact.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSettingsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "not base64!", "c2hvcnQ="})
  void aKeyThatIsMissingOrShortIsRefusedWithWhatToDo(String key) {
    assertThatThrownBy(() -> new CursorSettings(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set TENANTPACT_CURSOR_KEY to the output of: openssl rand");
  }

  @Test
  void theKeyIsNotPrinted() {
    var key = Base64.getEncoder().encodeToString(new byte[48]);

    assertThat(new CursorSettings(key)).hasToString("CursorSettings[a key of 48 bytes]");
  }
}
