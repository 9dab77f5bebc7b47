package io.tenantpact.contracts.terms.lint;

import static io.tenantpact.contracts.terms.lint.SoundInteraction.BODY_GENERATORS;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.BODY_RULES;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.JSON;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.at;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.edited;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.lintOf;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.rules;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.withRule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose data an answer holds, and whether anybody compares that. */
class UnprovenOwnerTest {

  @TempDir private Path folder;

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

    assertThat(rules(lintOf(folder, typed))).containsExactly("unproven-owner");
    assertThat(rules(lintOf(folder, fixed))).containsExactly("unproven-owner");
    assertThat(rules(lintOf(folder, another))).containsExactly("unproven-owner");
  }

  @Test
  @Tag("T2")
  void anOwnerThatMayBeEqualOrOfTheTypeIsFound() throws IOException {
    assertThat(rules(lintOf(folder, ownerEqualAndOfTheType("OR"))))
        .containsExactly("unproven-owner");
    assertThat(lintOf(folder, ownerEqualAndOfTheType("AND"))).isEmpty();
  }

  @Test
  @Tag("T2")
  void anEqualityThatAnotherRuleTakesPrecedenceOverIsFound() throws IOException {
    for (var closer : List.of("$.items[0].tenantId", "$.items[0].*", "$.*[0].tenantId")) {
      assertThat(rules(lintOf(folder, withRule(closer, "type"))))
          .as(closer)
          .containsExactly("unproven-owner");
      assertThat(lintOf(folder, withRule(closer, "equality"))).as(closer).isEmpty();
    }
    assertThat(lintOf(folder, withRule("$.items[*].*", "type"))).isEmpty();
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

    assertThat(lintOf(folder, among))
        .singleElement()
        .asString()
        .contains("[unproven-owner]", "may hold any tenant's beside it (arrayContains)");
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

    assertThat(rules(lintOf(folder, nameless))).containsExactly("unproven-owner");
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

    assertThat(rules(lintOf(folder, nameless))).containsExactly("unproven-owner");
  }

  @ParameterizedTest
  @Tag("T2")
  @ValueSource(
      strings = {
        "{\"id\": \"r1\", \"name\": \"secret\", \"labels\": []}",
        "{\"labels\": [], \"owners\": [\"ann\"]}",
        "{\"labels\": [], \"rows\": [[]]}",
        "{\"labels\": [], \"author\": {\"name\": \"ann\"}}",
        "{\"data\": {\"labels\": [], \"name\": \"secret\"}}",
        "{\"data\": {\"labels\": []}, \"others\": [{\"name\": \"secret\"}]}",
        "{\"labels\": [], \"id\": \"r1\", \"nextDue\": \"may\"}",
        "{\"page\": {\"total\": 1}}",
        "{\"id\": \"r1\"}"
      })
  void aThingWithAnEmptyArrayNeedsAnOwner(String body) throws IOException {
    assertThat(rules(lintOf(folder, answering(body)))).containsExactly("unproven-owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"items\": []}",
        "{\"items\": [], \"nextCursor\": \"c\"}",
        "{\"data\": [], \"meta\": {\"total\": 0, \"next_cursor\": \"c\"}}",
        "{\"data\": [], \"links\": {\"self\": \"/things?n=1\", \"last\": \"https://a/things\"}}",
        "{\"data\": {\"things\": [], \"pageInfo\": {\"endCursor\": null}}}",
        "{\"items\": [], \"total\": 0, \"more\": false, \"next\": null, \"warnings\": []}"
      })
  void aListWithoutAnythingIsNobodys(String body) throws IOException {
    assertThat(lintOf(folder, answering(body))).isEmpty();
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

    assertThat(rules(lintOf(folder, none))).containsExactly("unproven-owner");
    assertThat(lintOf(folder, exactly)).isEmpty();
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
    assertThat(rules(lintOf(folder, refusalWith(rule)))).containsExactly("unproven-owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"statusCode\", \"status\": [404, 410]}",
        "{\"match\": \"statusCode\", \"status\": \"clientError\"}",
        "{\"match\": \"equality\"}"
      })
  void aRefusalOfSeveralKindsNeedsNone(String rule) throws IOException {
    assertThat(lintOf(folder, refusalWith(rule))).isEmpty();
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
  void aRefusalNeedsNoOwner() throws IOException {
    var refusal =
        edited(
            each -> {
              at(each, "/response").put("status", 404);
              at(each, "/response/body/content").removeAll().put("code", "not-found");
              at(each, "/response/matchingRules").remove("body");
              at(each, "/response").remove("generators");
            });

    assertThat(lintOf(folder, refusal)).isEmpty();
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

    assertThat(rules(lintOf(folder, message.formatted("")))).containsExactly("unproven-owner");
    assertThat(lintOf(folder, message.formatted(proven))).isEmpty();
  }
}
