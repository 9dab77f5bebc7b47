package io.tenantpact.contracts.broker.hal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Every address of the broker, so that no feature has to know another to link to it.
 *
 * @param base where the client reaches the broker, without a slash at the end
 */
public record Urls(String base) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The base and a path of plain words. */
  public String of(String path) {
    return base + path;
  }

  public String pacticipant(String name) {
    return base + "/pacticipants/" + encode(name);
  }

  public String versions(String pacticipant) {
    return pacticipant(pacticipant) + "/versions";
  }

  public String version(String pacticipant, String number) {
    return versions(pacticipant) + "/" + encode(number);
  }

  public String tag(String pacticipant, String number, String tag) {
    return version(pacticipant, number) + "/tags/" + encode(tag);
  }

  public String branch(String pacticipant, String branch) {
    return pacticipant(pacticipant) + "/branches/" + encode(branch);
  }

  public String branchVersion(String pacticipant, String branch, String number) {
    return branch(pacticipant, branch) + "/versions/" + encode(number);
  }

  public String environment(String uuid) {
    return base + "/environments/" + encode(uuid);
  }

  public String providerPacts(String provider) {
    return base + "/pacts/provider/" + encode(provider);
  }

  public String pacts(String provider, String consumer) {
    return providerPacts(provider) + "/consumer/" + encode(consumer);
  }

  public String pact(String provider, String consumer, String consumerVersion) {
    return pacts(provider, consumer) + "/version/" + encode(consumerVersion);
  }

  public String pactVersion(String provider, String consumer, String sha) {
    return pacts(provider, consumer) + "/pact-version/" + sha;
  }

  /**
   * The same content, remembering why it was selected.
   *
   * @param metadata base64url, or empty for none
   */
  public String pactVersion(String provider, String consumer, String sha, String metadata) {
    var plain = pactVersion(provider, consumer, sha);
    return metadata.isEmpty() ? plain : plain + "/metadata/" + metadata;
  }

  /** Percent-encodes all but RFC 3986's unreserved characters. */
  public static String encode(String segment) {
    var encoded = new StringBuilder();
    for (var octet : segment.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || "-_.~".indexOf(octet) >= 0;
  }
}
