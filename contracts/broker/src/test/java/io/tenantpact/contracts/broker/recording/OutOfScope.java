package io.tenantpact.contracts.broker.recording;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recorded exchanges that are not compared, each with the reason, and what is taken out of the
 * others before they are: links to what is not served. Everything else must be equal.
 */
final class OutOfScope {

  private static final List<Rule> ROUTES =
      List.of(
          new Rule("/webhooks.*", "webhooks are not served"),
          new Rule(".*/webhooks(/status)?", "webhooks are not served"),
          new Rule(".*/triggered-webhooks", "webhooks are not served"),
          new Rule("/integrations.*", "the network graph is not served"),
          new Rule("/groups/.*", "the network graph is not served"),
          new Rule("/relationships", "the network graph is not served"),
          new Rule("/labels", "labels are not served"),
          new Rule("/pacticipants/label/.*", "labels are not served"),
          new Rule("/pacticipants/[^/]+/labels/.*", "labels are not served"),
          new Rule("/dashboard.*", "the user interface is not served"),
          new Rule("/doc/.*", "the user interface is not served"),
          new Rule("/hal-browser/.*", "the user interface is not served"),
          new Rule("/metrics", "metrics are not served"),
          new Rule(".*/diff/.*", "textual differences are not served"),
          new Rule("/test/error", "there is no route that fails on purpose"),
          new Rule(".*\\.csv", "an ending such as .csv is part of a version's number here"));

  /** Links to routes above, and to the documentation of links. */
  private static final List<String> RELS =
      List.of(
          "pb:webhooks",
          "pb:webhook",
          "pb:integrations",
          "pb:metrics",
          "pb:pact-webhooks",
          "pb:consumer-webhooks",
          "pb:triggered-webhooks",
          "pb:diff",
          "pb:diff-previous-distinct",
          "pb:label",
          "pb:pacticipants-with-label",
          "pb:can-i-deploy-badge",
          "pb:can-i-deploy-branch-to-environment-badge",
          "curies");

  private OutOfScope() {}

  private record Rule(Pattern path, String reason) {
    Rule(String path, String reason) {
      this(Pattern.compile(path), reason);
    }
  }

  static Optional<String> reason(Exchange exchange) {
    var path = exchange.path().replaceFirst("\\?.*", "");
    return ROUTES.stream()
        .filter(rule -> rule.path.matcher(path).matches())
        .map(Rule::reason)
        .findFirst();
  }

  static JsonNode withoutUnservedLinks(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var copy = Json.object();
      object.forEachEntry(
          (name, value) -> {
            if (!RELS.contains(name)) {
              copy.set(name, withoutUnservedLinks(value));
            }
          });
      return copy;
    }
    if (node.isArray()) {
      var copy = Json.array();
      node.forEach(value -> copy.add(withoutUnservedLinks(value)));
      return copy;
    }
    return node;
  }
}
