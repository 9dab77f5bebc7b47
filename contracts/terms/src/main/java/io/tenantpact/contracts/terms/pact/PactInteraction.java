package io.tenantpact.contracts.terms.pact;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One interaction or message of a pact.
 *
 * @param json as the pact holds it
 * @param pointer where the pact holds it
 */
public record PactInteraction(JsonNode json, JsonPointer pointer) {

  /** The one at an index of a pact's part, such as {@code interactions}. */
  static PactInteraction of(JsonNode pact, String part, int index) {
    return new PactInteraction(
        pact.path(part).path(index), JsonPointer.compile("/" + part + "/" + index));
  }

  /** What the consumer calls it. */
  public String description() {
    return json.path("description").asString("");
  }

  /** Names of its provider states, in order. */
  public List<String> stateNames() {
    return states().valueStream().map(each -> each.path("name").asString("")).toList();
  }

  /**
   * Its provider states with their parameters; an empty array where there are none. Up to version 2
   * of the specification there is at most one, a text; the first libraries wrote it with an
   * underscore.
   */
  public JsonNode states() {
    var states = json.path("providerStates");
    var one = json.path("providerState").asString(json.path("provider_state").asString(""));
    if (states.isArray() || one.isEmpty()) {
      return states.isArray() ? states : Json.MAPPER.createArrayNode();
    }
    return Json.MAPPER.createArrayNode().add(Json.MAPPER.createObjectNode().put("name", one));
  }

  /** Whether it is no request over HTTP: one that the provider sends unasked, or answers so. */
  public boolean isMessage() {
    return !json.has("request") || json.path("response").isArray();
  }

  /** Whether it asks to see something, and changes nothing. */
  public boolean reads() {
    return request().json().path("method").asString("").equalsIgnoreCase("GET");
  }

  /**
   * What makes it this interaction and no other: description, states and their parameters. Two
   * interactions that differ in parameters only are two.
   */
  public String identity() {
    return description() + " given " + Json.compact(states());
  }

  /** Everything it says, keys in alphabetical order. */
  public String spelling() {
    return Json.compact(json);
  }

  /** The request of an interaction; of a message a part without anything. */
  public PactPart request() {
    return part("request");
  }

  /** The response of an interaction; a message is its own response. */
  public PactPart response() {
    return json.has("response") ? part("response") : new PactPart(json, pointer);
  }

  /** All answers: a synchronous message may have several, or none, an interaction has one. */
  public List<PactPart> responses() {
    var all = json.path("response");
    var at = pointer.appendProperty("response");
    return all.isArray()
        ? IntStream.range(0, all.size())
            .mapToObj(index -> new PactPart(all.path(index), at.appendIndex(index)))
            .toList()
        : List.of(response());
  }

  /** The request and all answers. */
  public Stream<PactPart> parts() {
    return Stream.concat(Stream.of(request()), responses().stream());
  }

  private PactPart part(String name) {
    return new PactPart(json.path(name), pointer.appendProperty(name));
  }
}
