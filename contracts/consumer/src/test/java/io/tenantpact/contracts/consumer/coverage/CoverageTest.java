package io.tenantpact.contracts.consumer.coverage;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Interaction;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.contracts.consumer.Pacts;
import io.tenantpact.contracts.consumer.coverage.Coverage.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K13")
class CoverageTest {

  private static final Operation GET = Operation.of("get(id)", "GET", "/things/{id}", Set.of());
  private static final Operation GET_IF_CHANGED =
      Operation.of(
          "getIfChanged(id)", "GET", "/things/{id}", Set.of("If-None-Match", "User-Agent"));
  private static final List<Operation> BOTH = List.of(GET, GET_IF_CHANGED);
  private static final Map<String, Set<Integer>> DOCUMENTED =
      Map.of("GET /things/{id}", Set.of(200, 404), "GET /things/{id} if-none-match", Set.of(304));

  @Test
  void nothingIsMissingWhereEveryStatusOfEveryOperationIsPromised() {
    assertThat(Coverage.by(all()).missing(BOTH, DOCUMENTED)).isEmpty();
  }

  @Test
  void anInteractionThatIsTakenAwayIsMissedByName() {
    for (var taken = 0; taken < all().size(); taken++) {
      var left = new ArrayList<>(all());
      var gone = left.remove(taken);

      assertThat(Coverage.by(left).missing(BOTH, DOCUMENTED))
          .singleElement()
          .asString()
          .contains(String.valueOf(gone.getResponse().getStatus()));
    }
  }

  @Test
  void aConditionMakesAnotherOperation() {
    var plain = all().subList(0, 2);

    assertThat(Coverage.by(plain).missing(BOTH, DOCUMENTED))
        .containsExactly(
            "getIfChanged(id): no interaction with GET /things/{id} if-none-match answers 304");
  }

  @Test
  void anotherRouteCoversNothing() {
    var parts = Operation.of("parts(id)", "GET", "/things/{id}/parts", Set.of());

    assertThat(
            Coverage.by(all())
                .missing(List.of(parts), Map.of("GET /things/{id}/parts", Set.of(200))))
        .containsExactly("parts(id): no interaction with GET /things/{id}/parts answers 200");
  }

  @Test
  void aRequestIsForTheOperationThatFitsItBest() {
    var found = Operation.of("search()", "GET", "/things/search", Set.of());
    var documented = Map.of("GET /things/{id}", Set.of(200), "GET /things/search", Set.of(200));
    var pact = Pacts.builder();
    thing(pact, "/things/search");

    assertThat(
            Coverage.by(Pacts.interactionsOf(pact.toPact()))
                .missing(List.of(GET, found), documented))
        .containsExactly("get(id): no interaction with GET /things/{id} answers 200");
    thing(pact, "/things/t-1");
    assertThat(
            Coverage.by(Pacts.interactionsOf(pact.toPact()))
                .missing(List.of(GET, found), documented))
        .isEmpty();
  }

  @Test
  void theFirstFixedSegmentFitsBest() {
    var parts = Operation.of("parts(id)", "GET", "/things/{id}/parts", Set.of());
    var all = Operation.of("all(kind)", "GET", "/things/all/{kind}", Set.of());

    assertThat(all.isCloserThan(parts)).isTrue();
    assertThat(parts.isCloserThan(all)).isFalse();
    assertThat(parts.isCloserThan(parts)).isFalse();
  }

  @Test
  void anOperationThatNobodyDocumentedIsNamed() {
    var make = Operation.of("create()", "POST", "/things", Set.of());

    assertThat(Coverage.by(all()).missing(List.of(GET, GET_IF_CHANGED, make), DOCUMENTED))
        .containsExactly("create(): no status of POST /things is documented");
  }

  @Test
  void whatIsDocumentedForNoOperationIsNamed() {
    assertThat(Coverage.by(all()).missing(List.of(GET), DOCUMENTED))
        .containsExactly("GET /things/{id} if-none-match is documented, and no operation asks it");
  }

  @Test
  void nothingToCoverIsNoSuccess() {
    var coverage = Coverage.by(all());

    assertThatThrownBy(() -> coverage.missing(List.of(), Map.of()))
        .hasMessageContaining("at least one operation");
    assertThatThrownBy(() -> coverage.missing(List.of(GET), Map.of("GET /things/{id}", Set.of())))
        .hasMessageContaining("at least one status of GET /things/{id}");
  }

  @Test
  void refusalsAreKnownByStatusAndCode() {
    assertThat(Coverage.by(all()).refusals())
        .containsExactly(new Refusal(404, Optional.of("not-found")));
  }

  private static List<V4Interaction.SynchronousHttp> all() {
    var pact = Pacts.builder();
    thing(pact, "/things/t-1");
    ACME.in(pact)
        .uponReceiving("no thing")
        .withRequest(request -> request.path("/things/none"))
        .willBeDenied(Denial.notFound("not-found"))
        .added();
    ACME.in(pact)
        .uponReceiving("a thing, if it changed")
        .withRequest(request -> request.path("/things/t-1").header("If-None-Match", "\"e1\""))
        .willRespondWith(response -> response.status(304))
        .added();
    return Pacts.interactionsOf(pact.toPact());
  }

  private static void thing(PactBuilder pact, String path) {
    ACME.in(pact)
        .uponReceiving("a thing at " + path)
        .withRequest(request -> request.path(path))
        .willRespondWith(response -> response.status(200))
        .added();
  }
}
