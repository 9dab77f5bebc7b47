package io.tenantpact.contracts.terms.lint;

import static io.tenantpact.contracts.terms.lint.SoundInteraction.SOUND;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.lintOf;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered where the request names no tenant, and a credential alone asks. */
@Tag("T2")
class OwnerOfTheCredentialTest {

  private static final String OWNED = "{\"tenantId\": \"acme\"}";
  private static final String TYPE = "{\"$.tenantId\": {\"matchers\": [{\"match\": \"type\"}]}}";
  private static final String EQUAL =
      "{\"$.tenantId\": {\"matchers\": [{\"match\": \"equality\"}]}}";
  private static final String CALLERS = "${apiKey}";

  @TempDir private Path folder;

  @Test
  void whoTheCallerIsHasToBeCompared() throws IOException {
    var me = get("/me", "").answered(OWNED);

    assertThat(found(me.with(TYPE, ""))).containsExactly("unproven-owner");
    assertThat(found(me.with(EQUAL, ""))).containsExactly("unproven-owner");
    assertThat(found(me.with(EQUAL, "${tenantId}"))).isEmpty();
  }

  @Test
  void aListOfAllThatTheCredentialMaySeeHoldsTenantsThatTheStateKnows() throws IOException {
    var all = get("/me/grants", "").answered(OWNED);

    assertThat(found(all.with(EQUAL, "${otherTenantId}"))).isEmpty();
    assertThat(found(all.with(TYPE, "${otherTenantId}"))).containsExactly("unproven-owner");
  }

  @Test
  void aThingThatTheStateMadeHasAnOwner() throws IOException {
    var thing = get("/things/1", "/things/${thingId}");

    assertThat(found(thing.answered("{\"name\": \"boat\"}").with("{}", "")))
        .containsExactly("unproven-owner");
    assertThat(found(thing.answered(OWNED).with(TYPE, ""))).containsExactly("unproven-owner");
    assertThat(found(thing.answered(OWNED).with(EQUAL, "${tenantId}"))).isEmpty();
    assertThat(found(thing.unread())).containsExactly("answer-without-body");
  }

  @Test
  void whatIsEverybodysHasNone() throws IOException {
    var plans = get("/plans", "");

    assertThat(found(plans.answered("{\"name\": \"gold\"}").with("{}", ""))).isEmpty();
    assertThat(found(plans.unread())).isEmpty();
  }

  @Test
  void aTenantThatTheRequestMakesIsNoneOfTheStates() throws IOException {
    var created = new Asked("POST", "/tenants", "", CALLERS, OWNED);

    assertThat(found(created.with(TYPE, ""))).isEmpty();
  }

  @Test
  void anothersCredentialMaySeeEveryTenant() throws IOException {
    for (var credential : List.of("${adminKey}", "")) {
      var all = new Asked("GET", "/tenants", "", credential, OWNED);

      assertThat(found(all.with(TYPE, ""))).as(credential).isEmpty();
    }
  }

  @Test
  void aRefusalHasNone() throws IOException {
    var refused = get("/things/1", "/things/${thingId}").answered("{\"code\": \"not-found\"}");

    assertThat(found(refused.with("{}", "").replace("\"status\": 200", "\"status\": 404")))
        .isEmpty();
  }

  private static Asked get(String path, String fromState) {
    return new Asked("GET", path, fromState, CALLERS, OWNED);
  }

  /** Beside a request that names a tenant, so that the pact is one about tenants. */
  private List<String> found(String interaction) throws IOException {
    return rules(lintOf(folder, SOUND, interaction));
  }

  /** A request with a credential and no tenant. */
  private record Asked(
      String method, String path, String fromState, String credential, String body) {

    Asked answered(String other) {
      return new Asked(method, path, fromState, credential, other);
    }

    String unread() {
      return json("");
    }

    String with(String rules, String owner) {
      var generators =
          owner.isEmpty()
              ? ""
              : ", \"generators\": {\"body\": {\"$.tenantId\": %s}}".formatted(state(owner));
      return json(
          """
          , "body": {"contentType": "application/json", "content": %s},
          "matchingRules": {"body": %s}%s"""
              .formatted(body, rules, generators));
    }

    private String json(String answer) {
      var generators =
          (credential.isEmpty()
                  ? ""
                  : "\"header\": {\"x-api-key\": %s}".formatted(state(credential)))
              + (fromState.isEmpty() ? "" : ", \"path\": %s".formatted(state(fromState)));
      return """
          {"description": "alone", "request": {"method": "%s", "path": "%s",
            "headers": {"X-API-Key": ["example"]}, "generators": {%s}},
           "response": {"status": 200%s}}"""
          .formatted(method, path, generators, answer);
    }

    private static String state(String expression) {
      return "{\"type\": \"ProviderState\", \"expression\": \"%s\"}".formatted(expression);
    }
  }
}
