package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Page;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Branches, and versions on them. */
public final class BranchRoutes {

  private static final String BRANCH = "/pacticipants/{pacticipant}/branches/{branch}";
  private static final String MEMBER = BRANCH + "/versions/{version}";

  private BranchRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/pacticipants/{pacticipant}/branches", BranchRoutes::list),
        Route.get(BRANCH, BranchRoutes::get),
        Route.delete(BRANCH, BranchRoutes::delete),
        Route.get(MEMBER, BranchRoutes::getMember),
        Route.put(MEMBER, BranchRoutes::putMember),
        Route.delete(MEMBER, BranchRoutes::deleteMember));
  }

  private static Answer list(Call call) {
    var pacticipant = VersionRoutes.pacticipant(call);
    var all = new Branches(call.session()).all(pacticipant);
    var page = Page.wanted(call.query()).orElse(Page.first());
    var branches = page.of(all);
    var hal = new Hal().link("self", Link.to(call.self(), pacticipant + " branches"));
    page.describe(hal, call.selfWithoutQuery(), all.size());
    return Answer.ok(
        hal.embed("branches", branches.stream().map(each -> json(call, each)).toList())
            .links("pb:branches", branches.stream().map(each -> named(call, each)).toList())
            .json());
  }

  private static Link named(Call call, Branch branch) {
    return Link.to(call.urls().branch(call.path("pacticipant"), branch.name()))
        .named(branch.name());
  }

  private static Answer get(Call call) {
    return Answer.ok(json(call, branch(call)));
  }

  private static ObjectNode json(Call call, Branch branch) {
    var self = call.urls().branch(call.path("pacticipant"), branch.name());
    return new Hal()
        .put("name", branch.name())
        .put("createdAt", branch.createdAt())
        .link("self", Link.to(self, "Branch"))
        .link("pb:latest-version", Link.to(self + "/latest-version", "Latest version for branch"))
        .json();
  }

  private static Branch branch(Call call) {
    return new Branches(call.session())
        .find(call.path("pacticipant"), call.path("branch"))
        .orElseThrow(Refused::notFound);
  }

  private static Answer delete(Call call) {
    new Branches(call.session()).delete(branch(call));
    return Answer.noContent();
  }

  private static Answer getMember(Call call) {
    return Answer.ok(member(call));
  }

  private static Answer putMember(Call call) {
    var version =
        new Versions(call.session())
            .findOrCreate(call.path("pacticipant"), call.path("version"), call.now());
    var added = new Branches(call.session()).add(version, call.path("branch"), call.now());
    return added ? Answer.created(member(call), call.selfWithoutQuery()) : Answer.ok(member(call));
  }

  private static Answer deleteMember(Call call) {
    memberSince(call);
    new Branches(call.session()).remove(VersionRoutes.version(call), call.path("branch"));
    return Answer.noContent();
  }

  private static Instant memberSince(Call call) {
    return new Branches(call.session())
        .memberSince(VersionRoutes.version(call), call.path("branch"))
        .orElseThrow(Refused::notFound);
  }

  private static ObjectNode member(Call call) {
    var pacticipant = call.path("pacticipant");
    var branch = call.path("branch");
    var version = call.path("version");
    var urls = call.urls();
    return new Hal()
        .put("createdAt", memberSince(call))
        .link("self", Link.to(urls.branchVersion(pacticipant, branch, version), "Branch version"))
        .link("pb:branch", Link.to(urls.branch(pacticipant, branch), "Branch", branch))
        .link("pb:version", Link.to(urls.version(pacticipant, version), "Version", version))
        .json();
  }
}
