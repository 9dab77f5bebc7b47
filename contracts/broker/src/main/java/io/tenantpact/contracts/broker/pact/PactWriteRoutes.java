package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.pacticipant.SimilarNames;
import io.tenantpact.contracts.broker.version.Versions;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Fields;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Writes and deletes one pact, without a publication around it. */
public final class PactWriteRoutes {

  private PactWriteRoutes() {}

  public static List<Route> all() {
    var routes = new ArrayList<Route>();
    for (var one : PactRoutes.PUBLISHED) {
      routes.add(Route.put(one, PactWriteRoutes::put));
      routes.add(Route.patch(one, PactWriteRoutes::patch));
      routes.add(Route.delete(one, PactWriteRoutes::delete));
    }
    return routes;
  }

  private static Answer put(Call call) {
    var content = content(call);
    requireNewNames(call);
    var existing = existing(call);
    if (existing.isPresent() && !existing.get().sha().equals(content.sha())) {
      throw modificationRefused(call);
    }
    return write(call, content, existing.isPresent());
  }

  private static Answer patch(Call call) {
    var content = content(call);
    var existing = existing(call);
    if (existing.isEmpty()) {
      requireNewNames(call);
      return write(call, content, false);
    }
    var before = new Pacts(call.session()).content(existing.get());
    var merged = PactMerger.merge(before, content).orElseThrow(() -> modificationRefused(call));
    return write(call, merged, true);
  }

  private static Answer write(Call call, PactContent content, boolean existed) {
    var version =
        new Versions(call.session())
            .findOrCreate(call.path("consumer"), call.path("version"), call.now());
    var pact =
        new PactWriter(call.session()).publish(version, call.path("provider"), content, call.now());
    var answer = PactRoutes.full(call, pact, "");
    return existed ? answer : answer.asCreated(call.selfWithoutQuery());
  }

  private static Optional<Pact> existing(Call call) {
    return new Pacts(call.session())
        .find(call.path("consumer"), call.path("version"), call.path("provider"));
  }

  private static Refused modificationRefused(Call call) {
    var message =
        PactWriter.modificationRefused(
            call.path("consumer"), call.path("version"), call.path("provider"));
    return Refused.conflict(Json.object().put("error", message));
  }

  private static void requireNewNames(Call call) {
    var complaints =
        new SimilarNames(call.session())
            .complaints(List.of(call.path("consumer"), call.path("provider")), call.urls().base());
    if (!complaints.isEmpty()) {
      throw Refused.conflict(String.join("\n", complaints));
    }
  }

  private static PactContent content(Call call) {
    try {
      var content =
          PactContent.read(call.text()).orElseThrow(() -> Refused.notJson("expected an object"));
      var fields = new Fields(content.json());
      requireName(fields, content, "consumer", call.path("consumer"));
      requireName(fields, content, "provider", call.path("provider"));
      fields.done();
      return content;
    } catch (JacksonException e) {
      throw Refused.notJson(e.getOriginalMessage());
    }
  }

  private static void requireName(
      Fields fields, PactContent content, String role, String nameInPath) {
    content
        .name(role)
        .filter(name -> !name.equals(nameInPath))
        .ifPresent(
            name ->
                fields.complain(
                    role + ".name",
                    "name in pact '%s' does not match name in URL path '%s'."
                        .formatted(name, nameInPath)));
  }

  private static Answer delete(Call call) {
    new Pacts(call.session()).delete(PactRoutes.published(call));
    return Answer.noContent();
  }
}
