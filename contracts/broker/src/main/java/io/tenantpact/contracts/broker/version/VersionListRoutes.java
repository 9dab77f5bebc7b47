package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Page;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;

/** Lists of versions: of an application, a branch or a tag. */
public final class VersionListRoutes {

  private VersionListRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/pacticipants/{pacticipant}/versions", VersionListRoutes::ofPacticipant),
        Route.get(
            "/pacticipants/{pacticipant}/branches/{branch}/versions", VersionListRoutes::ofBranch),
        Route.get("/pacticipants/{pacticipant}/tags/{tag}/versions", VersionListRoutes::ofTag));
  }

  private static Answer ofPacticipant(Call call) {
    var pacticipant = VersionRoutes.pacticipant(call);
    return list(
        call,
        new Versions(call.session()).all(pacticipant),
        "All application versions of " + pacticipant);
  }

  private static Answer ofBranch(Call call) {
    var pacticipant = VersionRoutes.pacticipant(call);
    var branches = new Branches(call.session());
    var branch =
        branches.find(pacticipant, call.path("branch")).orElseThrow(Refused::notFound).name();
    return list(
        call,
        branches.versions(pacticipant, branch),
        "Versions for branch %s of %s".formatted(branch, pacticipant));
  }

  private static Answer ofTag(Call call) {
    var pacticipant = VersionRoutes.pacticipant(call);
    return list(
        call,
        new Versions(call.session()).tagged(pacticipant, call.path("tag")),
        "All application versions of " + pacticipant);
  }

  private static Answer list(Call call, List<Version> all, String title) {
    var hal = new Hal().link("self", Link.to(call.self(), title));
    var page = Page.wanted(call.query());
    page.ifPresent(each -> each.describe(hal, call.selfWithoutQuery(), all.size()));
    var versions = page.map(each -> each.of(all)).orElse(all);
    var json = new VersionJson(call);
    var pacticipant = call.path("pacticipant");
    var self = call.urls().pacticipant(pacticipant);
    hal.embed("versions", versions.stream().map(json::inList).toList())
        .link("pb:pacticipant", Link.to(self, pacticipant))
        .links("pb:versions", versions.stream().map(each -> titled(call, each)).toList())
        .link("pacticipant", Link.to(self, "Deprecated - please use pb:pacticipant"))
        .links("versions", versions.stream().map(each -> deprecated(call, each)).toList());
    return Answer.ok(hal.json());
  }

  private static Link titled(Call call, Version version) {
    var title = "Version %s - %s".formatted(version.number(), Hal.day(version.createdAt()));
    return Link.to(call.urls().version(version.pacticipant(), version.number()), title);
  }

  private static Link deprecated(Call call, Version version) {
    return Link.to(
        call.urls().version(version.pacticipant(), version.number()),
        "Deprecated - please use pb:versions");
  }
}
