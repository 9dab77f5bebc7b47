package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a pact file says.
 *
 * <p>Two pacts are the same when they ask the same of a provider: names, metadata other than the
 * specification version, and the order of interactions and of keys do not count.
 */
public final class PactContent {

  private static final List<String> PARTS = List.of("interactions", "messages");

  private final ObjectNode pact;

  private PactContent(ObjectNode pact) {
    this.pact = pact;
  }

  /**
   * Reads a pact.
   *
   * @return empty when the JSON is no object
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  public static Optional<PactContent> read(String json) {
    return Json.read(json) instanceof ObjectNode object
        ? Optional.of(new PactContent(object))
        : Optional.empty();
  }

  public ObjectNode json() {
    return pact;
  }

  /** The name that the pact gives the "consumer" or "provider", if it gives one. */
  public Optional<String> name(String role) {
    var name = pact.path(role).path("name");
    return name.isString() ? Optional.of(name.stringValue()) : Optional.empty();
  }

  /** The identity: SHA-1 in hexadecimal. */
  public String sha() {
    var present = PARTS.stream().filter(this::has).toList();
    if (present.isEmpty()) {
      return sha1(CanonicalJson.asGiven(pact));
    }
    var parts =
        present.stream()
            .map(part -> member(part, part.equals(present.get(0)) ? sorted(part) : kept(part)));
    var version =
        specificationVersion().stream()
            .map(each -> member("pact_specification_version", CanonicalJson.sorted(each)));
    return sha1(Stream.concat(parts, version).collect(Collectors.joining(",", "{", "}")));
  }

  private boolean has(String part) {
    return isTruthy(pact.path(part));
  }

  private static boolean isTruthy(JsonNode node) {
    return !node.isMissingNode() && !node.isNull() && !(node.isBoolean() && !node.booleanValue());
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  private String kept(String part) {
    return CanonicalJson.sorted(pact.path(part));
  }

  private String sorted(String part) {
    if (!(pact.path(part) instanceof ArrayNode array)) {
      return kept(part);
    }
    return array
        .valueStream()
        .map(CanonicalJson::sorted)
        .sorted(CanonicalJson.BY_BYTES)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Optional<JsonNode> specificationVersion() {
    var metadata = pact.path("metadata");
    return Stream.of(
            metadata.path("pactSpecification").path("version"),
            metadata.path("pact-specification").path("version"),
            metadata.path("pactSpecificationVersion"))
        .filter(PactContent::isTruthy)
        .findFirst();
  }

  /** The same pact, with an id in each interaction that results can refer to. */
  public ObjectNode withIds() {
    var copy = pact.deepCopy();
    for (var part : PARTS) {
      if (copy.path(part) instanceof ArrayNode array) {
        var identified = Json.array();
        array.forEach(each -> identified.add(withId(each)));
        copy.set(part, identified);
      }
    }
    return copy;
  }

  private static JsonNode withId(JsonNode interaction) {
    if (!(interaction instanceof ObjectNode object)) {
      return interaction;
    }
    var rest = object.deepCopy();
    rest.remove("_id");
    var identified = Json.object().put("_id", sha1(CanonicalJson.sorted(rest)));
    return identified.setAll(rest);
  }

  /** The interactions and messages, each an object. */
  public List<ObjectNode> interactions() {
    return PARTS.stream()
        .flatMap(part -> pact.path(part).valueStream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }

  private static String sha1(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
