package io.tenantpact.contracts.terms.pact;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How pact documents are read and written: numbers keep their digits, keys are sorted. What has a
 * key twice is refused, since of the two values every reader but a person passes over one.
 */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Set<String> WRITTEN_BY_A_BROKER = Set.of("_id", "_links", "createdAt");

  private Json() {}

  static byte[] canonical(JsonNode document) {
    var indenter = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    var printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    var sorted = sortInteractions((ObjectNode) sortKeys(withoutBrokersAdditions(document)));
    return (MAPPER.writer().with(printer).writeValueAsString(sorted) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String compact(JsonNode node) {
    return MAPPER.writeValueAsString(sortKeys(node));
  }

  private static JsonNode withoutBrokersAdditions(JsonNode document) {
    var copy = (ObjectNode) document.deepCopy();
    copy.remove(WRITTEN_BY_A_BROKER);
    for (var part : new String[] {"interactions", "messages"}) {
      copy.path(part)
          .valueStream()
          .filter(JsonNode::isObject)
          .forEach(each -> ((ObjectNode) each).remove("_id"));
    }
    return copy;
  }

  private static JsonNode sortKeys(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var sorted = MAPPER.createObjectNode();
      object
          .propertyStream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(each -> sorted.set(each.getKey(), sortKeys(each.getValue())));
      return sorted;
    }
    if (node instanceof ArrayNode array) {
      var sorted = MAPPER.createArrayNode();
      array.valueStream().forEach(each -> sorted.add(sortKeys(each)));
      return sorted;
    }
    return node;
  }

  private static ObjectNode sortInteractions(ObjectNode document) {
    for (var part : new String[] {"interactions", "messages"}) {
      if (document.path(part) instanceof ArrayNode array) {
        var sorted = MAPPER.createArrayNode();
        array
            .valueStream()
            .sorted(Comparator.comparing(Json::order).thenComparing(Json::compact))
            .forEach(sorted::add);
        document.set(part, sorted);
      }
    }
    return document;
  }

  private static String order(JsonNode interaction) {
    return interaction.path("description").asString("")
        + " "
        + compact(interaction.path("providerStates"));
  }
}
