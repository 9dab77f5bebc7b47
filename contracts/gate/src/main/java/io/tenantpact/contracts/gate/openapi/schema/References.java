package io.tenantpact.contracts.gate.openapi.schema;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a document's references lead, which is somewhere in itself. */
public final class References {

  /** What a reference to a schema by its name begins with. */
  static final String TO_SCHEMA = "#/components/schemas/";

  private final JsonNode document;

  /** Those of a document, and of whatever refers to it. */
  public References(JsonNode document) {
    this.document = document;
  }

  /**
   * A node, or the one that it refers to.
   *
   * @throws GateFailed if that is not in the document, or leads back to itself
   */
  public JsonNode resolve(JsonNode node) {
    var seen = new HashSet<String>();
    var resolved = node;
    while (!of(resolved).isEmpty()) {
      var reference = of(resolved);
      if (!seen.add(reference)) {
        throw lacking("'%s' leads back to itself".formatted(reference), null);
      }
      resolved =
          target(resolved)
              .orElseThrow(() -> lacking("'%s' is not in it".formatted(reference), null));
    }
    return resolved;
  }

  /** What a node itself refers to; empty if it does not, or not to what is in the document. */
  Optional<JsonNode> target(JsonNode node) {
    var reference = of(node);
    return Optional.of(reference)
        .filter(each -> each.startsWith("#/"))
        .map(each -> document.at(PercentText.decoded(each.substring(1))))
        .filter(each -> !each.isMissingNode());
  }

  /** The failure for a document that does not hold what it needs. */
  public static GateFailed lacking(String what, @Nullable Throwable cause) {
    return new GateFailed(
        "expected the OpenAPI document to hold what it refers to, but %s; correct it"
            .formatted(what),
        cause);
  }

  /** A node's reference; empty if it has none. */
  static String of(JsonNode node) {
    return node.path("$ref").asString("");
  }
}
