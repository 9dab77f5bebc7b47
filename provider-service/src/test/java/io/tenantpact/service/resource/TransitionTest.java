package io.tenantpact.service.resource;

import static io.tenantpact.service.resource.ResourceState.ACTIVE;
import static io.tenantpact.service.resource.ResourceState.ARCHIVED;
import static io.tenantpact.service.resource.ResourceState.PENDING;
import static io.tenantpact.service.resource.ResourceState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
class TransitionTest {

  private static final Map<ResourceState, Set<ResourceState>> PROMISED =
      Map.of(
          PENDING, Set.of(ACTIVE),
          ACTIVE, Set.of(SUSPENDED),
          SUSPENDED, Set.of(ACTIVE, ARCHIVED),
          ARCHIVED, Set.of());

  private final TenantSeed seed;
  private final TestTenant acme;

  TransitionTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.acme = tenants.create();
  }

  static Stream<Arguments> everyPair() {
    return Arrays.stream(ResourceState.values())
        .flatMap(from -> Arrays.stream(ResourceState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @Tag("M1")
  @Tag("M2")
  void onlyWhatWasPromisedIsAllowed(ResourceState from, ResourceState to) {
    var id = resourceIn(from);

    var answer = move(id, to.name());

    if (PROMISED.getOrDefault(from, Set.of()).contains(to)) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("state")).isEqualTo(to.name());
      assertThat(answer.header("ETag")).isEqualTo(answer.text("etag"));
      assertThat(read(id).body()).isEqualTo(answer.body());
    } else {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(read(id).text("state")).isEqualTo(from.name());
    }
  }

  @Test
  @Tag("M1")
  void aRefusalSaysWhatWouldBeAllowed() {
    var refused = move(resourceIn(SUSPENDED), "PENDING");

    assertThat(refused.text("code")).isEqualTo("invalid-transition");
    assertThat(refused.text("state")).isEqualTo("SUSPENDED");
    assertThat(refused.json().path("allowedTransitions").toString())
        .isEqualTo("[\"ACTIVE\",\"ARCHIVED\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"target\":\"DONE\"}",
        "{\"target\":1}",
        "{\"target\":\"ACTIVE\",\"x\":1}"
      })
  void aTargetThatIsNoStateIsNotValid(String body) {
    var path = "/v1/resources/" + resourceIn(PENDING) + "/transitions";

    assertThat(acme.caller().post(path, body).text("code")).isEqualTo("validation-failed");
  }

  @Test
  @Tag("M3")
  @Tag("M11")
  void ofTenAtOnceOneWins() {
    for (var round = 0; round < 30; round++) {
      var id = resourceIn(PENDING);

      var racing =
          IntStream.range(0, 10)
              .mapToObj(each -> CompletableFuture.supplyAsync(() -> move(id, "ACTIVE").status()))
              .toList();

      assertThat(racing.stream().map(CompletableFuture::join).sorted())
          .containsExactly(200, 409, 409, 409, 409, 409, 409, 409, 409, 409);
    }
  }

  private String resourceIn(ResourceState state) {
    return seed.resource(acme.id(), ResourceSeed.named("x").in(state.name()));
  }

  private Reply move(String id, String target) {
    return acme.caller()
        .post("/v1/resources/" + id + "/transitions", "{\"target\":\"" + target + "\"}");
  }

  private Reply read(String id) {
    return acme.caller().get("/v1/resources/" + id);
  }
}
