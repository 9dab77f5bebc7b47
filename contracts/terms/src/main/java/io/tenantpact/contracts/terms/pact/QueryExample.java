package io.tenantpact.contracts.terms.pact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The query of a request.
 *
 * @param example as the pact holds it: an object, or up to version 3 of the specification one text
 */
record QueryExample(JsonNode example) {

  /** Each parameter's values, in the pact's order. */
  Map<String, List<String>> parameters() {
    var query = new LinkedHashMap<String, List<String>>();
    example.forEachEntry((name, value) -> query.put(name, texts(value)));
    Arrays.stream(example.asString("").split("&"))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("=", 2))
        .forEach(
            each ->
                query
                    .computeIfAbsent(decoded(each[0]), none -> new ArrayList<>())
                    .add(each.length == 1 ? "" : decoded(each[1])));
    return query;
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(each -> each.asString("")).toList()
        : List.of(value.asString(""));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
