package io.tenantpact.contracts.broker.index;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;

/** Whether the broker is well. Both answers have opened the database. */
public final class DiagnosticRoutes {

  private DiagnosticRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/diagnostic/status/heartbeat", DiagnosticRoutes::heartbeat),
        Route.get("/diagnostic/status/dependencies", DiagnosticRoutes::dependencies));
  }

  private static Answer heartbeat(Call call) {
    return answer(call, new Hal().put("ok", true));
  }

  private static Answer dependencies(Call call) {
    var alive = call.session().any("select 1");
    return answer(call, new Hal().put("database", Json.object().put("ok", alive)));
  }

  /** Unlike all others, these answers name no character set. */
  private static Answer answer(Call call, Hal hal) {
    return Answer.ok(hal.link("self", Link.to(call.selfWithoutQuery())).json())
        .withContentType("application/hal+json");
  }
}
