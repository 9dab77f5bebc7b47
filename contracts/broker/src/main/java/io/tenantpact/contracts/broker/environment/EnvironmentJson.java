package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Environments on the wire. */
public final class EnvironmentJson {

  private final Urls urls;

  public EnvironmentJson(Urls urls) {
    this.urls = urls;
  }

  ObjectNode list(List<Environment> environments) {
    return new Hal()
        .embed("environments", environments.stream().map(this::full).toList())
        .link("self", Link.to(urls.of("/environments"), "Environments"))
        .links("pb:environments", environments.stream().map(this::toEnvironment).toList())
        .json();
  }

  ObjectNode full(Environment environment) {
    var self = urls.environment(environment.uuid());
    return brief(environment)
        .link(
            "pb:currently-deployed-deployed-versions",
            Link.to(
                self + "/deployed-versions/currently-deployed",
                "Versions currently deployed to %s environment"
                    .formatted(environment.displayName())))
        .link(
            "pb:currently-supported-released-versions",
            Link.to(
                self + "/released-versions/currently-supported",
                "Versions released and supported in %s environment"
                    .formatted(environment.displayName())))
        .link("pb:environments", Link.to(urls.of("/environments"), "Environments"))
        .json();
  }

  /** Without the links to what is in it. */
  public Hal brief(Environment environment) {
    var contacts = environment.contacts();
    return new Hal()
        .put("uuid", environment.uuid())
        .put("name", environment.name())
        .put("displayName", environment.displayName())
        .put("production", environment.production())
        .put("contacts", contacts == null ? null : Json.read(contacts))
        .put("updatedAt", environment.updatedAt())
        .put("createdAt", environment.createdAt())
        .link("self", toEnvironment(environment));
  }

  private Link toEnvironment(Environment environment) {
    return Link.to(urls.environment(environment.uuid()), "Environment", environment.name());
  }
}
