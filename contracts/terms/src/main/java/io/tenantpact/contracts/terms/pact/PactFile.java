package io.tenantpact.contracts.terms.pact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One pact: a document that a consumer wrote about a provider. */
public final class PactFile {

  private static final List<String> PARTS = List.of("interactions", "messages");

  private final Path path;
  private final JsonNode document;
  private final JsonLines lines;
  private final List<PactInteraction> interactions;

  private PactFile(Path path, JsonNode document, JsonLines lines) {
    this.path = path;
    this.document = document;
    this.lines = lines;
    this.interactions =
        PARTS.stream()
            .flatMap(
                part ->
                    IntStream.range(0, document.path(part).size())
                        .mapToObj(index -> PactInteraction.of(document, part, index)))
            .toList();
  }

  /**
   * Reads a pact.
   *
   * @throws UnreadablePact if it is missing, no JSON, no pact, or has no interactions
   */
  public static PactFile read(Path path) {
    try {
      return of(path, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UnreadablePact("cannot read the pact " + path + ": " + e, e);
    }
  }

  static PactFile of(Path path, byte[] json) {
    var pact = new PactFile(path, parsed(path, json), new JsonLines(json));
    if (pact.consumer().isBlank() || pact.provider().isBlank()) {
      throw new UnreadablePact(
          "expected "
              + path
              + " to be a pact with consumer.name and provider.name, but they are missing",
          null);
    }
    requireInteractions(pact);
    if (pact.interactions.isEmpty()) {
      throw new UnreadablePact(
          "expected the pact "
              + path
              + " to have interactions, but it has none; a pact that asks for nothing proves"
              + " nothing",
          null);
    }
    return pact;
  }

  /** What is no interaction breaks no rule, and nobody would verify it. */
  private static void requireInteractions(PactFile pact) {
    for (var part : PARTS) {
      var all = pact.document.path(part);
      var isSound =
          all.isMissingNode()
              || (all.isArray() && all.valueStream().allMatch(PactFile::isDescribed));
      if (!isSound) {
        throw new UnreadablePact(
            "expected the %s of the pact %s to be an array of objects, each with a description, but not all are; write the pact anew"
                .formatted(part, pact.path),
            null);
      }
    }
  }

  private static boolean isDescribed(JsonNode interaction) {
    var description = interaction.path("description");
    return description.isString() && !description.asString().isBlank();
  }

  private static JsonNode parsed(Path path, byte[] json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new UnreadablePact(
          "expected %s to be a pact in JSON, but line %d is not: %s"
              .formatted(path, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
  }

  /** Where it was read from. */
  public Path path() {
    return path;
  }

  /** The consumer's name. */
  public String consumer() {
    return document.path("consumer").path("name").asString("");
  }

  /** The provider's name. */
  public String provider() {
    return document.path("provider").path("name").asString("");
  }

  /** Whether a library wrote it, such as {@code pact-jvm}: each leaves its name. */
  public boolean isWrittenBy(String library) {
    return document.path("metadata").has(library);
  }

  /** Whether it is of version 4 of the specification. */
  public boolean isOfVersion4() {
    var version = document.path("metadata").path("pactSpecification").path("version");
    return version.asString("").startsWith("4");
  }

  /** The line, from 1, on which the value at a pointer, or what holds it, begins. */
  public int lineOf(JsonPointer pointer) {
    return lines.of(pointer);
  }

  /** All interactions and messages, in the file's order. */
  public List<PactInteraction> interactions() {
    return interactions;
  }

  /**
   * The pact's one spelling: keys in alphabetical order, interactions in order of description and
   * states, two spaces, a line feed at the end; what a broker added is left out. The same pact
   * gives the same bytes on every machine.
   */
  public byte[] canonical() {
    return Json.canonical(document);
  }
}
