package io.tenantpact.contracts.gate.openapi.schema;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.tenantpact.contracts.gate.wire.GateFailed;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document's schemas. An object's schema that does not speak of further properties is taken to
 * allow none: a field that a document does not name is not promised.
 */
public final class Schemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** In OpenAPI 3.1 a format is a remark, unless somebody says that it counts. */
  private static final SchemaRegistryConfig FORMATS_COUNT =
      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

  /** A way to read a value, and where it differs from a schema. */
  public record Reading(JsonNode value, List<Error> errors) {

    /** Whether the value itself has another type, and not only something in it. */
    private boolean isOfAnotherKind() {
      return errors.stream()
          .filter(each -> each.getInstanceLocation().getNameCount() == 0)
          .anyMatch(each -> each.getKeyword().equals("type"));
    }
  }

  private final UnaryOperator<JsonNode> way;
  private final UnaryOperator<JsonNode> form;
  private final SchemaRegistry registry;
  private final Discriminators discriminators;
  private final ClosedSchemas closed;
  private final ObjectNode referred;

  /** For what a consumer sends, all of which is there. */
  public Schemas(JsonNode document) {
    this(document, OneWay::toTheProvider, UnaryOperator.identity());
  }

  /** For what a consumer expects, which is a part of what there is. */
  public static Schemas ofParts(JsonNode document) {
    return new Schemas(document, OneWay::toTheConsumer, PartialSchema::of);
  }

  private Schemas(JsonNode document, UnaryOperator<JsonNode> way, UnaryOperator<JsonNode> form) {
    this.way = way;
    this.form = form;
    var is30 = document.path("openapi").asString("").startsWith("3.0");
    var dialect = is30 ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
    this.registry =
        SchemaRegistry.withDialect(
            Dialect.builder(dialect)
                .keyword(new NonValidationKeyword("components"))
                .keyword(new NonValidationKeyword("paths"))
                .build(),
            builder -> builder.schemaRegistryConfig(FORMATS_COUNT));
    this.discriminators = new Discriminators(document);
    this.closed = new ClosedSchemas(way.apply(discriminators.spelledOutIn(document)));
    this.referred = (ObjectNode) form.apply(closed.referred());
  }

  /**
   * Where a value differs from a schema; nowhere if there is none.
   *
   * @throws GateFailed if the schema refers to what is not in the document, or to itself
   */
  public List<Error> errors(JsonNode value, JsonNode schema) {
    if (schema.isMissingNode()) {
      return List.of();
    }
    var whole = JSON.createObjectNode().setAll(referred);
    whole
        .putArray("allOf")
        .add(form.apply(closed.closed(way.apply(discriminators.spelledOut(schema)))));
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

  /** Of the ways to read a value the one that comes nearest. */
  public Reading nearest(List<JsonNode> readings, JsonNode schema) {
    return readings.stream()
        .map(each -> new Reading(each, errors(each, schema)))
        .min(
            Comparator.comparing(Reading::isOfAnotherKind)
                .thenComparing(each -> each.errors.size()))
        .orElseThrow(() -> new IllegalArgumentException("expected a reading, but there is none"));
  }
}
