package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.version.Version;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a publication has made. */
record Published(Version version, List<String> tags, List<Pact> pacts, List<Notice> notices) {

  ObjectNode json(Urls urls) {
    var name = version.pacticipant();
    var number = version.number();
    return new Hal()
        .put("logs", Json.array().addAll(notices.stream().map(Notice::log).toList()))
        .put("notices", Json.array().addAll(notices.stream().map(Notice::json).toList()))
        .embed(
            "pacticipant",
            new Hal().put("name", name).link("self", Link.to(urls.pacticipant(name))).json())
        .embed(
            "version",
            new Hal()
                .put("number", number)
                .link("self", Link.to(urls.version(name, number), "Version", number))
                .json())
        .link("pb:pacticipant", Link.to(urls.pacticipant(name), "Pacticipant", name))
        .link(
            "pb:pacticipant-version",
            Link.to(urls.version(name, number), "Pacticipant version", number))
        .links(
            "pb:pacticipant-version-tags",
            tags.stream().map(tag -> Link.to(urls.tag(name, number, tag), "Tag", tag)).toList())
        .links("pb:contracts", pacts.stream().map(pact -> to(pact, urls)).toList())
        .json();
  }

  private static Link to(Pact pact, Urls urls) {
    return Link.to(
        urls.pact(pact.provider(), pact.consumer(), pact.consumerVersion()), "Pact", pact.title());
  }
}
