package io.tenantpact.contracts.broker.pacticipant;

import io.tenantpact.contracts.broker.environment.LiveVersionJson;
import io.tenantpact.contracts.broker.environment.LiveVersions;
import io.tenantpact.contracts.broker.environment.Liveness;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.pacticipant.Pacticipant.Details;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Fields;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Create, read, change and delete applications. */
public final class PacticipantRoutes {

  private PacticipantRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/pacticipants", PacticipantRoutes::list),
        Route.post("/pacticipants", PacticipantRoutes::create),
        Route.get("/pacticipants/{pacticipant}", PacticipantRoutes::get),
        Route.put("/pacticipants/{pacticipant}", PacticipantRoutes::put),
        Route.patch("/pacticipants/{pacticipant}", PacticipantRoutes::patch),
        Route.delete("/pacticipants/{pacticipant}", PacticipantRoutes::delete));
  }

  private static Answer list(Call call) {
    var pacticipants = new Pacticipants(call.session()).all();
    return Answer.ok(new PacticipantJson(call.urls()).list(pacticipants));
  }

  private static Answer get(Call call) {
    return Answer.ok(full(call, existing(call)));
  }

  private static Pacticipant existing(Call call) {
    return new Pacticipants(call.session())
        .named(call.path("pacticipant"))
        .orElseThrow(Refused::notFound);
  }

  private static Answer create(Call call) {
    var body = call.body();
    var fields = new Fields(body);
    var name = fields.required("name");
    fields.done();
    if (new Pacticipants(call.session()).named(name).isPresent()) {
      throw Refused.conflict("A pacticipant with name '%s' already exists.".formatted(name));
    }
    return created(call, name, body);
  }

  private static Answer created(Call call, String name, ObjectNode body) {
    var wanted = Wanted.read(body);
    var created =
        new Pacticipants(call.session())
            .create(name, wanted.details(), wanted.mainBranch(), call.now());
    return Answer.created(full(call, created), call.urls().pacticipant(name));
  }

  private static Answer put(Call call) {
    var name = call.path("pacticipant");
    var exists = new Pacticipants(call.session()).named(name).isPresent();
    return exists ? changed(call, name, call.body()) : created(call, name, call.body());
  }

  private static Answer patch(Call call) {
    var merged = Wanted.of(existing(call));
    merged.setAll(call.body());
    return changed(call, call.path("pacticipant"), merged);
  }

  private static Answer changed(Call call, String name, ObjectNode body) {
    var wanted = Wanted.read(body);
    var changed =
        new Pacticipants(call.session())
            .update(name, wanted.details(), wanted.mainBranch(), call.now());
    return Answer.ok(full(call, changed));
  }

  private static Answer delete(Call call) {
    new Pacticipants(call.session()).delete(existing(call).name());
    return Answer.noContent();
  }

  private static ObjectNode full(Call call, Pacticipant pacticipant) {
    var live = new LiveVersions(call.session()).ofPacticipant(pacticipant.name());
    var deployed = new LiveVersionJson(call.urls()).links(live, Liveness.DEPLOYED);
    return new PacticipantJson(call.urls()).full(pacticipant, deployed);
  }

  /** What a body asks for; a merge patch is laid over what there is. */
  private record Wanted(Details details, @Nullable String mainBranch) {

    static Wanted read(ObjectNode body) {
      var fields = new Fields(body);
      var wanted =
          new Wanted(
              new Details(
                  fields.optional("displayName").orElse(null),
                  fields.optional("repositoryUrl").orElse(null),
                  fields.optional("repositoryName").orElse(null),
                  fields.optional("repositoryNamespace").orElse(null)),
              branch(fields));
      fields.done();
      return wanted;
    }

    private static @Nullable String branch(Fields fields) {
      var branch = fields.optional("mainBranch").orElse(null);
      if (branch != null && branch.contains(" ")) {
        fields.complain("mainBranch", "cannot contain spaces");
      }
      return branch;
    }

    static ObjectNode of(Pacticipant pacticipant) {
      var details = pacticipant.details();
      return Json.object()
          .put("displayName", details.displayName())
          .put("repositoryUrl", details.repositoryUrl())
          .put("repositoryName", details.repositoryName())
          .put("repositoryNamespace", details.repositoryNamespace())
          .put("mainBranch", pacticipant.mainBranch());
    }
  }
}
