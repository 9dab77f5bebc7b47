package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.version.Version;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One pact on the wire: its content, and links around it. */
final class PactJson {

  private final Urls urls;

  PactJson(Urls urls) {
    this.urls = urls;
  }

  /**
   * A pact.
   *
   * @param metadata for the link that results go to; empty for none
   * @param selectedFor the consumer versions it was selected for; empty when it was not selected
   */
  ObjectNode full(Pact pact, ObjectNode content, String metadata, List<Version> selectedFor) {
    var hal = new Hal().putAll(content).put("createdAt", pact.createdAt());
    addNeighbours(hal, pact);
    if (!selectedFor.isEmpty()) {
      hal.links(
          "pb:consumer-versions",
          selectedFor.stream().map(each -> toVersion(pact.consumer(), each.number())).toList());
    }
    addPacts(hal, pact);
    addTags(hal, pact);
    addResults(hal, pact, metadata);
    return hal.json();
  }

  private void addNeighbours(Hal hal, Pact pact) {
    var self = urls.pact(pact.provider(), pact.consumer(), pact.consumerVersion());
    hal.link("self", Link.to(self, "Pact", pact.title()))
        .link(
            "pb:consumer", Link.to(urls.pacticipant(pact.consumer()), "Consumer", pact.consumer()))
        .link("pb:consumer-version", toVersion(pact.consumer(), pact.consumerVersion()))
        .link(
            "pb:provider", Link.to(urls.pacticipant(pact.provider()), "Provider", pact.provider()));
  }

  private Link toVersion(String consumer, String number) {
    return Link.to(urls.version(consumer, number), "Consumer version", number);
  }

  private void addPacts(Hal hal, Pact pact) {
    var all = urls.pacts(pact.provider(), pact.consumer());
    hal.link(
            "pb:pact-version", Link.to(content(pact), "Pact content version permalink", pact.sha()))
        .link("pb:latest-pact-version", Link.to(all + "/latest", "Latest version of this pact"))
        .link("pb:all-pact-versions", Link.to(all + "/versions", "All versions of this pact"))
        .link(
            "pb:latest-untagged-pact-version",
            Link.to(all + "/latest-untagged", "Latest untagged version of this pact"))
        .link(
            "pb:latest-tagged-pact-version",
            Link.template(all + "/latest/{tag}", "Latest tagged version of this pact"))
        .link(
            "pb:previous-distinct",
            Link.to(
                urls.pact(pact.provider(), pact.consumer(), pact.consumerVersion())
                    + "/previous-distinct",
                "Previous distinct version of this pact"));
  }

  private void addTags(Hal hal, Pact pact) {
    var tags = urls.version(pact.consumer(), pact.consumerVersion()) + "/tags/";
    hal.link(
            "pb:tag-prod-version",
            Link.to(
                tags + "prod", "PUT to this resource to tag this consumer version as 'production'"))
        .link(
            "pb:tag-version",
            Link.to(tags + "{tag}", "PUT to this resource to tag this consumer version"));
  }

  private void addResults(Hal hal, Pact pact, String metadata) {
    var selected = urls.pactVersion(pact.provider(), pact.consumer(), pact.sha(), metadata);
    hal.link(
            "pb:publish-verification-results",
            Link.to(selected + "/verification-results", "Publish verification results"))
        .link(
            "pb:latest-verification-results",
            Link.to(content(pact) + "/verification-results/latest"))
        .link(
            "pb:matrix-for-consumer-version",
            Link.to(
                urls.of(
                    "/matrix?q%%5B%%5D%%5Bpacticipant%%5D=%s&q%%5B%%5D%%5Bversion%%5D=%s&latestby=cvpv"
                        .formatted(
                            Urls.encode(pact.consumer()), Urls.encode(pact.consumerVersion()))),
                "View matrix rows for the consumer version to which this pact belongs"));
  }

  private String content(Pact pact) {
    return urls.pactVersion(pact.provider(), pact.consumer(), pact.sha());
  }
}
