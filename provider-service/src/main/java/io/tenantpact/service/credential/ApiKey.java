package io.tenantpact.service.credential;

import io.tenantpact.service.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that a caller shows. It is never stored, only its hash; and a key is 256 random bits,
 * so one round of SHA-256 gives nothing away: there is no dictionary to try.
 */
public final class ApiKey {

  public static final String HEADER = "X-API-Key";

  private static final String PREFIX = "tpk_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  public static ApiKey generate() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public static Optional<ApiKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ApiKey(text)) : Optional.empty();
  }

  /** The key itself, for the caller who was given it. */
  public String secret() {
    return secret;
  }

  /** What is stored and looked up. */
  public byte[] hash() {
    return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
