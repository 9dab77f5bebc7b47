package io.tenantpact.contracts.gate.openapi.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
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

  /** A format counts, which is a remark in OpenAPI 3.1, and so does what goes one way only. */
  private static final ExecutionConfig TO_THE_PROVIDER =
      ExecutionConfig.builder().formatAssertionsEnabled(true).readOnly(true).build();

  private static final ExecutionConfig TO_THE_CONSUMER =
      ExecutionConfig.builder().formatAssertionsEnabled(true).writeOnly(true).build();

  /** A way to read a value, and where it differs from a schema. */
  public record Reading(JsonNode value, List<Error> errors) {

    /** Whether the value itself has another type, and not only something in it. */
    private boolean isOfAnotherKind() {
      return errors.stream()
          .filter(each -> each.getInstanceLocation().getNameCount() == 0)
          .anyMatch(each -> each.getKeyword().equals("type"));
    }
  }

  private final ExecutionConfig way;
  private final UnaryOperator<JsonNode> form;
  private final SchemaRegistry registry;
  private final Conditions conditions;
  private final Discriminators discriminators;
  private final OneWay oneWay;
  private final ClosedSchemas closed;
  private final ObjectNode referred;

  /** For what a consumer sends, all of which is there. */
  public static Schemas ofRequests(JsonNode document) {
    return new Schemas(document, TO_THE_PROVIDER, UnaryOperator.identity());
  }

  /** For a part of what a consumer sends. */
  public static Schemas ofPartsOfRequests(JsonNode document) {
    return new Schemas(document, TO_THE_PROVIDER, PartialSchema::of);
  }

  /** For what a consumer expects, which is a part of what there is. */
  public static Schemas ofAnswers(JsonNode document) {
    return new Schemas(document, TO_THE_CONSUMER, PartialSchema::of);
  }

  private Schemas(JsonNode document, ExecutionConfig way, UnaryOperator<JsonNode> form) {
    this.way = way;
    this.form = form;
    this.registry = registry(document.path("openapi").asString("").startsWith("3.0"));
    this.conditions = new Conditions(document);
    this.discriminators = new Discriminators(document);
    var spelledOut = discriminators.spelledOutIn(conditions.spelledOut(document));
    this.oneWay = new OneWay(spelledOut);
    this.closed = new ClosedSchemas(oneWay.toTheProvider(spelledOut));
    this.referred = (ObjectNode) form.apply(closed.referred());
  }

  /** Of what stands beside a schema the library would say each time that it does not know it. */
  private static SchemaRegistry registry(boolean is30) {
    return SchemaRegistry.withDialect(
        Dialect.builder(is30 ? Dialects.getOpenApi30() : Dialects.getOpenApi31())
            .keyword(new NonValidationKeyword("components"))
            .keyword(new NonValidationKeyword("paths"))
            .build());
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
        .add(form.apply(closed.closed(oneWay.toTheProvider(spelledOut(schema)))));
    try {
      return registry.getSchema(whole).validate(value, each -> each.setExecutionConfig(way));
    } catch (SchemaException e) {
      throw References.lacking("it does not: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw References.lacking("a schema that the value has to meet leads back to itself", e);
    }
  }

  private JsonNode spelledOut(JsonNode schema) {
    return discriminators.spelledOut(conditions.spelledOut(schema));
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
