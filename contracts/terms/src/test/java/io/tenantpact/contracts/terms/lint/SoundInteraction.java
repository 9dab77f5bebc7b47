package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An interaction that breaks no rule, to be edited until it breaks one. */
final class SoundInteraction {

  /** A tenant's page of two items, as it should be. */
  static final String SOUND =
      """
      {
        "description": "list",
        "providerStates": [{"name": "tenant has things", "params": {"count": 2}}],
        "request": {
          "method": "GET",
          "path": "/things",
          "headers": {"X-Tenant-Id": ["acme"]},
          "generators": {
            "header": {"X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"}}
          }
        },
        "response": {
          "status": 200,
          "headers": {"ETag": ["abc"]},
          "body": {
            "contentType": "application/json",
            "content": {"items": [{"tenantId": "acme", "id": "1"}]}
          },
          "matchingRules": {
            "header": {"ETag": {"matchers": [{"match": "regex", "regex": "^[a-z]+$"}]}},
            "body": {
              "$.items": {"matchers": [{"match": "type", "min": 2, "max": 2}]},
              "$.items[*].id": {"matchers": [{"match": "type"}]},
              "$.items[*].tenantId": {"matchers": [{"match": "equality"}]}
            }
          },
          "generators": {
            "body": {
              "$.items[*].tenantId": {"type": "ProviderState", "expression": "${tenantId}"}
            }
          }
        }
      }
      """;

  static final String BODY_RULES = "/response/matchingRules/body";
  static final String BODY_GENERATORS = "/response/generators/body";
  static final JsonMapper JSON = JsonMapper.shared();

  private SoundInteraction() {}

  static String edited(Consumer<JsonNode> edit) {
    var interaction = JSON.readTree(SOUND);
    edit.accept(interaction);
    return JSON.writeValueAsString(interaction);
  }

  static String withRule(String path, String match) {
    return edited(
        each ->
            at(each, BODY_RULES)
                .putObject(path)
                .putArray("matchers")
                .addObject()
                .put("match", match));
  }

  static ObjectNode at(JsonNode node, String pointer) {
    return (ObjectNode) node.at(pointer);
  }

  static List<String> rules(List<LintFinding> findings) {
    return findings.stream().map(LintFinding::rule).distinct().toList();
  }

  /** What the lint finds in a pact of these. */
  static List<LintFinding> lintOf(Path folder, String... interactions) throws IOException {
    var file = folder.resolve("c-p.json");
    Files.writeString(
        file,
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        %s],
        "metadata": {"pactSpecification": {"version": "4.0"}}}
        """
            .formatted(String.join(",", interactions)));
    return PactLint.of(Tenancy.standard()).check(List.of(PactFile.read(file)));
  }
}
