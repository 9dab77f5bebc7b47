package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.environment.Environment;
import io.tenantpact.contracts.broker.environment.Environments;
import io.tenantpact.contracts.broker.environment.LiveVersionJson;
import io.tenantpact.contracts.broker.environment.LiveVersions;
import io.tenantpact.contracts.broker.environment.Liveness;
import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.wire.Call;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Versions on the wire: alone with all links, in a list with fewer. */
final class VersionJson {

  private final Call call;
  private final Urls urls;

  VersionJson(Call call) {
    this.call = call;
    this.urls = call.urls();
  }

  /**
   * A version alone.
   *
   * @param self the address it was asked for under, which may be that of "the latest"
   */
  ObjectNode full(Version version, String self) {
    var hal = common(version, self);
    var live = new LiveVersions(call.session()).ofVersion(version.id());
    var json = new LiveVersionJson(urls);
    var environments = new Environments(call.session()).all();
    return hal.linkNodes("pb:deployed-environments", json.links(live, Liveness.DEPLOYED))
        .linkNodes("pb:released-environments", json.links(live, Liveness.RELEASED))
        .links("pb:record-deployment", toRecord(version, environments, Liveness.DEPLOYED))
        .links("pb:record-release", toRecord(version, environments, Liveness.RELEASED))
        .json();
  }

  private List<Link> toRecord(Version version, List<Environment> environments, Liveness kind) {
    var deployed = kind == Liveness.DEPLOYED;
    var title = deployed ? "Record deployment to " : "Record release to ";
    var segment = deployed ? "/deployed-versions" : "/released-versions";
    return environments.stream()
        .map(
            environment ->
                Link.to(
                    url(version) + segment + "/environment/" + environment.uuid(),
                    title + environment.displayName(),
                    environment.name()))
        .toList();
  }

  ObjectNode inList(Version version) {
    var hal = common(version, url(version));
    var live = new LiveVersions(call.session()).ofVersion(version.id());
    var json = new LiveVersionJson(urls);
    var deployed = json.links(live, Liveness.DEPLOYED);
    var released = json.links(live, Liveness.RELEASED);
    if (!deployed.isEmpty()) {
      hal.linkNodes("pb:deployed-environments", deployed);
    }
    if (!released.isEmpty()) {
      hal.linkNodes("pb:released-environments", released);
    }
    return hal.json();
  }

  private Hal common(Version version, String self) {
    var versions = new Versions(call.session());
    var hal =
        new Hal()
            .put("number", version.number())
            .put("buildUrl", version.buildUrl())
            .put("updatedAt", version.updatedAt())
            .put("createdAt", version.createdAt())
            .embed(
                "branchVersions",
                versions.branchesOf(version.id()).stream()
                    .map(branch -> branch(version, branch))
                    .toList())
            .embed(
                "tags",
                versions.tagsOf(version.id()).stream().map(tag -> tag(version, tag)).toList());
    addLinks(hal, version, self);
    return hal.links(
        "pb:pact-versions",
        versions.providersOf(version.id()).stream()
            .map(provider -> pact(version, provider))
            .toList());
  }

  private void addLinks(Hal hal, Version version, String self) {
    hal.link("self", Link.to(self, "Version", version.number()))
        .link(
            "pb:pacticipant",
            Link.to(urls.pacticipant(version.pacticipant()), "Pacticipant", version.pacticipant()))
        .link(
            "pb:tag",
            Link.template(
                url(version) + "/tags/{tag}",
                "Get, create or delete a tag for this pacticipant version"))
        .link(
            "pb:latest-verification-results-where-pacticipant-is-consumer",
            Link.to(
                urls.of(
                    "/verification-results/consumer/%s/version/%s/latest"
                        .formatted(
                            Urls.encode(version.pacticipant()), Urls.encode(version.number()))),
                "Latest verification results for consumer version"));
  }

  private ObjectNode branch(Version version, Placement branch) {
    var self = urls.branchVersion(version.pacticipant(), branch.name(), version.number());
    return new Hal()
        .put("name", branch.name())
        .put("latest", branch.latest())
        .link("self", Link.to(self, "Branch version", branch.name()))
        .json();
  }

  private ObjectNode tag(Version version, Placement tag) {
    var self = urls.tag(version.pacticipant(), version.number(), tag.name());
    return new Hal().put("name", tag.name()).link("self", Link.to(self, "Tag", tag.name())).json();
  }

  private Link pact(Version version, String provider) {
    return Link.to(
        urls.pact(provider, version.pacticipant(), version.number()),
        "Pact",
        "Pact between %s (%s) and %s".formatted(version.pacticipant(), version.number(), provider));
  }

  private String url(Version version) {
    return urls.version(version.pacticipant(), version.number());
  }
}
