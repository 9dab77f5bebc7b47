package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.OptionalBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request's body that may be given an owner: JSON, or a form. */
final class OwnableBody {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What stands beside the one object in an envelope, as in JSON:API and in GraphQL. */
  private static final Set<String> OF_ENVELOPES = Set.of("id", "type", "query", "operationName");

  private OwnableBody() {}

  /**
   * The body with one more property: in its object, in that which an object is but an envelope of,
   * and in each object of a list.
   *
   * @return nothing if it has no object, or the property already
   */
  static Optional<OptionalBody> with(String property, String value, OptionalBody body) {
    var text = body.valueAsString();
    return (FORM.equals(body.getContentType().getBaseType())
            ? form(property, value, text)
            : json(property, value, text))
        .map(each -> each.getBytes(StandardCharsets.UTF_8))
        .map(each -> OptionalBody.body(each, body.getContentType()));
  }

  private static Optional<String> form(String property, String value, String text) {
    return text.isEmpty() || ("&" + text).contains("&" + property + "=")
        ? Optional.empty()
        : Optional.of(
            text + "&" + property + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static Optional<String> json(String property, String value, String text) {
    try {
      var root = JSON.readTree(text);
      var objects = objects(root).toList();
      if (objects.isEmpty() || objects.stream().anyMatch(each -> each.has(property))) {
        return Optional.empty();
      }
      objects.forEach(each -> each.put(property, value));
      return Optional.of(JSON.writeValueAsString(root));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Stream<ObjectNode> objects(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(OwnableBody::objects);
    }
    return node instanceof ObjectNode object
        ? Stream.concat(Stream.of(object), enclosed(object).flatMap(OwnableBody::objects))
        : Stream.empty();
  }

  /** What an object has, if it has one thing alone. */
  private static Stream<JsonNode> enclosed(ObjectNode object) {
    var parts =
        object.properties().stream().filter(each -> !OF_ENVELOPES.contains(each.getKey())).toList();
    return parts.size() == 1 ? Stream.of(parts.get(0).getValue()) : Stream.empty();
  }
}
