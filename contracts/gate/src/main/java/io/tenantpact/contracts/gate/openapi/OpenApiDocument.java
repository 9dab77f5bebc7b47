package io.tenantpact.contracts.gate.openapi;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's description of its API, OpenAPI 3.0 or 3.1. */
final class OpenApiDocument {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode root;
  private final Schemas schemas;
  private final Schemas schemasOfParts;
  private final List<Operation> operations;

  private OpenApiDocument(JsonNode root) {
    this.root = root;
    this.schemas = new Schemas(root);
    this.schemasOfParts = Schemas.ofParts(root);
    this.operations = operationsIn(root);
  }

  /**
   * Reads a document in JSON or YAML.
   *
   * @throws GateFailed if it is no OpenAPI, or describes no operation
   */
  static OpenApiDocument read(Path file) {
    var document = new OpenApiDocument(parsed(file));
    if (!document.root.path("openapi").asString("").startsWith("3.")
        || document.operations.isEmpty()) {
      throw new GateFailed(
          "expected %s to be an OpenAPI 3 document with operations, but it is none; correct it"
              .formatted(file));
    }
    return document;
  }

  private static JsonNode parsed(Path file) {
    try {
      var settings = LoadSettings.builder().setLabel(file.toString()).build();
      return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
    } catch (IOException e) {
      throw new GateFailed("cannot read the OpenAPI document " + file + ": " + e, e);
    } catch (YamlEngineException e) {
      throw new GateFailed(
          "expected %s to be YAML or JSON, but it is not: %s"
              .formatted(file, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
          e);
    }
  }

  private List<Operation> operationsIn(JsonNode document) {
    var found = new ArrayList<Operation>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      if (METHODS.contains(method)) {
                        found.add(
                            new Operation(
                                this, path, method.toUpperCase(Locale.ROOT), item, operation));
                      }
                    }));
    return found;
  }

  /** All operations, in the document's order. */
  List<Operation> operations() {
    return operations;
  }

  /** The operations of the path that fits best: the one with the fewest parameters. */
  List<Operation> at(String path) {
    var best =
        operations.stream()
            .filter(each -> each.fits(path))
            .min(Comparator.comparingInt(Operation::parametersInPath))
            .map(Operation::path);
    return operations.stream().filter(each -> Optional.of(each.path()).equals(best)).toList();
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

  /** What every operation needs that does not say otherwise. */
  JsonNode security() {
    return root.path("security");
  }

  JsonNode securityScheme(String name) {
    return resolve(root.path("components").path("securitySchemes").path(name));
  }

  /** A node, or the one of the same document that it refers to. */
  JsonNode resolve(JsonNode node) {
    return resolve(node, new HashSet<>());
  }

  private JsonNode resolve(JsonNode node, Set<String> seen) {
    var reference = node.path("$ref").asString("");
    if (reference.isEmpty()) {
      return node;
    }
    if (!seen.add(reference)) {
      throw new GateFailed(
          "expected the OpenAPI document to hold what it refers to, but '%s' leads back to itself; correct it"
              .formatted(reference));
    }
    var target = reference.startsWith("#/") ? root.at(reference.substring(1)) : JSON.missingNode();
    if (target.isMissingNode()) {
      throw new GateFailed(
          "expected the OpenAPI document to hold what it refers to, but '%s' is not in it; correct it"
              .formatted(reference));
    }
    return resolve(target, seen);
  }
}
