package io.tenantpact.contracts.gate.pacts;

import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.SourceVersion;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes all pacts of one version of a consumer in one request: all of them, or none. */
public final class Publication {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final BrokerClient broker;
  private final PactLint lint;

  /** Publishes to a broker what passes the lint. */
  public Publication(BrokerClient broker, PactLint lint) {
    this.broker = broker;
    this.lint = lint;
  }

  /**
   * Publishes.
   *
   * @param pacts of one consumer, at least one
   * @return what the broker notes, one line each
   * @throws GateFailed if the pacts do not pass the lint, are of several consumers, are two for one
   *     provider, or are refused
   */
  public List<String> publish(List<PactFile> pacts, SourceVersion version) {
    requireSound(lint.check(pacts));
    requireOneForEachProvider(pacts);
    var answer =
        broker.post(
            BrokerClient.link(broker.index(), "pb:publish-contracts"), request(pacts, version));
    return answer
        .path("notices")
        .valueStream()
        .map(each -> each.path("text").asString(""))
        .toList();
  }

  private static void requireSound(List<LintFinding> findings) {
    if (!findings.isEmpty()) {
      throw new GateFailed(
          "expected pacts without findings, but there are %d; nothing was published:"
              .formatted(findings.size()),
          findings.stream().map(LintFinding::toString).toList());
    }
  }

  /** A broker keeps one pact between two versions: the second would take the first one's place. */
  private static void requireOneForEachProvider(List<PactFile> pacts) {
    var files = new HashMap<List<String>, Path>();
    for (var pact : pacts) {
      var first = files.putIfAbsent(List.of(pact.consumer(), pact.provider()), pact.path());
      if (first != null) {
        throw new GateFailed(
            "expected one pact of %s with %s, but both %s and %s are; let the tests write into one file, or give the providers names of their own; nothing was published"
                .formatted(pact.consumer(), pact.provider(), first, pact.path()));
      }
    }
  }

  private static JsonNode request(List<PactFile> pacts, SourceVersion version) {
    var request =
        JSON.createObjectNode()
            .put("pacticipantName", consumerOf(pacts))
            .put("pacticipantVersionNumber", version.number())
            .put("branch", version.branch());
    var contracts = request.putArray("contracts");
    for (var pact : pacts) {
      contracts
          .addObject()
          .put("consumerName", pact.consumer())
          .put("providerName", pact.provider())
          .put("specification", "pact")
          .put("contentType", "application/json")
          .put("content", Base64.getEncoder().encodeToString(pact.canonical()));
    }
    return request;
  }

  private static String consumerOf(List<PactFile> pacts) {
    var consumers = pacts.stream().map(PactFile::consumer).distinct().toList();
    if (consumers.size() != 1) {
      throw new GateFailed(
          "expected the pacts of one consumer, but they are of "
              + consumers
              + "; publish each consumer's from a folder of its own");
    }
    return consumers.get(0);
  }
}
