package io.tenantpact.contracts.gate.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
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
    if (baseUrl.getHost() == null
        || !("http".equals(scheme) || "https".equals(scheme))
        || baseUrl.getPort() > 65_535) {
      throw new GateFailed(
          "expected the broker's URL to be http://host or https://host, with a port up to 65535 if with any, was '"
              + baseUrl
              + "'");
    }
    if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
      throw new GateFailed(
          "expected the broker's URL to end with its path, but a ? or # is in it; leave out what comes after");
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

  /**
   * The target of a link, which may be relative or hold brackets in its query.
   *
   * @throws GateFailed if it is no URL, or leads to another server, which nobody gave credentials
   */
  URI resolve(String link) {
    try {
      var parts = link.split("\\?", 2);
      var query = parts.length == 1 ? "" : "?" + parts[1].replace("[", "%5B").replace("]", "%5D");
      var target = URI.create(withSlash(baseUrl)).resolve(new URI(parts[0] + query));
      if (!origin(target).equals(origin(baseUrl))) {
        throw new GateFailed(
            "expected the broker at %s to link to itself, but it links to %s; ask it at that address, or tell it this one, as with PACT_BROKER_BASE_URL where it runs"
                .formatted(baseUrl, target));
      }
      return target;
    } catch (URISyntaxException e) {
      throw new GateFailed(
          "expected the broker at %s to link to URLs, but it links to '%s'; is it a Pact Broker?"
              .formatted(baseUrl, link),
          e);
    }
  }

  private static String withSlash(URI url) {
    return url.toString().replaceFirst("/*$", "/");
  }

  /** Scheme, host and port; what has no host is a server of its own. */
  private static String origin(URI url) {
    var port = url.getPort() < 0 ? ("https".equals(url.getScheme()) ? 443 : 80) : url.getPort();
    return "%s://%s:%d".formatted(url.getScheme(), url.getHost(), port).toLowerCase(Locale.ROOT);
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
