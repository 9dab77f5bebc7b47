package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.verdict.MatrixRow.BrokenInteraction;
import io.tenantpact.contracts.gate.verdict.MatrixRow.Result;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a row of the matrix, and behind it the verification's results and the pact itself. */
final class ResultReader {

  private final BrokerClient broker;

  ResultReader(BrokerClient broker) {
    this.broker = broker;
  }

  MatrixRow read(JsonNode row) {
    var consumer = version(row.path("consumer"));
    var providerName = row.path("provider").path("name").asString("");
    var success = row.path("verificationResult").path("success");
    if (row.path("ignored").asBoolean(false)) {
      return new MatrixRow(consumer, null, providerName, Result.IGNORED, List.of());
    }
    if (!success.isBoolean()) {
      return new MatrixRow(consumer, null, providerName, Result.UNKNOWN, List.of());
    }
    var provider = version(row.path("provider"));
    var results =
        broker.get(BrokerClient.link(row.path("verificationResult"), "self")).path("testResults");
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
    return isComplete(results, descriptions) ? Result.KEPT : Result.INCOMPLETE;
  }

  /** A verifier that names interactions must name them all; one that names none is believed. */
  private static boolean isComplete(JsonNode results, Map<String, String> descriptions) {
    var named = new HashSet<String>();
    results
        .valueStream()
        .map(each -> each.path("interactionId").asString(""))
        .filter(id -> !id.isEmpty())
        .forEach(named::add);
    return named.isEmpty() || named.containsAll(descriptions.keySet());
  }

  private static List<BrokenInteraction> brokenIn(
      JsonNode results, Map<String, String> descriptions) {
    return results
        .valueStream()
        .filter(each -> !each.path("success").asBoolean(true))
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
    var pact = broker.get(BrokerClient.link(row.path("pact"), "self"));
    Stream.of("interactions", "messages")
        .flatMap(part -> pact.path(part).valueStream())
        .forEach(
            each ->
                descriptions.put(
                    each.path("_id").asString(""), each.path("description").asString("")));
    return descriptions;
  }

  private static PacticipantVersion version(JsonNode side) {
    return new PacticipantVersion(
        side.path("name").asString(""), side.path("version").path("number").asString(""));
  }
}
