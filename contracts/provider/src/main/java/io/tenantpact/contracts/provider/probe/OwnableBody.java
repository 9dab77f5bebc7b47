package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.OptionalBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
   * @param way the names that lead to the property, from the outermost on
   * @return nothing if it has no object, or the property already
   */
  static Optional<OptionalBody> with(List<String> way, String value, OptionalBody body) {
    var text = body.valueAsString();
    return (FORM.equals(body.getContentType().getBaseType())
            ? form(String.join(".", way), value, text)
            : json(way, value, text))
        .map(each -> each.getBytes(StandardCharsets.UTF_8))
        .map(each -> OptionalBody.body(each, body.getContentType()));
  }

  private static Optional<String> form(String property, String value, String text) {
    return text.isEmpty() || ("&" + text).contains("&" + property + "=")
        ? Optional.empty()
        : Optional.of(
            text + "&" + property + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static Optional<String> json(List<String> way, String value, String text) {
    try {
      var root = JSON.readTree(text);
      var objects = objects(root).toList();
      if (objects.isEmpty() || objects.stream().anyMatch(each -> isOwned(each, way))) {
        return Optional.empty();
      }
      objects.forEach(each -> own(each, way, value));
      return Optional.of(JSON.writeValueAsString(root));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Also where something else than an object stands on the way. */
  private static boolean isOwned(JsonNode object, List<String> way) {
    var holder = object;
    for (var name : way) {
      if (!holder.isObject()) {
        return !holder.isMissingNode();
      }
      holder = holder.path(name);
    }
    return !holder.isMissingNode();
  }

  private static void own(ObjectNode object, List<String> way, String value) {
    var holder = object;
    for (var name : way.subList(0, way.size() - 1)) {
      holder = holder.withObjectProperty(name);
    }
    holder.put(way.get(way.size() - 1), value);
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
