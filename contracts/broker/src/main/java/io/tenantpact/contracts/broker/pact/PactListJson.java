package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.wire.Call;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Lists of pacts on the wire; each carries the links of an older form beside the newer ones. */
final class PactListJson {

  private static final String USE_PACTS = "DEPRECATED - please use the pb:pacts relation";

  private final Call call;
  private final Urls urls;

  PactListJson(Call call) {
    this.call = call;
    this.urls = call.urls();
  }

  ObjectNode latest(List<Pact> pacts) {
    return new Hal()
        .put("pacts", Json.array().addAll(pacts.stream().map(this::latest).toList()))
        .link("self", Link.to(call.selfWithoutQuery()))
        .links("pb:pacts", pacts.stream().map(this::toLatest).toList())
        .links("pacts", pacts.stream().map(each -> toLatest(each).named(USE_PACTS)).toList())
        .json();
  }

  private Link toLatest(Pact pact) {
    return Link.to(
        urls.pacts(pact.provider(), pact.consumer()) + "/latest",
        "Latest pact between %s and %s".formatted(pact.consumer(), pact.provider()));
  }

  private ObjectNode latest(Pact pact) {
    var consumer =
        new Hal()
            .put("name", pact.consumer())
            .embed("version", version(pact))
            .link("self", Link.to(urls.pacticipant(pact.consumer())));
    var provider =
        new Hal()
            .put("name", pact.provider())
            .link("self", Link.to(urls.pacticipant(pact.provider())));
    var latest = urls.pacts(pact.provider(), pact.consumer()) + "/latest";
    return new Hal()
        .put("createdAt", pact.createdAt())
        .embed("consumer", consumer.json())
        .embed("provider", provider.json())
        .links("self", List.of(Link.to(latest), Link.to(url(pact))))
        .json();
  }

  private ObjectNode version(Pact pact) {
    var number = pact.consumerVersion();
    return new Hal()
        .put("number", number)
        .link("self", Link.to(urls.version(pact.consumer(), number), "Version", number))
        .json();
  }

  ObjectNode ofProvider(List<Pact> pacts, String title) {
    var provider = call.path("provider");
    var self = urls.pacticipant(provider);
    return new Hal()
        .link("self", Link.to(call.self(), title))
        .link("pb:provider", Link.to(self).named(provider))
        .links("pb:pacts", pacts.stream().map(each -> named(each, each.title())).toList())
        .link(
            "provider", Link.to(self, provider, "DEPRECATED - please use the pb:provider relation"))
        .links(
            "pacts",
            pacts.stream().map(each -> named(each, USE_PACTS + ". " + each.title())).toList())
        .json();
  }

  private Link named(Pact pact, String title) {
    return Link.to(url(pact), title, pact.consumer());
  }

  ObjectNode between(List<Pact> pacts) {
    var consumer = call.path("consumer");
    var provider = call.path("provider");
    var title = "All versions of the pact between %s and %s".formatted(consumer, provider);
    return new Hal()
        .embed("pacts", pacts.stream().map(this::publication).toList())
        .link("self", Link.to(call.self(), title))
        .link("consumer", Link.to(urls.pacticipant(consumer), "Consumer", consumer))
        .link("provider", Link.to(urls.pacticipant(provider), "Provider", provider))
        .links("pact-versions", pacts.stream().map(this::dated).toList())
        .json();
  }

  private ObjectNode publication(Pact pact) {
    return new Hal()
        .put("createdAt", pact.createdAt())
        .embed("consumerVersion", version(pact))
        .link("self", Link.to(url(pact), pact.title()))
        .json();
  }

  private Link dated(Pact pact) {
    var name = "Version %s - %s".formatted(pact.consumerVersion(), Hal.day(pact.createdAt()));
    return Link.to(url(pact), "Pact", name);
  }

  private String url(Pact pact) {
    return urls.pact(pact.provider(), pact.consumer(), pact.consumerVersion());
  }
}
