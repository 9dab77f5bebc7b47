package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.verdict.MatrixRow.BrokenInteraction;
import io.tenantpact.contracts.gate.verdict.MatrixRow.Result;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Reads a row of the matrix, and behind it the verification's results and the pact itself. */
final class ResultReader {

  private final BrokerClient broker;
  private final Map<String, JsonNode> documents = new HashMap<>();

  ResultReader(BrokerClient broker) {
    this.broker = broker;
  }

  MatrixRow read(JsonNode row) {
    var consumer = version(row.path("consumer"));
    var providerName = row.path("provider").path("name").asString("");
    var success = row.path("verificationResult").path("success");
    if (!success.isBoolean()) {
      var named = row.path("provider").path("version").has("number");
      var provider = named ? version(row.path("provider")) : null;
      return new MatrixRow(consumer, provider, providerName, Result.UNKNOWN, List.of());
    }
    var provider = version(row.path("provider"));
    var results = document(row.path("verificationResult")).path("testResults");
    var descriptions = descriptionsOf(row);
    var broken = brokenIn(results, descriptions);
    return new MatrixRow(
        consumer,
        provider,
        providerName,
        result(success.asBoolean(), results, descriptions, broken),
        broken);
  }

  private static Result result(
      boolean success,
      JsonNode results,
      Map<String, String> descriptions,
      List<BrokenInteraction> broken) {
    if (!success || !broken.isEmpty()) {
      return Result.BROKEN;
    }
    if (descriptions.isEmpty()) {
      return Result.EMPTY;
    }
    if (namedIn(results.valueStream()).isEmpty()) {
      return Result.UNNAMED;
    }
    var kept = namedIn(results.valueStream().filter(ResultReader::isKept));
    return kept.containsAll(descriptions.keySet()) ? Result.KEPT : Result.INCOMPLETE;
  }

  private static Set<String> namedIn(Stream<JsonNode> results) {
    return results
        .map(each -> each.path("interactionId").asString(""))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Only who says so keeps an interaction; a result that does not say leaves it out. */
  private static boolean isKept(JsonNode result) {
    return result.path("success").equals(BooleanNode.TRUE) && !isBroken(result);
  }

  private static boolean isBroken(JsonNode result) {
    return result.path("success").equals(BooleanNode.FALSE)
        || isFound(result.path("mismatches"))
        || isFound(result.path("exceptions"));
  }

  private static boolean isFound(JsonNode findings) {
    return findings.isContainer()
        ? !findings.isEmpty()
        : !findings.isMissingNode() && !findings.isNull();
  }

  private static List<BrokenInteraction> brokenIn(
      JsonNode results, Map<String, String> descriptions) {
    return results
        .valueStream()
        .filter(ResultReader::isBroken)
        .map(
            each ->
                new BrokenInteraction(
                    descriptions.getOrDefault(
                        each.path("interactionId").asString(""),
                        each.path("interactionDescription").asString("an unnamed interaction")),
                    mismatchesOf(each)))
        .toList();
  }

  private static List<String> mismatchesOf(JsonNode result) {
    var mismatches =
        result
            .path("mismatches")
            .valueStream()
            .map(
                each ->
                    Stream.of("attribute", "identifier")
                            .map(key -> each.path(key).asString(""))
                            .filter(text -> !text.isEmpty())
                            .reduce((one, two) -> one + " " + two)
                            .map(where -> where + ": ")
                            .orElse("")
                        + each.path("description").asString(""));
    var exceptions =
        result.path("exceptions").valueStream().map(each -> each.path("message").asString(""));
    return Stream.concat(mismatches, exceptions)
        .map(text -> text.lines().findFirst().orElse(""))
        .toList();
  }

  /** The interactions of a row's pact by the ids that the broker gave them. */
  private Map<String, String> descriptionsOf(JsonNode row) {
    var descriptions = new HashMap<String, String>();
    var pact = document(row.path("pact"));
    Stream.of("interactions", "messages")
        .flatMap(part -> pact.path(part).valueStream())
        .forEach(
            each ->
                descriptions.put(
                    each.path("_id").asString(""), each.path("description").asString("")));
    return descriptions;
  }

  /** What something links to itself as; many rows share a pact or a result. */
  private JsonNode document(JsonNode summary) {
    return documents.computeIfAbsent(BrokerClient.link(summary, "self"), broker::get);
  }

  private static PacticipantVersion version(JsonNode side) {
    return new PacticipantVersion(
        side.path("name").asString(""), side.path("version").path("number").asString(""));
  }
}
