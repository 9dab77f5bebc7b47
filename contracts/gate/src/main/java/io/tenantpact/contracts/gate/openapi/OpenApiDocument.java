package io.tenantpact.contracts.gate.openapi;

import io.tenantpact.contracts.gate.openapi.schema.References;
import io.tenantpact.contracts.gate.openapi.schema.Schemas;
import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A provider's description of its API, OpenAPI 3.0 or 3.1. */
final class OpenApiDocument {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode root;
  private final References references;
  private final Schemas schemas;
  private final Schemas schemasOfParts;
  private final Schemas schemasOfAnswers;
  private final List<Operation> operations;

  private OpenApiDocument(JsonNode root) {
    this.root = root;
    this.references = new References(root);
    this.schemas = Schemas.ofRequests(root);
    this.schemasOfParts = Schemas.ofPartsOfRequests(root);
    this.schemasOfAnswers = Schemas.ofAnswers(root);
    this.operations = operationsIn(root);
  }

  /**
   * Reads a document in JSON or YAML.
   *
   * @throws GateFailed if it is no OpenAPI, or describes no operation
   */
  static OpenApiDocument read(Path file) {
    var root = parsed(file);
    var version = root.path("openapi").asString("");
    if (!version.matches("3\\.[01](\\..*)?")) {
      throw new GateFailed(
          "expected %s to be an OpenAPI document of version 3.0 or 3.1, but %s; correct it"
              .formatted(
                  file, version.isEmpty() ? "it has no 'openapi'" : "its version is " + version));
    }
    var document = new OpenApiDocument(root);
    if (document.operations.isEmpty()) {
      throw new GateFailed(
          "expected %s to be an OpenAPI document with operations, but it has none; correct it"
              .formatted(file));
    }
    return document;
  }

  private static JsonNode parsed(Path file) {
    try {
      var settings =
          LoadSettings.builder().setLabel(file.toString()).setSchema(new CoreSchema()).build();
      return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
    } catch (IOException e) {
      throw new GateFailed("cannot read the OpenAPI document " + file + ": " + e, e);
    } catch (YamlEngineException e) {
      throw new GateFailed(
          "expected %s to be YAML or JSON, but it is not: %s"
              .formatted(file, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
          e);
    } catch (JacksonException | StackOverflowError e) {
      throw new GateFailed(
          "expected %s to be a tree of named values, but a name in it is null, or a part leads back to itself or is too deep; correct it"
              .formatted(file),
          e);
    }
  }

  private List<Operation> operationsIn(JsonNode document) {
    var found = new ArrayList<Operation>();
    document
        .path("paths")
        .forEachEntry(
            (path, node) -> {
              var item = pathItem(node);
              item.forEachEntry(
                  (method, operation) -> {
                    if (METHODS.contains(method)) {
                      found.add(
                          new Operation(
                              this, path, method.toUpperCase(Locale.ROOT), item, operation));
                    }
                  });
            });
    return found;
  }

  /** What a path refers to, and what it says itself beside that. */
  private JsonNode pathItem(JsonNode node) {
    return node.has("$ref")
            && node instanceof ObjectNode own
            && resolve(node) instanceof ObjectNode other
        ? other.deepCopy().setAll(own)
        : node;
  }

  /** All operations, in the document's order. */
  List<Operation> operations() {
    return operations;
  }

  /** The operations of the path that fits best. */
  List<Operation> at(String path) {
    var fitting = operations.stream().filter(each -> each.pathValues(path).isPresent()).toList();
    var best = fitting.stream().map(Operation::template).min(PathTemplate.ORDER);
    return fitting.stream().filter(each -> Optional.of(each.template()).equals(best)).toList();
  }

  JsonNode root() {
    return root;
  }

  Schemas schemas() {
    return schemas;
  }

  Schemas schemasOfParts() {
    return schemasOfParts;
  }

  Schemas schemasOfAnswers() {
    return schemasOfAnswers;
  }

  /** What every operation needs that does not say otherwise. */
  JsonNode security() {
    return root.path("security");
  }

  JsonNode securityScheme(String name) {
    var scheme = root.path("components").path("securitySchemes").path(name);
    if (scheme.isMissingNode()) {
      throw References.lacking("the security scheme '%s' is not in it".formatted(name), null);
    }
    return resolve(scheme);
  }

  /** A node, or the one of the same document that it refers to. */
  JsonNode resolve(JsonNode node) {
    return references.resolve(node);
  }
}
