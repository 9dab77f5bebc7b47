package io.tenantpact.contracts.provider.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed JSON Web Token (RFC 7519), to be tampered with: what it claims is changed, so that
 * nobody who checks the signature believes it (RFC 8725 §2).
 *
 * @param header and the other parts as they stand in the token
 */
public record WebToken(String header, String payload, String signature) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  /** The token, if the text is one; keys and encrypted tokens are not. */
  public static Optional<WebToken> parse(String text) {
    var parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var token = new WebToken(parts.group(1), parts.group(2), parts.group(3));
    return read(token.header).isPresent() && read(token.payload).isPresent()
        ? Optional.of(token)
        : Optional.empty();
  }

  /** The same claiming something else, under the signature it has. */
  public String forged(String claim, String value) {
    return header + "." + with(payload, claim, value) + "." + signature;
  }

  /** The same claiming something else and saying itself that nobody signed it. */
  public String unsigned(String claim, String value) {
    return with(header, "alg", "none") + "." + with(payload, claim, value) + ".";
  }

  /** The same under a signature that nobody made. */
  public String garbled() {
    var other = signature.startsWith("A") ? "B" : "A";
    return header + "." + payload + "." + other + signature.substring(1);
  }

  private static String with(String part, String name, String value) {
    var changed = JSON.writeValueAsBytes(read(part).orElseThrow().put(name, value));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
  }

  private static Optional<ObjectNode> read(String part) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }
}
