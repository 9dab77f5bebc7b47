package io.tenantpact.contracts.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is broken once in a pact that breaks no other. */
class PactLintTest {

  /** A tenant's page of two items, as it should be. */
  private static final String SOUND =
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

  private static final String BODY_RULES = "/response/matchingRules/body";
  private static final String BODY_GENERATORS = "/response/generators/body";
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  @Test
  void aSoundPactHasNoFindings() throws IOException {
    assertThat(lint(SOUND)).isEmpty();
  }

  @Test
  void aFindingNamesRuleFileLineAndInteraction() throws IOException {
    var finding = lint(SOUND.replace("^[a-z]+$", "[a-z]+")).get(0);

    assertThat(finding.toString())
        .contains("c-p.json:21 [unanchored-regex] 'list': the regex '[a-z]+'");
  }

  @Test
  void twoInteractionsOfOneNameAndStateAreFound() throws IOException {
    assertThat(rules(lint(SOUND, SOUND))).containsExactly("duplicate-interaction");
  }

  @Test
  void interactionsThatDifferInAParameterOnlyAreFound() throws IOException {
    var other = edited(each -> at(each, "/providerStates/0/params").put("count", 3));

    var findings = lint(SOUND, other);

    assertThat(rules(findings)).containsExactly("duplicate-interaction");
    assertThat(findings.get(0).message()).contains("state parameters only");
  }

  @Test
  void anArrayThatMayBeEmptyIsFound() throws IOException {
    var unbounded =
        edited(each -> at(each, BODY_RULES + "/$.items/matchers/0").remove(List.of("min", "max")));

    assertThat(rules(lint(unbounded))).containsExactly("array-may-be-empty");
  }

  @Test
  void anArrayUnderACascadingTypeRuleIsFound() throws IOException {
    var cascading =
        edited(
            each -> {
              at(each, BODY_RULES).remove("$.items");
              at(each, BODY_RULES)
                  .putObject("$")
                  .putArray("matchers")
                  .addObject()
                  .put("match", "type");
            });

    assertThat(rules(lint(cascading))).containsExactly("array-may-be-empty");
  }

  @Test
  void aMinimumThatAnotherRuleTakesPrecedenceOverIsFound() throws IOException {
    var labelled =
        edited(
            each -> {
              at(each, "/response/body/content/items/0").putArray("labels").add("x");
              var rules = at(each, BODY_RULES);
              rules.set("$.items[*].labels", rules.get("$.items").deepCopy());
              rules.set("$.items[0].labels", rules.get("$.items[*].id"));
            });

    assertThat(lint(labelled))
        .singleElement()
        .asString()
        .contains("an empty array at /items/0/labels would pass");
  }

  @Test
  void anArrayBelowABoundedOneIsFound() throws IOException {
    var nested =
        edited(
            each ->
                at(each, "/response/body/content/items/0").putArray("labels").addArray().add("x"));

    assertThat(lint(nested))
        .extracting(LintFinding::message)
        .hasSize(2)
        .allMatch(message -> message.startsWith("an empty array at /items/0/labels"));
  }

  @Test
  void anEmptyArrayBesideAnObjectIsNoExcuseForTheOwner() throws IOException {
    var nameless =
        edited(
            each -> {
              at(each, "/response/body/content/items/0").remove("tenantId");
              at(each, "/response/body/content").putArray("warnings");
              at(each, BODY_RULES).remove("$.items[*].tenantId");
              at(each, "/response").remove("generators");
            });

    assertThat(rules(lint(nameless))).containsExactly("unproven-owner");
  }

  @ParameterizedTest
  @Tag("T2")
  @ValueSource(
      strings = {
        "{\"id\": \"r1\", \"name\": \"secret\", \"labels\": []}",
        "{\"labels\": [], \"owners\": [\"ann\"]}",
        "{\"labels\": [], \"rows\": [[]]}",
        "{\"id\": \"r1\"}"
      })
  void aThingWithAnEmptyArrayNeedsAnOwner(String body) throws IOException {
    assertThat(rules(lint(answering(body)))).containsExactly("unproven-owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"items\": []}",
        "{\"items\": [], \"nextCursor\": \"c\"}",
        "{\"items\": [], \"total\": 0, \"more\": false, \"next\": null, \"warnings\": []}"
      })
  void aListWithoutAnythingIsNobodys(String body) throws IOException {
    assertThat(lint(answering(body))).isEmpty();
  }

  private static String answering(String body) {
    return edited(
        each -> {
          at(each, "/response/body").set("content", JSON.readTree(body));
          at(each, "/response/matchingRules").remove("body");
          at(each, "/response").remove("generators");
        });
  }

  @Test
  void aMessageHasAnOwner() throws IOException {
    var message =
        """
        {"type": "Asynchronous/Messages", "description": "created",
         "contents": {"contentType": "application/json", "content": {"tenantId": "acme"}}%s}""";
    var proven =
        """
        , "matchingRules": {"body": {"$.tenantId": {"matchers": [{"match": "equality"}]}}},
          "generators": {"body": {
            "$.tenantId": {"type": "ProviderState", "expression": "${tenantId}"}}}""";

    assertThat(rules(lint(message.formatted("")))).containsExactly("unproven-owner");
    assertThat(lint(message.formatted(proven))).isEmpty();
  }

  @Test
  void aRegexInsideOfAnotherRuleIsFound() throws IOException {
    var each = "{\"match\": \"eachValue\", \"rules\": [{\"match\": \"regex\", \"regex\": \"x\"}]}";
    var variant =
        """
        {"match": "arrayContains", "variants": [{"index": 0, "rules": {
          "$.id": {"matchers": [{"match": "regex", "regex": "x"}]}}}]}""";

    for (var rule : List.of(each, variant)) {
      var nested =
          edited(
              node ->
                  at(node, BODY_RULES)
                      .putObject("$.items[*].id")
                      .putArray("matchers")
                      .add(JSON.readTree(rule)));

      assertThat(rules(lint(nested))).containsExactly("unanchored-regex");
    }
  }

  @Test
  void anArrayThatIsExactlyEmptyIsSound() throws IOException {
    var empty =
        edited(
            each -> {
              at(each, "/response/body/content").putArray("items");
              at(each, "/response/matchingRules").remove("body");
              at(each, "/response").remove("generators");
            });

    assertThat(lint(empty)).isEmpty();
  }

  @Test
  void aRegexThatMatchesAnywhereIsFound() throws IOException {
    assertThat(rules(lint(SOUND.replace("^[a-z]+$", "^[a-z]+"))))
        .containsExactly("unanchored-regex");
  }

  @Test
  void aRuleThatLeadsNowhereIsFound() throws IOException {
    var body =
        edited(
            each -> at(each, BODY_RULES).set("$.none", at(each, BODY_RULES).get("$.items[*].id")));
    var header = edited(each -> at(each, "/response/headers").remove("ETag"));

    assertThat(rules(lint(body))).containsExactly("rule-without-example");
    assertThat(rules(lint(header))).containsExactly("rule-without-example");
  }

  @Test
  void contentThatDiffersFromRunToRunIsFound() throws IOException {
    var random =
        edited(each -> at(each, BODY_GENERATORS).putObject("$.items[*].id").put("type", "Uuid"));

    assertThat(rules(lint(random))).containsExactly("unstable-content");
  }

  @Test
  void aTenantThatNoStateChoseIsFound() throws IOException {
    var literal = edited(each -> at(each, "/request").remove("generators"));

    assertThat(rules(lint(literal))).containsExactly("tenant-literal");
  }

  @Test
  @Tag("T2")
  @Tag("K6")
  void anOwnerThatNobodyComparesIsFound() throws IOException {
    var typed =
        edited(
            each -> at(each, BODY_RULES + "/$.items[*].tenantId/matchers/0").put("match", "type"));
    var fixed = edited(each -> at(each, BODY_GENERATORS).remove("$.items[*].tenantId"));

    var another =
        edited(
            each ->
                at(each, BODY_GENERATORS + "/$.items[*].tenantId").put("expression", "${other}"));

    assertThat(rules(lint(typed))).containsExactly("unproven-owner");
    assertThat(rules(lint(fixed))).containsExactly("unproven-owner");
    assertThat(rules(lint(another))).containsExactly("unproven-owner");
  }

  @Test
  @Tag("T2")
  void anOwnerThatMayBeEqualOrOfTheTypeIsFound() throws IOException {
    assertThat(rules(lint(ownerEqualAndOfTheType("OR")))).containsExactly("unproven-owner");
    assertThat(lint(ownerEqualAndOfTheType("AND"))).isEmpty();
  }

  @Test
  @Tag("T2")
  void anEqualityThatAnotherRuleTakesPrecedenceOverIsFound() throws IOException {
    for (var closer : List.of("$.items[0].tenantId", "$.items[0].*", "$.*[0].tenantId")) {
      assertThat(rules(lint(withRule(closer, "type"))))
          .as(closer)
          .containsExactly("unproven-owner");
      assertThat(lint(withRule(closer, "equality"))).as(closer).isEmpty();
    }
    assertThat(lint(withRule("$.items[*].*", "type"))).isEmpty();
  }

  @Test
  @Tag("T2")
  void anOwnerInAnArrayThatMayHoldOthersIsFound() throws IOException {
    var contained = "{\"match\": \"arrayContains\", \"variants\": [{\"index\": 0, \"rules\": {}}]}";
    var among =
        edited(
            each ->
                at(each, BODY_RULES)
                    .putObject("$.items")
                    .putArray("matchers")
                    .add(JSON.readTree(contained)));

    assertThat(lint(among))
        .singleElement()
        .asString()
        .contains("[unproven-owner]", "may hold any tenant's beside it (arrayContains)");
  }

  private static String withRule(String path, String match) {
    return edited(
        each ->
            at(each, BODY_RULES)
                .putObject(path)
                .putArray("matchers")
                .addObject()
                .put("match", match));
  }

  private static String ownerEqualAndOfTheType(String combine) {
    return edited(
        each -> {
          var rule = at(each, BODY_RULES + "/$.items[*].tenantId").put("combine", combine);
          rule.withArray("matchers").addObject().put("match", "type");
        });
  }

  @Test
  void anAnswerThatNamesNoOwnerIsFound() throws IOException {
    var nameless =
        edited(
            each -> {
              at(each, "/response/body/content/items/0").remove("tenantId");
              at(each, BODY_RULES).remove("$.items[*].tenantId");
              at(each, "/response").remove("generators");
            });

    assertThat(rules(lint(nameless))).containsExactly("unproven-owner");
  }

  @Test
  @Tag("T2")
  void aTenantsAnswerWithoutABodyIsFound() throws IOException {
    assertThat(rules(lint(withoutBody("GET", 200)))).containsExactly("answer-without-body");
    assertThat(rules(lint(withoutBody("GET", 206)))).containsExactly("answer-without-body");
  }

  /** pact-jvm 4.7.5 accepts any body for each of these. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"text\"", "{\"contentType\": \"text/plain\"}"})
  @Tag("T2")
  void aBodyThatExpectsNothingIsNone(String body) throws IOException {
    var answer = JSON.readTree(withoutBody("GET", 200));
    at(answer, "/response").set("body", JSON.readTree(body));

    assertThat(rules(lint(JSON.writeValueAsString(answer)))).contains("answer-without-body");
  }

  @Test
  @Tag("T2")
  void aBodyThatIsNotWrappedAsVersion4WantsItIsNone() throws IOException {
    var bare = edited(each -> at(each, "/response").set("body", each.at("/response/body/content")));

    assertThat(rules(lint(bare))).containsExactly("answer-without-body");
  }

  @Test
  void anAnswerThatMayBeEmptyNeedsNoBody() throws IOException {
    assertThat(lint(withoutBody("GET", 204))).isEmpty();
    assertThat(lint(withoutBody("GET", 205))).isEmpty();
    assertThat(lint(withoutBody("GET", 304))).isEmpty();
    assertThat(lint(withoutBody("DELETE", 200))).isEmpty();
  }

  @Test
  void anAnswerToNoTenantNeedsNoBody() throws IOException {
    var health =
        "{\"description\": \"up\", \"request\": {\"method\": \"GET\", \"path\": \"/health\"},"
            + " \"response\": {\"status\": 200}}";

    assertThat(lint(SOUND, health)).isEmpty();
  }

  private static String withoutBody(String method, int status) {
    return edited(
        each -> {
          at(each, "/request").put("method", method);
          at(each, "/response").put("status", status).remove(List.of("body", "generators"));
          at(each, "/response/matchingRules").remove("body");
        });
  }

  @Test
  @Tag("T2")
  void anExampleWithoutAnElementOfAnArrayThatHasSomeProvesNoOwner() throws IOException {
    var none =
        edited(
            each -> {
              at(each, "/response/body/content").putArray("items");
              at(each, BODY_RULES).remove(List.of("$.items[*].id", "$.items[*].tenantId"));
              at(each, "/response").remove("generators");
            });
    var exactly =
        edited(
            each -> {
              at(each, "/response/body/content").putArray("items");
              at(each, "/response/matchingRules").remove("body");
              at(each, "/response").remove("generators");
            });

    assertThat(rules(lint(none))).containsExactly("unproven-owner");
    assertThat(lint(exactly)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"statusCode\", \"status\": [404, 200]}",
        "{\"match\": \"statusCode\", \"status\": \"nonError\"}",
        "{\"match\": \"statusCode\", \"status\": \"success\"}",
        "{\"match\": \"integer\"}"
      })
  @Tag("T2")
  void aRefusalThatMayBeAnAnswerNeedsAnOwner(String rule) throws IOException {
    assertThat(rules(lint(refusalWith(rule)))).containsExactly("unproven-owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"statusCode\", \"status\": [404, 410]}",
        "{\"match\": \"statusCode\", \"status\": \"clientError\"}",
        "{\"match\": \"equality\"}"
      })
  void aRefusalOfSeveralKindsNeedsNone(String rule) throws IOException {
    assertThat(lint(refusalWith(rule))).isEmpty();
  }

  private static String refusalWith(String rule) {
    return edited(
        each -> {
          at(each, "/response").put("status", 404);
          at(each, "/response/body/content").removeAll().put("code", "not-found");
          at(each, "/response/matchingRules").remove("body");
          at(each, "/response/matchingRules")
              .putObject("status")
              .putArray("matchers")
              .add(JSON.readTree(rule));
          at(each, "/response").remove("generators");
        });
  }

  @Test
  void aPathThatNoVerifierReadsIsFound() throws IOException {
    var rule = withRule("$..id", "type");
    var generator =
        edited(
            each ->
                at(each, BODY_GENERATORS)
                    .putObject("items[0")
                    .put("type", "ProviderState")
                    .put("expression", "${tenantId}"));

    assertThat(lint(rule))
        .singleElement()
        .asString()
        .contains("[unreadable-path] 'list': ", "was '$..id'");
    assertThat(rules(lint(generator))).containsExactly("unreadable-path");
  }

  @Test
  void aRefusalNeedsNoOwner() throws IOException {
    var refusal =
        edited(
            each -> {
              at(each, "/response").put("status", 404);
              at(each, "/response/body/content").removeAll().put("code", "not-found");
              at(each, "/response/matchingRules").remove("body");
              at(each, "/response").remove("generators");
            });

    assertThat(lint(refusal)).isEmpty();
  }

  @Test
  void aLiveCredentialIsFound() throws IOException {
    var secret =
        edited(
            each -> at(each, "/response/body/content/items/0").put("id", "AKIAIOSFODNN7EXAMPLE"));

    assertThat(rules(lint(secret))).containsExactly("secret-in-example");
  }

  private static String edited(Consumer<JsonNode> edit) {
    var interaction = JSON.readTree(SOUND);
    edit.accept(interaction);
    return JSON.writeValueAsString(interaction);
  }

  private static ObjectNode at(JsonNode node, String pointer) {
    return (ObjectNode) node.at(pointer);
  }

  private static List<String> rules(List<LintFinding> findings) {
    return findings.stream().map(LintFinding::rule).distinct().toList();
  }

  private List<LintFinding> lint(String... interactions) throws IOException {
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
