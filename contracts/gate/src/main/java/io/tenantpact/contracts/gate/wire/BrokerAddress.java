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

  public BrokerAddress {
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

  /** The same, with a bearer token. */
  public BrokerAddress withToken(String token) {
    return new BrokerAddress(baseUrl, "Bearer " + token);
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
