package io.tenantpact.contracts.gate.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.tenantpact.contracts.gate.wire.GateFailed;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document's schemas. An object's schema that does not speak of further properties is taken to
 * allow none: a field that a document does not name is not promised.
 */
final class Schemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** In OpenAPI 3.1 a format is a remark, unless somebody says that it counts. */
  private static final SchemaRegistryConfig FORMATS_COUNT =
      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

  private final UnaryOperator<JsonNode> form;
  private final SchemaRegistry registry;
  private final ClosedSchemas closed;
  private final JsonNode components;

  /** For values that are all there. */
  Schemas(JsonNode document) {
    this(document, UnaryOperator.identity());
  }

  /** For values of which only a part is there. */
  static Schemas ofParts(JsonNode document) {
    return new Schemas(PartialSchema.of(document), PartialSchema::of);
  }

  private Schemas(JsonNode document, UnaryOperator<JsonNode> form) {
    this.form = form;
    var is30 = document.path("openapi").asString("").startsWith("3.0");
    var dialect = is30 ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
    this.registry =
        SchemaRegistry.withDialect(
            Dialect.builder(dialect).keyword(new NonValidationKeyword("components")).build(),
            builder -> builder.schemaRegistryConfig(FORMATS_COUNT));
    this.closed = new ClosedSchemas(document);
    this.components = closed.components();
  }

  /**
   * Where a value differs from a schema; nowhere if there is none.
   *
   * @throws GateFailed if the schema refers to what is not in the document, or to itself
   */
  List<Error> errors(JsonNode value, JsonNode schema) {
    if (schema.isMissingNode()) {
      return List.of();
    }
    var whole = JSON.createObjectNode();
    whole.set("components", components);
    whole.putArray("allOf").add(closed.closed(form.apply(schema)));
    try {
      return registry.getSchema(whole).validate(value);
    } catch (SchemaException e) {
      throw unresolved(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw unresolved("a schema that the value has to meet leads back to itself", e);
    }
  }

  private static GateFailed unresolved(String why, Throwable cause) {
    return new GateFailed(
        "expected the OpenAPI document to hold what it refers to, but it does not: %s; correct it"
            .formatted(why),
        cause);
  }

  /**
   * Where texts differ from a schema. A parameter is always a text, and may stand for a number, a
   * truth or a list; several texts are a list.
   */
  List<Error> errors(List<String> texts, JsonNode schema) {
    return errors(texts, value -> errors(value, schema));
  }

  /** The same of a header, whose parts are one text too, with commas between (RFC 9110, 5.3). */
  List<Error> errorsInHeader(List<String> texts, JsonNode schema) {
    var errors = errors(List.of(String.join(",", texts)), schema);
    return errors.isEmpty() || errors(texts, schema).isEmpty() ? List.of() : errors;
  }

  /** The same where the text is a property of the value that has the schema. */
  List<Error> errors(String property, List<String> texts, JsonNode schema) {
    return errors(texts, value -> errors(JSON.createObjectNode().set(property, value), schema));
  }

  private static List<Error> errors(
      List<String> texts, Function<JsonNode, List<Error>> comparison) {
    var list = JSON.createArrayNode().addAll(texts.stream().map(Schemas::text).toList());
    var scalars = JSON.createArrayNode().addAll(texts.stream().map(Schemas::scalar).toList());
    var errors = comparison.apply(texts.size() == 1 ? list.get(0) : list);
    var others = texts.size() == 1 ? Stream.of(list, scalars.get(0), scalars) : Stream.of(scalars);
    return errors.isEmpty() || others.anyMatch(each -> comparison.apply(each).isEmpty())
        ? List.of()
        : errors;
  }

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().stringNode(text);
  }

  private static JsonNode scalar(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return text(text);
    }
  }
}
