package io.tenantpact.contracts.broker.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Learns, from answers that say the same, what this broker calls things that it names itself:
 * uuids, metadata in addresses, numbers of results.
 */
final class Tokens {

  private static final Pattern OWN_NAME =
      Pattern.compile(
          "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "|(?<=/metadata/)[A-Za-z0-9_-]+"
              + "|(?<=/verification-results/)\\d+");

  private final Map<String, String> ours = new HashMap<>();

  void learn(JsonNode recorded, JsonNode actual) {
    if (recorded.isString() && actual.isString()) {
      learn(recorded.stringValue(), actual.stringValue());
    }
    recorded.forEachEntry((name, value) -> learn(value, actual.path(name)));
    if (recorded.isArray()) {
      for (var i = 0; i < recorded.size(); i++) {
        learn(recorded.get(i), actual.path(i));
      }
    }
  }

  void learn(String recorded, String actual) {
    var theirNames = names(recorded);
    var ourNames = names(actual);
    if (theirNames.size() == ourNames.size()) {
      for (var i = 0; i < theirNames.size(); i++) {
        ours.putIfAbsent(theirNames.get(i), ourNames.get(i));
      }
    }
  }

  private static List<String> names(String text) {
    var names = new ArrayList<String>();
    var matcher = OWN_NAME.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }

  /** A recorded address in this broker's words. */
  String translate(String recorded) {
    return OWN_NAME
        .matcher(recorded)
        .replaceAll(match -> ours.getOrDefault(match.group(), match.group()));
  }
}
