package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Fields;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One version: read, write, delete, and what "the latest" is. */
public final class VersionRoutes {

  private static final String VERSION = "/pacticipants/{pacticipant}/versions/{version}";

  private VersionRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get(VERSION, VersionRoutes::get),
        Route.put(VERSION, VersionRoutes::put),
        Route.patch(VERSION, VersionRoutes::patch),
        Route.delete(VERSION, VersionRoutes::delete),
        Route.get("/pacticipants/{pacticipant}/latest-version", VersionRoutes::latest),
        Route.get("/pacticipants/{pacticipant}/latest-version/{tag}", VersionRoutes::latestTagged),
        Route.get(
            "/pacticipants/{pacticipant}/branches/{branch}/latest-version", VersionRoutes::head));
  }

  /** The version in the call's path. */
  static Version version(Call call) {
    return new Versions(call.session())
        .find(call.path("pacticipant"), call.path("version"))
        .orElseThrow(Refused::notFound);
  }

  private static Answer get(Call call) {
    return full(call, version(call));
  }

  private static Answer full(Call call, Version version) {
    return Answer.ok(new VersionJson(call).full(version, call.selfWithoutQuery()));
  }

  private static Answer latest(Call call) {
    var pacticipant = call.path("pacticipant");
    return full(
        call, new Versions(call.session()).latest(pacticipant).orElseThrow(Refused::notFound));
  }

  private static Answer latestTagged(Call call) {
    var tagged = new Versions(call.session()).tagged(call.path("pacticipant"), call.path("tag"));
    return full(call, tagged.stream().findFirst().orElseThrow(Refused::notFound));
  }

  private static Answer head(Call call) {
    var head = new Branches(call.session()).head(call.path("pacticipant"), call.path("branch"));
    return full(call, head.orElseThrow(Refused::notFound));
  }

  private static Answer put(Call call) {
    var versions = new Versions(call.session());
    var existing = versions.find(call.path("pacticipant"), call.path("version"));
    var wanted = call.body();
    var version =
        versions.publish(call.path("pacticipant"), call.path("version"), null, call.now());
    var written = write(call, version, wanted, true);
    var json = new VersionJson(call).full(written, call.selfWithoutQuery());
    return existing.isPresent() ? Answer.ok(json) : Answer.created(json, call.selfWithoutQuery());
  }

  private static Answer patch(Call call) {
    var wanted = call.body();
    return full(call, write(call, version(call), wanted, wanted.has("buildUrl")));
  }

  private static Version write(
      Call call, Version version, ObjectNode wanted, boolean withBuildUrl) {
    var fields = new Fields(wanted);
    var branch = fields.optional("branch");
    var buildUrl = fields.optional("buildUrl");
    fields.done();
    branch.ifPresent(name -> new Branches(call.session()).add(version, name, call.now()));
    for (var tag : wanted.path("tags").valueStream().toList()) {
      new Tags(call.session()).add(version, tag.path("name").asString(), call.now());
    }
    return withBuildUrl
        ? new Versions(call.session()).replaceBuildUrl(version, buildUrl.orElse(null), call.now())
        : version;
  }

  private static Answer delete(Call call) {
    new Versions(call.session()).delete(version(call).id());
    return Answer.noContent();
  }

  /** For lists of an application that must exist. */
  static String pacticipant(Call call) {
    return new Pacticipants(call.session())
        .named(call.path("pacticipant"))
        .orElseThrow(Refused::notFound)
        .name();
  }
}
