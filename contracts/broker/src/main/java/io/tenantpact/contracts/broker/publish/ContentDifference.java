package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Where two pacts of the same version differ, for the person whose publication was refused. */
final class ContentDifference {

  private static final int LIMIT = 20;

  private final List<String> lines = new ArrayList<>();

  private ContentDifference() {}

  static String describe(ObjectNode published, ObjectNode refused) {
    var difference = new ContentDifference();
    for (var part : List.of("interactions", "messages")) {
      difference.compare("$." + part, published.path(part), refused.path(part));
    }
    var lines = difference.lines;
    var shown = lines.subList(0, Math.min(LIMIT, lines.size()));
    var more = lines.size() > LIMIT ? "\n... and %d more".formatted(lines.size() - LIMIT) : "";
    return "Differences, published (-) and refused (+):\n" + String.join("\n", shown) + more;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      var names = new LinkedHashSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      names.remove("_id");
      names.forEach(each -> compare(path + "." + each, before.path(each), after.path(each)));
    } else if (before.isArray() && after.isArray()) {
      for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(path + "[" + i + "]", before.path(i), after.path(i));
      }
    } else {
      lines.add("%s\n  - %s\n  + %s".formatted(path, text(before), text(after)));
    }
  }

  private static String text(JsonNode node) {
    return node instanceof MissingNode ? "(nothing)" : Json.write(node);
  }
}
