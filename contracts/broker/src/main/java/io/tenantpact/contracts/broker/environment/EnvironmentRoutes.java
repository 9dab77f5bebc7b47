package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Create, read, replace and delete environments. */
public final class EnvironmentRoutes {

  private EnvironmentRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/environments", EnvironmentRoutes::list),
        Route.post("/environments", EnvironmentRoutes::create),
        Route.get("/environments/{environment}", EnvironmentRoutes::get),
        Route.put("/environments/{environment}", EnvironmentRoutes::replace),
        Route.delete("/environments/{environment}", EnvironmentRoutes::delete));
  }

  /** The environment in the call's path. */
  static Environment environment(Call call) {
    return new Environments(call.session())
        .withUuid(call.path("environment"))
        .orElseThrow(Refused::notFound);
  }

  private static Answer list(Call call) {
    var environments = new Environments(call.session()).all();
    return Answer.ok(new EnvironmentJson(call.urls()).list(environments));
  }

  private static Answer create(Call call) {
    var environments = new Environments(call.session());
    var body = call.body();
    var request = EnvironmentRequest.read(body, named(environments, body));
    var created = environments.create(request, call.now());
    return Answer.created(
        new EnvironmentJson(call.urls()).full(created), call.urls().environment(created.uuid()));
  }

  private static Answer get(Call call) {
    return Answer.ok(new EnvironmentJson(call.urls()).full(environment(call)));
  }

  private static Answer replace(Call call) {
    var environments = new Environments(call.session());
    var existing = environment(call);
    var body = call.body();
    var homonym = named(environments, body).filter(other -> other.id() != existing.id());
    var request = EnvironmentRequest.read(body, homonym);
    var replaced = environments.replace(existing.uuid(), request, call.now());
    return Answer.ok(new EnvironmentJson(call.urls()).full(replaced));
  }

  private static Answer delete(Call call) {
    new Environments(call.session()).delete(environment(call).uuid());
    return Answer.noContent();
  }

  private static Optional<Environment> named(Environments environments, ObjectNode body) {
    return environments.named(body.path("name").asString(""));
  }
}
