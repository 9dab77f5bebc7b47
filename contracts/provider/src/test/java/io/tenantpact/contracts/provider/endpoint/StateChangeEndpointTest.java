package io.tenantpact.contracts.provider.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StateChangeEndpointTest {

  private static final String TWO_NOTES = "\"state\":\"tenant has notes\",\"params\":{\"count\":2}";
  private static final String OLD = "\"state\":\"note is old\",\"params\":{}";
  private static final String FULL = "\"state\":\"disk is full\",\"params\":{}";
  private static final String NO_STATE = "\"state\":\"\",\"params\":{}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final NotedTenants tenants = new NotedTenants();
  private StateChangeEndpoint endpoint;

  @BeforeEach
  void start() {
    endpoint = StateChangeEndpoint.start(Tenancy.standard(), tenants, tenants.states());
  }

  @AfterEach
  void stop() {
    tenants.canBePurged = true;
    endpoint.close();
  }

  @Test
  @Tag("K3")
  void aSetUpIsAnsweredWithTheStatesValuesInTheirTypes() throws Exception {
    var values = json(setUp(TWO_NOTES));

    assertThat(values.path("tenantId").asString()).isEqualTo("t1");
    assertThat(values.path("apiKey").asString()).isEqualTo("key-t1");
    assertThat(values.path("count").isNumber()).isTrue();
    assertThat(values.path("count").asInt()).isEqualTo(2);
    assertThat(values.path("noteId").isString()).isTrue();
  }

  @Test
  void statesOfOneInteractionShareItsTenant() throws Exception {
    var one = json(setUp(TWO_NOTES));
    var two = json(setUp(OLD));

    assertThat(two.path("tenantId")).isEqualTo(one.path("tenantId"));
    assertThat(tenants.notes.get("t1")).containsExactly("has 2", "old");
    tearDown(OLD);
  }

  @Test
  @Tag("I19")
  @Tag("K8")
  void eachInteractionHasATenantOfItsOwn() throws Exception {
    var one = json(setUp(TWO_NOTES));
    tearDown(TWO_NOTES);
    var two = json(setUp(TWO_NOTES));

    assertThat(two.path("tenantId")).isNotEqualTo(one.path("tenantId"));
    assertThat(tenants.notes.get(two.path("tenantId").asString())).containsExactly("has 2");
  }

  @Test
  @Tag("I22")
  void anErrorOfAHandlerIsAnsweredAndLeavesNobodyBehind() throws Exception {
    setUp(TWO_NOTES);

    var answer = setUp("\"state\":\"class is missing\",\"params\":{}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("org/example/Missing");
    assertThat(tenants.notes).isEmpty();
    assertThat(json(setUp(TWO_NOTES)).path("tenantId").asString()).isEqualTo("t3");
    tearDown(TWO_NOTES);
  }

  @Test
  @Tag("I22")
  void aTenantThatCannotBePurgedKeepsNoOtherThere() throws Exception {
    tenants.canBePurged = false;
    setUp(TWO_NOTES);
    tearDown(TWO_NOTES);
    setUp(TWO_NOTES);
    tearDown(TWO_NOTES);
    tenants.canBePurged = true;
    tenants.stuck = "t1";

    assertThatThrownBy(endpoint::close).hasMessageContaining("still referenced");
    assertThat(tenants.notes).containsOnlyKeys("t1");
    tenants.stuck = "";
  }

  @Test
  void itsUrlIsTheAddressThatItListensOn() {
    assertThat(endpoint.url().getHost())
        .isEqualTo(java.net.InetAddress.getLoopbackAddress().getHostAddress());
  }

  @Test
  @Tag("I3")
  void aDecoyHasTheSameStates() throws Exception {
    setUp(TWO_NOTES);
    setUp(OLD);

    assertThat(tenants.notes.values()).hasSize(2).allMatch(List.of("has 2", "old")::equals);
    tearDown(OLD);
  }

  @Test
  @Tag("I25")
  void aTeardownTakesEverythingAwayAndMayComeAgain() throws Exception {
    setUp(TWO_NOTES);
    setUp(OLD);

    assertThat(tearDown(TWO_NOTES).statusCode()).isEqualTo(200);
    assertThat(tenants.notes).isEmpty();
    assertThat(tearDown(OLD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @Tag("K3")
  @CsvSource({"t1, t2", "t2, t1"})
  void aHandlerThatSeedsAnotherTenantFailsTheSetUp(String seeded, String other) throws Exception {
    setUp(TWO_NOTES);
    tenants.seedInstead(seeded, other);

    var answer = setUp(OLD);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("expected the handlers of [note is old] to change the tenant they are given");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  @Tag("T4")
  void aRequestThatChangedTheDecoyFailsTheTeardown() throws Exception {
    setUp(TWO_NOTES);
    tenants.note("t2", "by the caller's request");

    var answer = tearDown(TWO_NOTES);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("changed what the decoy has stored");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  void aRequestThatChangedTheCallerIsNobodysBusiness() throws Exception {
    setUp(TWO_NOTES);
    tenants.note("t1", "by the caller's request");

    assertThat(tearDown(TWO_NOTES).statusCode()).isEqualTo(200);
  }

  @Test
  void anInteractionWithoutStatesHasATenant() throws Exception {
    assertThat(json(setUp(NO_STATE)).path("tenantId").asString()).isEqualTo("t1");
  }

  @Test
  @Tag("K8")
  void aStateWithoutHandlerComesWithAStubToPaste() throws Exception {
    setUp(TWO_NOTES);

    var answer = setUp("\"state\":\"note is shared\",\"params\":{\"with\":\"x\",\"times\":2}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("expected a handler for state 'note is shared'")
        .contains("record NoteIsShared(String with, int times) implements ProviderState {}")
        .contains("states.by(NoteIsShared.class");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  @Tag("I22")
  void aHandlerThatFailsIsNamedAndLeavesNothingBehind() throws Exception {
    setUp(TWO_NOTES);

    var answer = setUp(FULL);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).isEqualTo("no space left for t1\n");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  @Tag("I25")
  void theInteractionAfterAFailureHasATenantOfItsOwn() throws Exception {
    setUp(TWO_NOTES);
    setUp(FULL);
    var next = json(setUp(OLD)).path("tenantId").asString();

    assertThat(next).isNotEqualTo("t1");
    assertThat(tenants.notes.get(next)).containsExactly("old");
  }

  @Test
  void valuesOfOneNameThatDifferAreRefused() throws Exception {
    setUp(TWO_NOTES);

    var answer = setUp("\"state\":\"tenant has notes\",\"params\":{\"count\":3}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("state value 'count' is '2' and '3' at once");
    assertThat(tenants.notes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"state\": | expected JSON, but:",
        "'' | expected a JSON object",
        "[] | expected a JSON object, came ARRAY",
        "{} | expected 'state' to be a string",
        "{\"state\":7} | expected 'state' to be a string",
        "{\"states\":[7]} | expected 'state' to be a string",
        "{\"state\":\"x\",\"params\":[]} | expected 'params' to be an object",
        "{\"state\":\"x\",\"action\":\"undo\"} | to be setup or teardown, was 'undo'"
      })
  void whatIsNoStateChangeIsRefusedInOneLine(String body, String words) throws Exception {
    var answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words).containsOnlyOnce("\n").endsWith("\n");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  void onlyPostChangesStates() throws Exception {
    var answer = http.send(HttpRequest.newBuilder(endpoint.url()).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void theOlderShapeIsAWholeInteraction() throws Exception {
    var one = json(post("{\"consumer\":\"c\",\"states\":[\"note is old\"]}"));
    var two = json(post("{\"consumer\":\"c\",\"states\":[\"note is old\",\"tenant exists\"]}"));

    assertThat(two.path("tenantId")).isNotEqualTo(one.path("tenantId"));
    assertThat(tenants.notes).hasSize(2).containsKey(two.path("tenantId").asString());
  }

  /** Who sends the older shape sends no teardown, so that nothing comes after its last request. */
  @Test
  @Tag("T4")
  void aLastRequestThatChangedTheDecoyFailsTheClose() throws Exception {
    post("{\"consumer\":\"c\",\"states\":[\"note is old\"]}");
    tenants.note("t2", "by the caller's request");

    assertThatThrownBy(endpoint::close).hasMessageContaining("changed what the decoy has stored");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  @Tag("I22")
  void closingMakesUpForATeardownThatDidNotCome() throws Exception {
    setUp(TWO_NOTES);

    endpoint.close();

    assertThat(tenants.notes).isEmpty();
  }

  @Test
  @Tag("I22")
  void whatCouldNotBeTakenAwayFailsTheTeardownAndIsTriedAgain() throws Exception {
    setUp(TWO_NOTES);
    tenants.canBePurged = false;

    assertThat(tearDown(TWO_NOTES).body()).contains("still referenced");
    assertThatThrownBy(endpoint::close).hasMessage("still referenced");
    tenants.canBePurged = true;
    endpoint.close();

    assertThat(tenants.notes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {TWO_NOTES, NO_STATE})
  void aStateThatComesTwiceShowsThatTeardownsAreMissing(String state) throws Exception {
    setUp(state);

    var answer = setUp(state);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("expected a teardown").contains("--state-change-teardown");
    assertThat(tenants.notes).isEmpty();
  }

  @Test
  void closingTellsThatNoTeardownEverCame() throws Exception {
    setUp(TWO_NOTES);
    setUp(OLD);

    assertThatThrownBy(endpoint::close).hasMessageContaining("none ever came");
    assertThat(tenants.notes).isEmpty();
  }

  private HttpResponse<String> setUp(String state) throws Exception {
    return post("{\"action\":\"setup\"," + state + "}");
  }

  private HttpResponse<String> tearDown(String state) throws Exception {
    return post("{\"action\":\"teardown\"," + state + "}");
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(endpoint.url()).POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
