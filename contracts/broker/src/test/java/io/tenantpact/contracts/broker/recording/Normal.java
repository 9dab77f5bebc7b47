package io.tenantpact.contracts.broker.recording;

import io.tenantpact.contracts.broker.hal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Takes out of an answer what differs from broker to broker and from run to run. */
final class Normal {

  private static final Pattern METADATA = Pattern.compile("/metadata/([A-Za-z0-9_-]+)");

  private Normal() {}

  static JsonNode of(JsonNode node) {
    if (node.isObject()) {
      var object = Json.object();
      node.forEachEntry((name, value) -> object.set(name, of(value)));
      return object;
    }
    if (node.isArray()) {
      var array = Json.array();
      node.forEach(value -> array.add(of(value)));
      return array;
    }
    return node.isString() ? Json.texts(java.util.List.of(of(node.stringValue()))).get(0) : node;
  }

  static String of(String text) {
    var plain =
        text.replaceAll("https?://(localhost|127\\.0\\.0\\.1):\\d+", "http://broker")
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00", "TIME")
            .replaceAll("\\d\\d/\\d\\d/\\d{4}", "DAY")
            .replaceAll("verification-results/\\d+", "verification-results/N")
            .replaceAll("Verification result \\d+", "Verification result N");
    return METADATA.matcher(plain).replaceAll(match -> "/metadata/" + metadata(match.group(1)));
  }

  /** Version ids are numbers of the broker's own. */
  private static String metadata(String encoded) {
    var decoded = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    return decoded.replaceAll("((?:^|&|%5B)cv(?:%5D)?=)\\d+", "$1N").replace("$", "");
  }
}
