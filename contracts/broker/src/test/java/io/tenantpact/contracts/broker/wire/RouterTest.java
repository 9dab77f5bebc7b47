package io.tenantpact.contracts.broker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {

  private final Router router =
      new Router(
          List.of(
              route("/pacts/latest"),
              route("/pacts/{provider}/latest/{tag}"),
              route("/pacts/{provider}/branch/latest"),
              route("/pacts/{provider}/branch/{branch}"),
              route("/pacts/{provider}/branch/{branch}/latest")));

  @Test
  void aWordWinsOverAParameter() {
    assertThat(template("/pacts/orders/branch/latest"))
        .isEqualTo("/pacts/{provider}/branch/latest");
    assertThat(template("/pacts/orders/branch/main"))
        .isEqualTo("/pacts/{provider}/branch/{branch}");
  }

  @Test
  void aWordThatLeadsNowhereIsTriedAsAParameter() {
    assertThat(template("/pacts/orders/branch/latest/latest"))
        .isEqualTo("/pacts/{provider}/branch/{branch}/latest");
  }

  @Test
  void namesMayHoldSlashesPlusesAndSpaces() {
    assertThat(parameters("/pacts/my%20api+1/branch/feat%2Fx"))
        .isEqualTo(Map.of("provider", "my api+1", "branch", "feat/x"));
  }

  @Test
  void aSlashAtTheEndDoesNotMatter() {
    assertThat(template("/pacts/latest/")).isEqualTo("/pacts/latest");
  }

  @Test
  void whatIsNotListedIsNotFound() {
    assertThat(router.find("/pacts")).isEmpty();
    assertThat(router.find("/pacts/orders/branch/feat/x")).isEmpty();
  }

  @Test
  void twoRoutesOfTheSameAddressAreAMistake() {
    assertThatThrownBy(() -> new Router(List.of(route("/a/{b}"), route("/a/{c}"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String template(String path) {
    return route(path, router).template();
  }

  private Map<String, String> parameters(String path) {
    return router.find(path).orElseThrow().parametersOf(route(path, router));
  }

  private static Route route(String path, Router router) {
    return router.find(path).orElseThrow().routes().values().iterator().next();
  }

  private static Route route(String template) {
    return Route.get(template, call -> Answer.ok(Json.object()));
  }
}
