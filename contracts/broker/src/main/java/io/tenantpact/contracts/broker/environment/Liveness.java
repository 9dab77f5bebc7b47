package io.tenantpact.contracts.broker.environment;

import java.util.Locale;

/** The two ways of being live, and the words the wire has for each. */
public enum Liveness {
  /** Runs on an application instance, until another version takes the instance over. */
  DEPLOYED("currentlyDeployed", "undeployedAt", "currently_deployed"),
  /** Was given to users and is supported, beside other versions, until somebody ends it. */
  RELEASED("currentlySupported", "supportEndedAt", "currently_supported");

  private final String property;
  private final String endedAt;
  private final String linkProperty;

  Liveness(String property, String endedAt, String linkProperty) {
    this.property = property;
    this.endedAt = endedAt;
    this.linkProperty = linkProperty;
  }

  /** True in JSON as long as the version is live. */
  String property() {
    return property;
  }

  String endedAt() {
    return endedAt;
  }

  String linkProperty() {
    return linkProperty;
  }

  /** "deployed" or "released". */
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In addresses. */
  String segment() {
    return verb() + "-versions";
  }

  /** Of the embedded list. */
  String plural() {
    return verb() + "Versions";
  }
}
