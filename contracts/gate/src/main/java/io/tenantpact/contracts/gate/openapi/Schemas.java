package io.tenantpact.contracts.gate.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document's schemas. An object's schema that does not speak of further properties is taken to
 * allow none: a field that a document does not name is not promised.
 */
final class Schemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SchemaRegistry registry;
  private final JsonNode components;

  Schemas(JsonNode document) {
    var is30 = document.path("openapi").asString("").startsWith("3.0");
    var dialect = is30 ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
    this.registry =
        SchemaRegistry.withDialect(
            Dialect.builder(dialect).keyword(new NonValidationKeyword("components")).build());
    this.components = closed(document.path("components"));
  }

  /** Where a value differs from a schema. */
  List<Error> errors(JsonNode value, JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.set("components", components);
    whole.putArray("allOf").add(closed(schema));
    return registry.getSchema(whole).validate(value);
  }

  /**
   * Where a text differs from a schema. A parameter or a header is always a text, and may stand for
   * a number, a truth or a list.
   */
  List<Error> errors(List<String> texts, JsonNode schema) {
    var asText = errors(JSON.getNodeFactory().stringNode(String.join(",", texts)), schema);
    if (asText.isEmpty()) {
      return asText;
    }
    var list = JSON.createArrayNode();
    texts.forEach(list::add);
    var fits =
        errors(list, schema).isEmpty()
            || (texts.size() == 1 && errors(scalar(texts.get(0)), schema).isEmpty());
    return fits ? List.of() : asText;
  }

  private static JsonNode scalar(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }

  private static JsonNode closed(JsonNode node) {
    var copy = node.deepCopy();
    close(copy);
    return copy;
  }

  /** Parts of an allOf stay open: each knows only some of the whole's properties. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      if (!object.has("additionalProperties")
          && !object.has("unevaluatedProperties")
          && !object.has("allOf")) {
        object.put("additionalProperties", false);
      }
    }
    node.forEachEntry(
        (name, each) -> {
          if (!name.equals("allOf")) {
            close(each);
          }
        });
    if (node.isArray()) {
      node.forEach(Schemas::close);
    }
  }
}
