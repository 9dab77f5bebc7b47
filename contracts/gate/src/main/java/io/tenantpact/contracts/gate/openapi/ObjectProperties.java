package io.tenantpact.contracts.gate.openapi;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which properties a schema lets an object have.
 *
 * @param names those that it and its parts name; none if it is of no object
 * @param mayBeMore whether others may be there beside them
 */
record ObjectProperties(Set<String> names, boolean mayBeMore) {

  static ObjectProperties of(JsonNode schema, OpenApiDocument document) {
    var collected = new Collected(document, new TreeSet<>(), new HashSet<>());
    var isMore = collected.isMoreIn(schema);
    return new ObjectProperties(collected.names, isMore);
  }

  /** Whether the schema is of an object at all. */
  boolean isOfObject() {
    return mayBeMore || !names.isEmpty();
  }

  private record Collected(OpenApiDocument document, Set<String> names, Set<JsonNode> seen) {

    /** Collects the names, too. */
    boolean isMoreIn(JsonNode referring) {
      var schema = document.resolve(referring);
      if (!seen.add(schema)) {
        return false;
      }
      names.addAll(schema.path("properties").propertyNames());
      var more = schema.path("additionalProperties");
      var isMore = more.isObject() || more.asBoolean(false) || isAnyObject(schema);
      var parts =
          Stream.of("allOf", "oneOf", "anyOf").flatMap(each -> schema.path(each).valueStream());
      return parts.map(this::isMoreIn).reduce(isMore, Boolean::logicalOr);
    }

    private static boolean isAnyObject(JsonNode schema) {
      return schema.path("type").asString("").equals("object")
          && Stream.of("properties", "additionalProperties", "allOf", "oneOf", "anyOf")
              .noneMatch(schema::has);
    }
  }
}
