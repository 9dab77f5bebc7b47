package io.tenantpact.contracts.gate.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker is, and how to be let in.
 *
 * @param authorization the value of the Authorization header, or null for none
 */
public record BrokerAddress(URI baseUrl, @Nullable String authorization) {

  /**
   * An address.
   *
   * @throws GateFailed if it is none over HTTP, holds a login, or has credentials that no header
   *     can hold; the message repeats neither
   */
  public BrokerAddress {
    var authority = baseUrl.getRawAuthority();
    if ((authority == null ? baseUrl.toString() : authority).contains("@")) {
      throw new GateFailed(
          "expected the broker's URL without a login, since logs show it, but it holds one; set PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, or PACT_BROKER_TOKEN");
    }
    if (authorization != null && !authorization.matches("[ -~]+")) {
      throw new GateFailed(
          "expected the broker's token to be of printable ASCII, but another character is in it; set PACT_BROKER_TOKEN anew");
    }
    var scheme = baseUrl.getScheme();
    if (baseUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new GateFailed(
          "expected the broker's URL to be http://host or https://host, was '" + baseUrl + "'");
    }
  }

  /** A broker that lets everyone in. */
  public static BrokerAddress open(URI baseUrl) {
    return new BrokerAddress(baseUrl, null);
  }

  /** The same, with a user's name and password. */
  public BrokerAddress withPassword(String username, String password) {
    var both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new BrokerAddress(baseUrl, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The same, with a bearer token; blanks around it, as a file's last line feed, do not count. */
  public BrokerAddress withToken(String token) {
    return new BrokerAddress(baseUrl, "Bearer " + token.strip());
  }

  Optional<String> credentials() {
    return Optional.ofNullable(authorization);
  }

  /** Names the broker, never the credentials. */
  @Override
  public String toString() {
    return baseUrl.toString();
  }
}
