package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tags of a version. */
public final class TagRoutes {

  private static final String TAG = "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}";

  private TagRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get(TAG, TagRoutes::get),
        Route.put(TAG, TagRoutes::put),
        Route.delete(TAG, TagRoutes::delete));
  }

  private static Answer get(Call call) {
    return Answer.ok(json(call, VersionRoutes.version(call)));
  }

  private static Answer put(Call call) {
    var version =
        new Versions(call.session())
            .findOrCreate(call.path("pacticipant"), call.path("version"), call.now());
    var added = new Tags(call.session()).add(version, call.path("tag"), call.now());
    var json = json(call, version);
    return added ? Answer.created(json, call.selfWithoutQuery()) : Answer.ok(json);
  }

  private static Answer delete(Call call) {
    if (!new Tags(call.session()).remove(VersionRoutes.version(call), call.path("tag"))) {
      throw Refused.notFound();
    }
    return Answer.noContent();
  }

  private static ObjectNode json(Call call, Version version) {
    var tag = call.path("tag");
    var created = new Tags(call.session()).createdAt(version, tag).orElseThrow(Refused::notFound);
    var urls = call.urls();
    var pacticipant = version.pacticipant();
    var number = version.number();
    return new Hal()
        .put("name", tag)
        .put("createdAt", created)
        .link("self", Link.to(urls.tag(pacticipant, number, tag), "Tag", tag))
        .link("version", Link.to(urls.version(pacticipant, number), "Version", number))
        .link("pacticipant", Link.to(urls.pacticipant(pacticipant), "Pacticipant", pacticipant))
        .json();
  }
}
