package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Record what is live, list it, and end it. */
public final class LiveVersionRoutes {

  private LiveVersionRoutes() {}

  public static List<Route> all() {
    var routes = new ArrayList<Route>();
    for (var kind : Liveness.values()) {
      var ofVersion =
          "/pacticipants/{pacticipant}/versions/{version}/%s/environment/{environment}"
              .formatted(kind.segment());
      routes.add(Route.get(ofVersion, call -> listOfVersion(call, kind)));
      routes.add(Route.post(ofVersion, call -> record(call, kind)));
      var one = "/%s/{uuid}".formatted(kind.segment());
      routes.add(Route.get(one, call -> get(call, kind)));
      routes.add(Route.patch(one, call -> end(call, kind)));
    }
    routes.add(
        Route.get(
            "/environments/{environment}/deployed-versions/currently-deployed",
            LiveVersionRoutes::deployedIn));
    routes.add(
        Route.get(
            "/environments/{environment}/released-versions/currently-supported",
            LiveVersionRoutes::releasedIn));
    return routes;
  }

  private static Answer record(Call call, Liveness kind) {
    var version = versionId(call);
    var environment = EnvironmentRoutes.environment(call);
    var lives = new LiveVersions(call.session());
    var live =
        kind == Liveness.DEPLOYED
            ? lives.deploy(version, environment.id(), instance(call.body()), call.now())
            : lives.release(version, environment.id(), call.now());
    var json = new LiveVersionJson(call.urls());
    return Answer.created(json.full(live), json.url(live));
  }

  /** "target" is what "applicationInstance" was called before. */
  private static @Nullable String instance(ObjectNode body) {
    for (var field : List.of("applicationInstance", "target")) {
      var text = body.path(field).asString("");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  private static Answer get(Call call, Liveness kind) {
    return Answer.ok(new LiveVersionJson(call.urls()).full(live(call, kind)));
  }

  private static Answer end(Call call, Liveness kind) {
    var live = live(call, kind);
    var wanted = call.body().get(kind.property());
    if (wanted != null && wanted.isBoolean() && wanted.booleanValue()) {
      throw Refused.forbiddenChange(
          kind.property(),
          "The %s property cannot be set back to true. Please record a new deployment."
              .formatted(kind.property()));
    }
    if (wanted != null && wanted.isBoolean()) {
      new LiveVersions(call.session()).end(live.uuid(), call.now());
    }
    return get(call, kind);
  }

  private static LiveVersion live(Call call, Liveness kind) {
    return new LiveVersions(call.session())
        .withUuid(call.path("uuid"), kind)
        .orElseThrow(Refused::notFound);
  }

  private static Answer listOfVersion(Call call, Liveness kind) {
    var environment = EnvironmentRoutes.environment(call);
    var lives =
        new LiveVersions(call.session()).ofVersionIn(versionId(call), environment.id(), kind);
    var json = new LiveVersionJson(call.urls());
    var title =
        (kind == Liveness.DEPLOYED
                ? "Deployed versions for %s version %s in environment %s"
                : "Released versions for %s version %s in %s")
            .formatted(call.path("pacticipant"), call.path("version"), environment.displayName());
    return Answer.ok(
        list(call, kind, title, lives.stream().map(each -> json.alone(each).json()).toList()));
  }

  private static Answer deployedIn(Call call) {
    var environment = EnvironmentRoutes.environment(call);
    var instance = call.query().given("applicationInstance").or(() -> call.query().given("target"));
    return in(
        call,
        environment,
        Liveness.DEPLOYED,
        "Currently deployed versions for " + environment.displayName(),
        live -> instance.map(wanted -> wanted.equals(nullToEmpty(live.instance()))).orElse(true));
  }

  private static Answer releasedIn(Call call) {
    var environment = EnvironmentRoutes.environment(call);
    return in(
        call,
        environment,
        Liveness.RELEASED,
        "Currently supported versions in " + environment.displayName(),
        live -> true);
  }

  private static Answer in(
      Call call,
      Environment environment,
      Liveness kind,
      String title,
      Predicate<LiveVersion> wanted) {
    var pacticipant = call.query().text("pacticipant");
    var json = new LiveVersionJson(call.urls());
    var lives =
        new LiveVersions(call.session())
            .in(environment.id(), kind).stream()
                .filter(live -> pacticipant.map(live.pacticipant()::equals).orElse(true))
                .filter(wanted)
                .map(json::withoutEnvironment)
                .toList();
    return Answer.ok(list(call, kind, title, lives));
  }

  private static ObjectNode list(
      Call call, Liveness kind, String title, List<ObjectNode> versions) {
    return new Hal()
        .embed(kind.plural(), versions)
        .link("self", Link.to(call.self(), title))
        .json();
  }

  private static long versionId(Call call) {
    return call.session()
        .first(
            """
            select v.id from versions v join pacticipants p on p.id = v.pacticipant_id
            where p.name = ? and v.number = ?
            """,
            row -> row.number("id"),
            call.path("pacticipant"),
            call.path("version"))
        .orElseThrow(Refused::notFound);
  }

  private static String nullToEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
