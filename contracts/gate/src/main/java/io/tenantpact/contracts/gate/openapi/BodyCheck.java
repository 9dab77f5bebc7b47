package io.tenantpact.contracts.gate.openapi;

import com.networknt.schema.Error;
import io.tenantpact.contracts.gate.openapi.schema.Schemas;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares the body of a request or a response with the media types that the document has for it.
 *
 * @param schemas of parts where the pact's body is not all that is sent, but what is read of it
 */
record BodyCheck(OpenApiDocument document, Schemas schemas) {

  List<String> differences(PactPart part, JsonNode content) {
    var body = HttpExample.body(part);
    var type = HttpExample.mediaType(part);
    var isTypeNamed = part.header("Content-Type").isPresent() && !content.isEmpty();
    if (body.isEmpty() && !isTypeNamed) {
      return List.of();
    }
    var described = described(type, content);
    if (described.isEmpty()) {
      return List.of(
          "a body of the type %s is not described, but %s"
              .formatted(type, content.isEmpty() ? "none at all" : content.propertyNames()));
    }
    return body.stream()
        .flatMap(sent -> described.stream().map(each -> differences(type, sent, each)))
        .min(Comparator.comparing(List::size))
        .orElse(List.of());
  }

  private List<String> differences(String type, JsonNode body, JsonNode described) {
    if (HttpExample.isJson(type)) {
      return schemas.errors(body, described.path("schema")).stream()
          .map(BodyCheck::inWords)
          .toList();
    }
    return type.equals("application/x-www-form-urlencoded")
        ? inForm(body.asString(""), described)
        : List.of();
  }

  /** A form is written as an exploded object in a query is, unless its encoding says otherwise. */
  private List<String> inForm(String body, JsonNode described) {
    var schema = described.path("schema");
    return described.has("encoding")
        ? List.of()
        : ParameterObject.inSeveralTexts(schema, HttpExample.form(body))
            .differences(document)
            .stream()
            .map(each -> "the body: " + each)
            .toList();
  }

  /** Of a type that stands there with several parameters, any will do. */
  private static List<JsonNode> described(String type, JsonNode content) {
    return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
        .map(
            wanted ->
                content.properties().stream()
                    .filter(each -> HttpExample.withoutParameters(each.getKey()).equals(wanted))
                    .map(Map.Entry::getValue)
                    .toList())
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String inWords(Error error) {
    var at = error.getInstanceLocation().toString();
    return (at.isEmpty() ? "the body" : "the body at " + at) + ": " + error.getMessage();
  }
}
