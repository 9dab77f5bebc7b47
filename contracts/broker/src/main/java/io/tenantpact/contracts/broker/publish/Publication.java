package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a consumer's build publishes at once.
 *
 * @param branch null when the client names none
 * @param buildUrl null when the client names none
 */
record Publication(
    String consumer,
    String version,
    @Nullable String branch,
    @Nullable String buildUrl,
    List<String> tags,
    List<Contract> contracts) {

  /**
   * Reads and checks a body.
   *
   * @throws io.tenantpact.contracts.broker.wire.Refused with everything that is wrong
   */
  static Publication read(ObjectNode body) {
    var fields = new Fields(body);
    var consumer = fields.required("pacticipantName");
    var version = fields.required("pacticipantVersionNumber");
    var branch = fields.optional("branch").orElse(null);
    var buildUrl = fields.optional("buildUrl").orElse(null);
    var tags = tags(body, fields);
    var contracts = contracts(body, fields, consumer);
    fields.done();
    return new Publication(consumer, version, branch, buildUrl, tags, contracts);
  }

  private static List<String> tags(ObjectNode body, Fields fields) {
    var tags = new ArrayList<String>();
    for (var tag : body.path("tags")) {
      var text = tag.asString("");
      if (text.isBlank()) {
        fields.complainAlso("tags", "cannot be blank (at index %d)".formatted(tags.size()));
      }
      tags.add(text);
    }
    return tags;
  }

  private static List<Contract> contracts(ObjectNode body, Fields fields, String consumer) {
    var contracts = new ArrayList<Contract>();
    var given = body.get("contracts");
    if (given == null) {
      fields.complain("contracts", "is missing");
    } else if (!given.isArray()) {
      fields.complain("contracts", "must be an array");
    } else {
      for (var i = 0; i < given.size(); i++) {
        read(given.get(i), i, fields, consumer, contracts);
      }
    }
    return contracts;
  }

  private static void read(
      JsonNode given, int index, Fields fields, String consumer, List<Contract> contracts) {
    var reader = new ContractReader(given, consumer);
    reader
        .complaints()
        .forEach(
            complaint ->
                fields.complainAlso("contracts", "%s (at index %d)".formatted(complaint, index)));
    reader
        .contract()
        .ifPresent(
            contract -> {
              refuseRepeated(contract, index, fields, contracts);
              contracts.add(contract);
            });
  }

  /** The second would take the first one's place, and what that asks for would be lost. */
  private static void refuseRepeated(
      Contract contract, int index, Fields fields, List<Contract> before) {
    if (before.stream().anyMatch(each -> each.provider().equals(contract.provider()))) {
      fields.complainAlso(
          "contracts",
          "providerName ('%s') must not be repeated; merge the contracts into one (at index %d)"
              .formatted(contract.provider(), index));
    }
  }
}
