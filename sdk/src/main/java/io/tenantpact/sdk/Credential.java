package io.tenantpact.sdk;

import java.util.regex.Pattern;

/** Who calls. Never shows its secret: not in {@code toString}, not in an error. */
public final class Credential {

  private static final Pattern FORM = Pattern.compile("[!-~]+");

  private final String header;
  private final String value;

  private Credential(String header, String prefix, String secret) {
    if (!FORM.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "a credential must be visible ASCII characters without spaces; this one, of "
              + secret.length()
              + " characters, is not");
    }
    this.header = header;
    this.value = prefix + secret;
  }

  public static Credential apiKey(String key) {
    return new Credential("X-API-Key", "", key);
  }

  /**
   * A token from the tenant's issuer.
   *
   * @param token without the word Bearer
   */
  public static Credential bearer(String token) {
    return new Credential("Authorization", "Bearer ", token);
  }

  String header() {
    return header;
  }

  String value() {
    return value;
  }

  @Override
  public String toString() {
    return "Credential[" + header + ": ***]";
  }
}
