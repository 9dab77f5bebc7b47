package io.tenantpact.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which properties the service's document says that its good answers have, and no others. */
record ClosedSchemas(JsonNode document) {

  static ClosedSchemas ofTheService() {
    try (InputStream yaml =
        Objects.requireNonNull(ClosedSchemas.class.getResourceAsStream("/openapi.yaml"))) {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return new ClosedSchemas(JsonMapper.shared().valueToTree(loaded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Method and path of every operation with a good answer that has a body. */
  Set<String> operations() {
    var found = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        var operation = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        if (!schemaOf(operation).isMissingNode()) {
          found.add(operation);
        }
      }
    }
    return found;
  }

  /**
   * What an answer has that no schema knows, and what it lacks.
   *
   * @param operation as {@code GET /v1/resources/{id}}
   * @return a place and what is wrong with it, each; empty if the answer is as documented
   */
  List<String> complaints(String operation, JsonNode answer) {
    var complaints = new ArrayList<String>();
    compare(schemaOf(operation), answer, "", complaints);
    return complaints;
  }

  private JsonNode schemaOf(String operation) {
    var parts = operation.split(" ", 2);
    var responses =
        document
            .path("paths")
            .path(parts[1])
            .path(parts[0].toLowerCase(Locale.ROOT))
            .path("responses");
    return responses.properties().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .map(each -> resolved(each.getValue()))
        .map(each -> each.path("content").path("application/json").path("schema"))
        .findFirst()
        .orElseGet(() -> JsonMapper.shared().missingNode());
  }

  private void compare(JsonNode given, JsonNode answer, String place, List<String> complaints) {
    var schema = resolved(given);
    for (var item : answer.isArray() ? answer : List.<JsonNode>of()) {
      compare(schema.path("items"), item, place + "/-", complaints);
    }
    for (var each : answer.properties()) {
      var here = place + "/" + each.getKey();
      var own = schema.path("properties").path(each.getKey());
      var known = own.isMissingNode() ? schema.path("additionalProperties") : own;
      if (known.isObject()) {
        compare(known, each.getValue(), here, complaints);
      } else {
        complaints.add(here + " is not documented");
      }
    }
    for (var name : schema.path("required")) {
      if (!answer.has(name.asString())) {
        complaints.add(place + "/" + name.asString() + " is missing");
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    var ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }
}
