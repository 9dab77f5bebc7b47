package io.tenantpact.service.paging;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that cursors are sealed with.
 *
 * @param cursorKey at least 32 bytes as base64; it has no default, and all instances share it
 */
@ConfigurationProperties("tenantpact")
record CursorSettings(@Nullable String cursorKey) {

  private static final int LEAST_BYTES = 32;

  CursorSettings {
    if (decoded(cursorKey).length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "tenantpact.cursor-key must be at least 32 random bytes in base64; set"
              + " TENANTPACT_CURSOR_KEY to the output of: openssl rand -base64 32");
    }
  }

  byte[] key() {
    return decoded(cursorKey);
  }

  @Override
  public String toString() {
    return "CursorSettings[a key of " + key().length + " bytes]";
  }

  private static byte[] decoded(@Nullable String text) {
    try {
      return Base64.getDecoder().decode(text == null ? "" : text.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
