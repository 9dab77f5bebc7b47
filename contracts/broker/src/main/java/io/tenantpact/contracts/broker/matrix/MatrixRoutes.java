package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.NestedQuery;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ask the matrix, in full or in one of the shorter ways. */
public final class MatrixRoutes {

  private MatrixRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/matrix", call -> answer(call, MatrixQuery.read(call.query()))),
        Route.get("/matrix/provider/{provider}/consumer/{consumer}", MatrixRoutes::between),
        Route.get("/can-i-deploy", MatrixRoutes::canIDeploy),
        Route.get(
            "/pacticipants/{pacticipant}/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}",
            MatrixRoutes::branchToEnvironment),
        Route.get(
            "/pacticipants/{pacticipant}/latest-version/{tag}/can-i-deploy/to/{to}",
            MatrixRoutes::tagToTag));
  }

  private static Answer answer(Call call, MatrixQuery query) {
    return Answer.ok(new MatrixJson(call).full(Matrix.ask(query, call.session())));
  }

  private static Answer between(Call call) {
    var pacticipants = new Pacticipants(call.session());
    var selectors =
        List.of(
            VersionSelector.all(pacticipants.require("consumer", call.path("consumer")).name()),
            VersionSelector.all(pacticipants.require("provider", call.path("provider")).name()));
    return answer(call, MatrixQuery.of(selectors, Destination.nowhere(), LatestBy.NONE));
  }

  private static Answer canIDeploy(Call call) {
    var query = call.query();
    refuseIncomplete(query);
    var selector =
        VersionSelector.number(
            query.text("pacticipant").orElseThrow(), query.text("version").orElseThrow());
    var environment = query.text("environment");
    var destination =
        environment
            .map(Destination::environment)
            .orElseGet(() -> Destination.latestTagged(query.text("to").orElseThrow()));
    var latestBy = environment.isPresent() ? LatestBy.CVPV : LatestBy.CVP;
    return answer(
        call,
        MatrixQuery.of(List.of(selector), destination, latestBy)
            .ignoring(MatrixQuery.selectors(query, "ignore")));
  }

  private static void refuseIncomplete(NestedQuery query) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (var field : List.of("pacticipant", "version")) {
      if (query.text(field).isEmpty()) {
        errors.put(field, List.of(query.given(field).isEmpty() ? "is missing" : "must be filled"));
      }
    }
    var environment = query.text("environment").isPresent();
    var tag = query.text("to").isPresent();
    if (!environment && !tag) {
      errors.put("", List.of("Must specify either an environment or a 'to' tag."));
    } else if (environment && tag) {
      errors.put("", List.of("Cannot specify both a 'to' tag and an environment."));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  private static Answer branchToEnvironment(Call call) {
    var selector = VersionSelector.latestOnBranch(call.path("pacticipant"), call.path("branch"));
    return answer(
        call,
        MatrixQuery.of(
            List.of(selector), Destination.environment(call.path("environment")), LatestBy.CVPV));
  }

  private static Answer tagToTag(Call call) {
    var selector = VersionSelector.latestTagged(call.path("pacticipant"), call.path("tag"));
    return answer(
        call,
        MatrixQuery.of(List.of(selector), Destination.latestTagged(call.path("to")), LatestBy.CVP));
  }
}
