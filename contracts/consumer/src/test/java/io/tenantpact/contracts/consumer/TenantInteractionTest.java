package io.tenantpact.contracts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TenantInteractionTest {

  record TenantHasThings(int count) implements ProviderState {}

  private static final Caller ACME = Caller.of("acme", "example-key");
  private static final StateValue THING = new StateValue("thingId", "t-1");

  @TempDir private Path folder;

  @Test
  void aTextThatIsNoPathIsRefusedAtOnce() {
    var interaction = ACME.in(Pacts.builder());

    assertThatThrownBy(() -> interaction.leavingOut("nextCursor"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'nextCursor'");
    assertThatThrownBy(() -> interaction.returning("id", ACME.tenantValue()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'id'");
    assertThatThrownBy(() -> interaction.leavingOutLink("prev next"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'prev next'");
  }

  @Test
  @Tag("T1")
  void theCallerIsFilledInEverywhere() {
    var interaction = only(getThing().toPact());

    assertThat(interaction.path("description").asString()).isEqualTo("get a thing (as acme)");
    assertThat(interaction.at("/request/headers/X-Tenant-Id/0").asString()).isEqualTo("acme");
    assertThat(interaction.at("/request/headers/X-API-Key/0").asString()).isEqualTo("example-key");
    assertThat(interaction.at("/request/generators/header/X-Tenant-Id/expression").asString())
        .isEqualTo("${tenantId}");
    assertThat(interaction.at("/request/generators/header/X-API-Key/expression").asString())
        .isEqualTo("${apiKey}");
    assertThat(interaction.at("/response/generators/header/X-Tenant-Id/expression").asString())
        .isEqualTo("${tenantId}");
  }

  @Test
  void theStateIsTheRecord() {
    var states = only(getThing().toPact()).path("providerStates");

    assertThat(states.at("/0/name").asString()).isEqualTo("tenant has things");
    assertThat(states.at("/0/params/count").asInt()).isEqualTo(3);
  }

  @Test
  void withoutAStateATenantExists() {
    var states = only(ping().toPact()).path("providerStates");

    assertThat(states.at("/0/name").asString()).isEqualTo("tenant exists");
  }

  @Test
  @Tag("T2")
  void everyOwnerEqualsTheCallerAtAnyDepth() {
    var response = only(listThings().toPact()).path("response");

    for (var path : new String[] {"$.items[*].tenantId", "$.items[*].parent.tenantId"}) {
      assertThat(matcherOf(response, path)).isEqualTo("equality");
      assertThat(response.path("generators").path("body").path(path).path("expression").asString())
          .isEqualTo("${tenantId}");
    }
  }

  @Test
  void aReturnedValueIsTheOneTheStateChose() {
    var response = only(getThing().returning("$.id", THING).toPact()).path("response");

    assertThat(matcherOf(response, "$.id")).isEqualTo("equality");
    assertThat(response.path("generators").path("body").path("$.id").path("expression").asString())
        .isEqualTo("${thingId}");
  }

  @Test
  void aNumberFromTheStateStaysANumber() {
    var interaction = only(getThing().returning("$.id", new StateValue("number", 7)).toPact());

    assertThat(interaction.at("/response/generators/body").path("$.id").path("dataType").asString())
        .isEqualTo("INTEGER");
  }

  @Test
  @Tag("K7")
  void aPageHasExactlyItsItems() {
    var rule =
        only(listThings().toPact())
            .at("/response/matchingRules/body")
            .path("$.items")
            .at("/matchers/0");

    assertThat(rule.path("min").asInt()).isEqualTo(2);
    assertThat(rule.path("max").asInt()).isEqualTo(2);
  }

  @Test
  void whatMustBeAbsentStandsBesideTheInteraction() {
    var interaction = only(listThings().leavingOut("$.nextCursor").leavingOutLink("next").toPact());

    assertThat(interaction.at("/comments/references/tenantpact/absent/0").asString())
        .isEqualTo("$.nextCursor");
    assertThat(interaction.at("/comments/references/tenantpact/absentLinks/0").asString())
        .isEqualTo("next");
  }

  @Test
  void aCallWithoutCredentialCarriesNone() {
    var interaction = only(ping().withoutCredential().withoutEcho().toPact());

    assertThat(interaction.at("/request/headers").has("X-API-Key")).isFalse();
    assertThat(interaction.at("/response/headers").has("X-Tenant-Id")).isFalse();
  }

  @Test
  void anotherTenancyIsFollowed() {
    var other = ACME.with(Tenancy.standard().withHeader("Org").withProperty("owner"));
    var interaction =
        only(
            other
                .in(builder())
                .uponReceiving("x")
                .withRequest(request -> request.path("/things"))
                .willRespondWith(
                    response ->
                        response.body(
                            LambdaDsl.newJsonBody(body -> body.stringValue("owner", "acme"))
                                .build()))
                .toPact());

    assertThat(interaction.at("/request/headers/Org/0").asString()).isEqualTo("acme");
    assertThat(matcherOf(interaction.path("response"), "$.owner")).isEqualTo("equality");
  }

  @Test
  @Tag("K1")
  void whatIsWrittenPassesTheLint() {
    var pact =
        ACME.in(getThing().added())
            .given(new TenantHasThings(2))
            .uponReceiving("list")
            .withRequest(request -> request.path("/things"))
            .willRespondWith(
                response -> response.body(PageBody.last(2, TenantInteractionTest::thing)))
            .toPact();
    pact.write(folder.toString(), PactSpecVersion.V4);

    assertThat(PactLint.of(Tenancy.standard()).check(PactFolder.read(folder))).isEmpty();
  }

  @Test
  void anInteractionWithoutWordsIsRefused() {
    assertThatThrownBy(() -> ACME.in(builder()).toPact())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("uponReceiving");
    for (var blank : new String[] {"", " "}) {
      assertThatThrownBy(() -> ping().uponReceiving(blank).toPact())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("was '" + blank + "'");
    }
  }

  @Test
  void anInteractionWithoutARequestIsRefused() {
    var answered =
        ACME.in(builder()).uponReceiving("ping").willRespondWith(response -> response.status(204));

    assertThatThrownBy(answered::added)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected withRequest(…) of 'ping'");
  }

  @Test
  void anInteractionWithoutAResponseIsRefused() {
    var asked =
        ACME.in(builder()).uponReceiving("ping").withRequest(request -> request.path("/ping"));

    assertThatThrownBy(asked::added)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected willRespondWith(…) or willBeDenied(…) of 'ping'");
  }

  @Test
  void aPageWithItemsHasAtLeastOne() {
    assertThatThrownBy(() -> PageBody.last(0, item -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 0");
  }

  @Test
  void aTemplateHasOnePlaceForTheValue() {
    assertThatThrownBy(() -> THING.in("/things"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected one {}");
  }

  private static TenantInteraction ping() {
    return ACME.in(builder())
        .uponReceiving("ping")
        .withRequest(request -> request.path("/ping"))
        .willRespondWith(response -> response.status(204));
  }

  private static TenantInteraction getThing() {
    return ACME.in(builder())
        .given(new TenantHasThings(3))
        .uponReceiving("get a thing")
        .withRequest(request -> request.path(THING.in("/things/{}")))
        .willRespondWith(
            response -> response.body(LambdaDsl.newJsonBody(TenantInteractionTest::thing).build()));
  }

  private static TenantInteraction listThings() {
    return ACME.in(builder())
        .given(new TenantHasThings(3))
        .uponReceiving("list things")
        .withRequest(request -> request.path("/things"))
        .willRespondWith(
            response ->
                response.body(
                    PageBody.followed(
                        2,
                        "cursor-1",
                        item -> {
                          thing(item);
                          item.object("parent", parent -> parent.stringValue("tenantId", "acme"));
                        })));
  }

  private static void thing(au.com.dius.pact.consumer.dsl.LambdaDslObject thing) {
    thing.stringType("id", "t-1").stringValue("tenantId", "acme");
  }

  private static PactBuilder builder() {
    return new PactBuilder("c", "p", PactSpecVersion.V4);
  }

  private static String matcherOf(JsonNode response, String path) {
    return response.at("/matchingRules/body").path(path).at("/matchers/0/match").asString();
  }

  private static JsonNode only(V4Pact pact) {
    Map<String, ?> map = pact.toMap(PactSpecVersion.V4);
    var json =
        JsonMapper.shared().readTree(au.com.dius.pact.core.support.Json.INSTANCE.prettyPrint(map));
    assertThat(json.path("interactions")).hasSize(1);
    return json.at("/interactions/0");
  }
}
