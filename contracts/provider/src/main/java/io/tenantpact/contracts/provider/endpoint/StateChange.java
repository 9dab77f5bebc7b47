package io.tenantpact.contracts.provider.endpoint;

import au.com.dius.pact.core.model.ProviderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verifier asks for.
 *
 * @param states none for an interaction without states, and none of a teardown's
 */
record StateChange(Action action, List<ProviderState> states) {

  /** What is to become of the states. */
  enum Action {
    /** One more state of an interaction, or its first. */
    SETUP,
    /** All states of an interaction, from a verifier that sends no teardown. */
    SETUP_ALL,
    /** The interaction is over. */
    TEARDOWN
  }

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * Reads {@code {"action":"setup","state":"…","params":{…}}}, or the older {@code
   * {"consumer":"…","states":["…"]}}.
   *
   * @throws IllegalArgumentException with one line, if it is neither
   */
  static StateChange parse(byte[] body) {
    var json = object(body);
    var action = json.path("action").asString("setup");
    return switch (action) {
      case "setup" ->
          new StateChange(json.has("states") ? Action.SETUP_ALL : Action.SETUP, states(json));
      case "teardown" -> new StateChange(Action.TEARDOWN, List.of());
      default ->
          throw new IllegalArgumentException(
              "expected 'action' to be setup or teardown, was '" + action + "'");
    };
  }

  private static JsonNode object(byte[] body) {
    try {
      var json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
      throw new IllegalArgumentException("expected a JSON object, came " + json.getNodeType());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "expected JSON, but: " + e.getOriginalMessage().replaceAll("\\s+", " "), e);
    }
  }

  /** The official verifier sends an empty name for an interaction that has no states. */
  private static List<ProviderState> states(JsonNode json) {
    var parameters = parameters(json.path("params"));
    return names(json)
        .filter(name -> !name.isEmpty())
        .map(name -> new ProviderState(name, parameters))
        .toList();
  }

  private static Stream<String> names(JsonNode json) {
    var names = new ArrayList<JsonNode>();
    if (json.path("states").isArray()) {
      json.path("states").forEach(names::add);
    } else {
      names.add(json.path("state"));
    }
    if (!names.stream().allMatch(JsonNode::isString)) {
      throw new IllegalArgumentException("expected 'state' to be a string, came " + names);
    }
    return names.stream().map(JsonNode::asString);
  }

  private static Map<String, Object> parameters(JsonNode params) {
    if (params.isMissingNode() || params.isNull()) {
      return Map.of();
    }
    if (!params.isObject()) {
      throw new IllegalArgumentException("expected 'params' to be an object, came " + params);
    }
    return JSON.convertValue(params, new TypeReference<Map<String, Object>>() {});
  }
}
