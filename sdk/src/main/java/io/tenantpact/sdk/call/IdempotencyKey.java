package io.tenantpact.sdk.call;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes a write happen once, however often it is sent. The service remembers a key per tenant,
 * credential and route.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "idempotency key must be 1 to 255 visible ASCII characters, was '" + value + "'");
    }
  }

  /** A key nobody has used before. */
  public static IdempotencyKey random() {
    return new IdempotencyKey(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
