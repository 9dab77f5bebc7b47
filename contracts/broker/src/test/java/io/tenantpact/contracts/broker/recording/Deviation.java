package io.tenantpact.contracts.broker.recording;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where this broker answers otherwise on purpose, exchange by exchange. Each entry turns the
 * recorded answer into the one that is expected, so that everything around it is still compared.
 */
record Deviation(String why, Predicate<Exchange> where, UnaryOperator<JsonNode> expected) {

  static final List<Deviation> ALL =
      List.of(
          new Deviation(
              "an address with variables is a template, but the recorded index says it is not",
              exchange -> exchange.path().equals("/"),
              Deviation::withTaggedPactsAsTemplate),
          new Deviation(
              "webhooks had been set up, so the recorded notices tell of them; here are none",
              exchange -> isPublicationByPactJvm(exchange),
              Deviation::withoutWebhooks),
          new Deviation(
              "the recorded answer to publishing again names a version of another application",
              exchange -> isPublicationByPactJvm(exchange) && exchange.line() == 3,
              recorded ->
                  replaced(
                      recorded,
                      "Example%20App",
                      "shop",
                      "Example App",
                      "shop",
                      "e15da45d3943bf10793a6d04cfb9f5dabe430fe2",
                      "3.0.0")),
          new Deviation(
              "b3 failed; the recorded reason names b4, the provider's first",
              exchange ->
                  exchange.path().startsWith("/matrix?") && exchange.path().contains("=Foo&"),
              recorded -> replaced(recorded, "version b4 of Bar", "version b3 of Bar")),
          new Deviation(
              "labels are not served, so the one that the recording sets is not there",
              exchange -> exchange.path().startsWith("/pacticipants"),
              Deviation::withoutLabels));

  static JsonNode apply(Exchange exchange, JsonNode recorded) {
    var result = recorded;
    for (var deviation : ALL) {
      if (deviation.where.test(exchange)) {
        result = deviation.expected.apply(result);
      }
    }
    return result;
  }

  private static boolean isPublicationByPactJvm(Exchange exchange) {
    return exchange.file().equals("jvm") && exchange.path().equals("/contracts/publish");
  }

  private static JsonNode withTaggedPactsAsTemplate(JsonNode recorded) {
    ((ObjectNode) recorded.at("/_links/pb:tagged-pact-versions")).put("templated", true);
    return recorded;
  }

  private static JsonNode withoutWebhooks(JsonNode recorded) {
    ((ObjectNode) recorded).set("notices", withoutWebhooks(recorded.path("notices"), "text"));
    ((ObjectNode) recorded).set("logs", withoutWebhooks(recorded.path("logs"), "message"));
    return recorded;
  }

  private static JsonNode replaced(JsonNode recorded, String... wordsAndReplacements) {
    var text = Json.write(recorded);
    for (var i = 0; i < wordsAndReplacements.length; i += 2) {
      text = text.replace(wordsAndReplacements[i], wordsAndReplacements[i + 1]);
    }
    return Json.read(text);
  }

  private static ArrayNode withoutWebhooks(JsonNode notices, String field) {
    var kept = Json.array();
    for (var notice : notices) {
      var text = notice.path(field).asString();
      if (!text.contains("ebhook")) {
        kept.add(notice);
      }
    }
    for (var line :
        List.of(
            "  Next steps:",
            "    * Configure separate orders pact verification build and webhook to trigger it when the pact content changes. See https://docs.pact.io/go/webhooks")) {
      var prompt =
          Json.object().put(field.equals("text") ? "type" : "level", "prompt").put(field, line);
      kept.add(
          field.equals("text") ? prompt : prompt.put("deprecationWarning", "Replaced by notices"));
    }
    return kept;
  }

  private static JsonNode withoutLabels(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("labels").isArray()) {
        object.set("labels", Json.array());
      }
      object.forEachEntry((name, value) -> withoutLabels(value));
    } else {
      node.forEach(Deviation::withoutLabels);
    }
    return node;
  }
}
