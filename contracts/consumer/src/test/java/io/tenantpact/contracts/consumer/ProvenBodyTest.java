package io.tenantpact.contracts.consumer;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider's answer, compared by pact-jvm itself with what an interaction says of owners. */
@Tag("T2")
class ProvenBodyTest {

  private static final Map<String, Object> CALLER = Map.of("tenantId", "t-caller");

  @Test
  void aForeignOwnerInAnArrayWithinAnArrayBreaksThePact() {
    var pact =
        answering(
            body ->
                body.minArrayLike(
                    "groups",
                    1,
                    group -> {
                      group.stringValue("tenantId", "acme");
                      group.minArrayLike(
                          "members", 1, member -> member.stringValue("tenantId", "acme"));
                    }));
    var groups =
        """
        {"groups":[
          {"tenantId":"t-caller","members":[{"tenantId":"t-caller"}]},
          {"tenantId":"%s","members":[{"tenantId":"t-caller"},{"tenantId":"%s"}]}]}
        """;

    assertThat(broken(pact, groups.formatted("t-caller", "t-caller"))).isEmpty();
    assertThat(broken(pact, groups.formatted("t-caller", "t-other")))
        .singleElement()
        .asString()
        .contains("$.groups[1].members[1].tenantId", "t-other");
    assertThat(broken(pact, groups.formatted("t-other", "t-caller")))
        .singleElement()
        .asString()
        .contains("$.groups[1].tenantId");
  }

  @Test
  void aForeignOwnerInAnArrayOfArraysBreaksThePact() {
    var pact =
        answering(
            body ->
                body.eachArrayLike(
                    "rows", row -> row.object(cell -> cell.stringValue("tenantId", "acme"))));
    var rows = "{\"rows\":[[{\"tenantId\":\"t-caller\"}],[{\"tenantId\":\"%s\"}]]}";

    assertThat(broken(pact, rows.formatted("t-caller"))).isEmpty();
    assertThat(broken(pact, rows.formatted("t-other"))).isNotEmpty();
  }

  @Test
  void aForeignOwnerInAnArrayThatIsWrittenOutBreaksThePact() {
    var pact =
        answering(
            body ->
                body.array(
                    "items",
                    all -> all.object(ProvenBodyTest::owned).object(ProvenBodyTest::owned)));
    var items = "{\"items\":[{\"tenantId\":\"t-caller\"},{\"tenantId\":\"%s\"}]}";

    assertThat(broken(pact, items.formatted("t-caller"))).isEmpty();
    assertThat(broken(pact, items.formatted("t-other")))
        .singleElement()
        .asString()
        .contains("$.items[1].tenantId", "t-other");
  }

  @Test
  void aValueInAnArrayThatIsWrittenOutIsTheStates() {
    var pact =
        ACME.in(Pacts.builder())
            .uponReceiving("something")
            .withRequest(request -> request.path("/things"))
            .willRespondWith(
                response ->
                    response
                        .status(200)
                        .body(
                            LambdaDsl.newJsonBody(
                                    body -> body.array("ids", ids -> ids.stringType("i-1")))
                                .build()))
            .returning("$.ids[*]", new StateValue("id", "i-1"))
            .toPact();
    var values = Map.<String, Object>of("tenantId", "t-caller", "id", "i-9");

    assertThat(Pacts.broken(pact, "{\"ids\":[\"i-9\"]}", values)).isEmpty();
    assertThat(Pacts.broken(pact, "{\"ids\":[\"i-8\"]}", values)).isNotEmpty();
  }

  @Test
  void aForeignOwnerUnderAKeyThatIsDataBreaksThePact() {
    assertEveryKeyIsCompared(names -> names.eachValueLike("any", ProvenBodyTest::owned));
  }

  @Test
  void aForeignOwnerUnderAKeyOfACertainFormBreaksThePact() {
    assertEveryKeyIsCompared(
        names ->
            names
                .eachKeyMatching(Matchers.regexp("^[a-z]+$", "any"))
                .eachValueMatching("any", ProvenBodyTest::owned));
  }

  private static void assertEveryKeyIsCompared(Consumer<LambdaDslObject> map) {
    var pact = answering(body -> body.object("byName", map));
    var things = "{\"byName\":{\"one\":{\"tenantId\":\"t-caller\"},\"two\":{\"tenantId\":\"%s\"}}}";

    assertThat(broken(pact, things.formatted("t-caller"))).isEmpty();
    assertThat(broken(pact, things.formatted("t-other"))).isNotEmpty();
  }

  /** By type alone, so that nothing but the equality rule can hold it to the caller. */
  private static void owned(LambdaDslObject thing) {
    thing.stringType("tenantId", "acme");
  }

  @Test
  void aForeignOwnerInABodyThatIsAnArrayBreaksThePact() {
    var pact =
        Pacts.ACME
            .in(Pacts.builder())
            .uponReceiving("an array")
            .withRequest(request -> request.path("/things"))
            .willRespondWith(
                response ->
                    response
                        .status(200)
                        .body(
                            LambdaDsl.newJsonArrayMinLike(
                                    1,
                                    all -> all.object(one -> one.stringValue("tenantId", "acme")))
                                .build()))
            .toPact();

    assertThat(broken(pact, "[{\"tenantId\":\"t-caller\"}]")).isEmpty();
    assertThat(broken(pact, "[{\"tenantId\":\"t-caller\"},{\"tenantId\":\"t-other\"}]"))
        .isNotEmpty();
  }

  @Test
  void aForeignOwnerInsideOfAnotherPropertyBreaksThePact() {
    var caller = ACME.with(Tenancy.standard().withProperty("tenant.id"));
    var pact =
        answering(
            caller,
            body ->
                body.object("tenant", owner -> owner.stringType("id", "acme").stringType("name")));

    assertThat(broken(pact, "{\"tenant\":{\"id\":\"t-caller\",\"name\":\"a\"}}")).isEmpty();
    assertThat(broken(pact, "{\"tenant\":{\"id\":\"t-other\",\"name\":\"a\"}}"))
        .singleElement()
        .asString()
        .contains("$.tenant.id", "t-other");
  }

  @Test
  void anOwnerThatIsANumberStaysOne() {
    var pact = answering(body -> body.numberType("tenantId", 7));
    var caller = Map.<String, Object>of("tenantId", "42");

    assertThat(Pacts.broken(pact, "{\"tenantId\":42}", caller)).isEmpty();
    assertThat(Pacts.broken(pact, "{\"tenantId\":43}", caller)).isNotEmpty();
    assertThat(Pacts.broken(pact, "{\"tenantId\":\"42\"}", caller)).isNotEmpty();
  }

  @Test
  void anOwnerThatIsAnObjectIsRefused() {
    assertThatThrownBy(
            () -> answering(body -> body.object("tenantId", owner -> owner.stringType("id", "a"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("names the owner at $.tenantId, found {\"id\":\"a\"}");
  }

  private static V4Pact answering(Consumer<LambdaDslJsonBody> fill) {
    return answering(ACME, fill);
  }

  private static V4Pact answering(Caller caller, Consumer<LambdaDslJsonBody> fill) {
    return caller
        .in(Pacts.builder())
        .uponReceiving("something")
        .withRequest(request -> request.path("/things"))
        .willRespondWith(response -> response.status(200).body(LambdaDsl.newJsonBody(fill).build()))
        .toPact();
  }

  private static List<String> broken(V4Pact pact, String answer) {
    return Pacts.broken(pact, answer, CALLER);
  }
}
