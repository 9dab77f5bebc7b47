package io.tenantpact.contracts.gate.openapi;

import com.networknt.schema.Error;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares the body of a request or a response with the media types that the document has for it.
 *
 * @param schemas of parts where the pact's body is not all that is sent, but what is read of it
 */
record BodyCheck(Schemas schemas) {

  List<String> differences(PactPart part, JsonNode content) {
    var body = HttpExample.body(part);
    if (body.isEmpty()) {
      return List.of();
    }
    var type = HttpExample.mediaType(part);
    var described = described(type, content);
    if (described.isEmpty()) {
      return List.of(
          "a body of the type %s is not described, but %s"
              .formatted(type, content.isEmpty() ? "none at all" : content.propertyNames()));
    }
    return type.endsWith("json") ? inJson(body.get(), described.get().path("schema")) : List.of();
  }

  private static Optional<JsonNode> described(String type, JsonNode content) {
    return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
        .filter(content::has)
        .findFirst()
        .map(content::path);
  }

  private List<String> inJson(JsonNode body, JsonNode schema) {
    if (schema.isMissingNode()) {
      return List.of();
    }
    return schemas.errors(body, schema).stream().map(BodyCheck::inWords).toList();
  }

  private static String inWords(Error error) {
    var at = error.getInstanceLocation().toString();
    return (at.isEmpty() ? "the body" : "the body at " + at) + ": " + error.getMessage();
  }
}
