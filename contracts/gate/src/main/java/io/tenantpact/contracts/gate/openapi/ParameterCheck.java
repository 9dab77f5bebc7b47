package io.tenantpact.contracts.gate.openapi;

import com.networknt.schema.Error;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what was sent for one parameter, or for one header of an answer, with what is described.
 *
 * @param described the parameter or header
 */
record ParameterCheck(OpenApiDocument document, JsonNode described, ParameterStyle style) {

  /** What is described without a schema may be anything. */
  List<String> differences(List<String> texts) {
    var content = described.path("content");
    if (content.isObject()) {
      var type = content.propertyNames().stream().findFirst().orElse("");
      return HttpExample.isJson(HttpExample.withoutParameters(type))
          ? inJson(String.join(",", texts), content.path(type).path("schema"))
          : List.of();
    }
    if (described.path("allowEmptyValue").asBoolean(false) && texts.equals(List.of(""))) {
      return List.of();
    }
    return inStyle(texts, described.path("schema"));
  }

  private List<String> inJson(String text, JsonNode schema) {
    try {
      return messages(document.schemas().errors(JsonMapper.shared().readTree(text), schema));
    } catch (JacksonException e) {
      return List.of("JSON expected, found '%s'".formatted(text));
    }
  }

  private List<String> inStyle(List<String> texts, JsonNode schema) {
    if (ObjectProperties.of(schema, document).isOfObject()) {
      var properties = style.properties(texts);
      if (properties.isPresent()) {
        return ParameterObject.inOneText(schema, properties.get()).differences(document);
      }
    }
    var readings = style.readings(texts);
    return readings.isEmpty()
        ? List.of("one text in the style %s expected, found %s".formatted(style.style(), texts))
        : messages(document.schemas().nearest(readings, schema).errors());
  }

  private static List<String> messages(List<Error> errors) {
    return errors.stream().map(Error::getMessage).toList();
  }
}
