package io.tenantpact.contracts.broker.pacticipant;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Applications on the wire. */
final class PacticipantJson {

  private static final String DEPRECATED_VERSION = "DEPRECATED - please use latestVersion";
  private static final String DEPRECATED_LIST = "DEPRECATED - please use pb:pacticipants";

  private final Urls urls;

  PacticipantJson(Urls urls) {
    this.urls = urls;
  }

  ObjectNode list(List<Pacticipant> pacticipants) {
    var legacy =
        pacticipants.stream()
            .map(
                each ->
                    one(each)
                        .put(
                            "title", "DEPRECATED - Please use the embedded pacticipants collection")
                        .json())
            .toList();
    return new Hal()
        .put("pacticipants", Json.array().addAll(legacy))
        .embed("pacticipants", pacticipants.stream().map(each -> one(each).json()).toList())
        .link("self", Link.to(urls.of("/pacticipants")))
        .links(
            "pb:pacticipants",
            pacticipants.stream().map(each -> to(each, "Pacticipant", each.name())).toList())
        .links(
            "pacticipants",
            pacticipants.stream().map(each -> to(each, each.name(), DEPRECATED_LIST)).toList())
        .json();
  }

  private Link to(Pacticipant pacticipant, String title, String name) {
    return Link.to(urls.pacticipant(pacticipant.name()), title, name);
  }

  ObjectNode full(Pacticipant pacticipant, List<ObjectNode> deployedEnvironments) {
    return one(pacticipant).linkNodes("pb:deployed-environments", deployedEnvironments).json();
  }

  private Hal one(Pacticipant pacticipant) {
    var details = pacticipant.details();
    var hal =
        new Hal()
            .put("name", pacticipant.name())
            .put("displayName", details.displayName())
            .put("repositoryUrl", details.repositoryUrl())
            .put("repositoryName", details.repositoryName())
            .put("repositoryNamespace", details.repositoryNamespace())
            .put("mainBranch", pacticipant.mainBranch())
            .put("updatedAt", pacticipant.updatedAt())
            .put("createdAt", pacticipant.createdAt())
            .embed("labels", List.of());
    embedLatestVersion(hal, pacticipant);
    addLinks(hal, pacticipant.name());
    return hal;
  }

  private void embedLatestVersion(Hal hal, Pacticipant pacticipant) {
    var number = pacticipant.latestVersion();
    if (number != null) {
      var self = Link.to(urls.version(pacticipant.name(), number), "Version", number);
      var version = new Hal().put("number", number).link("self", self);
      hal.embed("latestVersion", version.json());
      hal.embed(
          "latest-version",
          version.put("title", DEPRECATED_VERSION).put("name", DEPRECATED_VERSION).json());
    }
  }

  private void addLinks(Hal hal, String name) {
    var self = urls.pacticipant(name);
    hal.link("self", Link.to(self))
        .link("pb:versions", Link.to(self + "/versions"))
        .link("pb:branches", Link.to(self + "/branches"))
        .link(
            "pb:version",
            Link.template(
                self + "/versions/{version}", "Get, create or delete a pacticipant version"))
        .link(
            "pb:version-tag",
            Link.template(
                self + "/versions/{version}/tags/{tag}",
                "Get, create or delete a tag for a version of " + name))
        .link(
            "pb:branch-version",
            Link.template(
                self + "/branches/{branch}/versions/{version}",
                "Get or add/create a version for a branch of " + name))
        .link("versions", Link.to(self + "/versions", "Deprecated - use pb:versions"));
  }
}
