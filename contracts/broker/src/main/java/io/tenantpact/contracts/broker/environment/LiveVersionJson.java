package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Deployed and released versions on the wire. */
public final class LiveVersionJson {

  private final Urls urls;

  public LiveVersionJson(Urls urls) {
    this.urls = urls;
  }

  ObjectNode full(LiveVersion live) {
    return alone(live)
        .embed("pacticipant", pacticipant(live))
        .embed("version", version(live))
        .embed("environment", new EnvironmentJson(urls).full(live.environment()))
        .json();
  }

  ObjectNode withoutEnvironment(LiveVersion live) {
    return alone(live)
        .embed("pacticipant", pacticipant(live))
        .embed("version", version(live))
        .json();
  }

  Hal alone(LiveVersion live) {
    return new Hal()
        .put("uuid", live.uuid())
        .put(live.kind().property(), live.live())
        .put("target", live.instance())
        .put("applicationInstance", live.instance())
        .put(live.kind().endedAt(), live.endedAt())
        .put("createdAt", live.createdAt())
        .link("self", Link.to(url(live)));
  }

  String url(LiveVersion live) {
    return urls.of("/" + live.kind().segment() + "/" + live.uuid());
  }

  /** Links from a version or application to where it is live. */
  public List<ObjectNode> links(List<LiveVersion> live, Liveness kind) {
    return live.stream().filter(each -> each.kind() == kind).map(this::link).toList();
  }

  private ObjectNode link(LiveVersion live) {
    var environment = live.environment().displayName();
    var title = "Version %s to %s".formatted(live.kind().verb(), environment);
    var link = Link.to(url(live), title, environment).json();
    link.put(live.kind().linkProperty(), live.live());
    var instance = live.instance();
    if (instance != null) {
      link.put("application_instance", instance);
    }
    return link;
  }

  private ObjectNode pacticipant(LiveVersion live) {
    return new Hal()
        .put("name", live.pacticipant())
        .link("self", Link.to(urls.pacticipant(live.pacticipant())))
        .json();
  }

  private ObjectNode version(LiveVersion live) {
    var self = Link.to(urls.version(live.pacticipant(), live.version()), "Version", live.version());
    return new Hal().put("number", live.version()).link("self", self).json();
  }
}
