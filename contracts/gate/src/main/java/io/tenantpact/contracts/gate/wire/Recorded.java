package io.tenantpact.contracts.gate.wire;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A record that a version is in use, which can be taken back. */
public final class Recorded {

  private final Environments environments;
  private final Liveness how;
  private final PacticipantVersion version;
  private final String environment;
  private final List<JsonNode> before;

  Recorded(
      Environments environments,
      Liveness how,
      PacticipantVersion version,
      String environment,
      List<JsonNode> before) {
    this.environments = environments;
    this.how = how;
    this.version = version;
    this.environment = environment;
    this.before = before;
  }

  /** Restores what was in use before; does nothing if this version was in use already. */
  public void takeBack() {
    if (before.stream().anyMatch(each -> isOf(version, each))) {
      return;
    }
    environments.live(how, version.name(), environment).stream()
        .filter(each -> isOf(version, each))
        .forEach(each -> environments.end(how, each));
    if (how == Liveness.DEPLOYED) {
      before.stream()
          .filter(each -> !each.has("applicationInstance"))
          .map(each -> new PacticipantVersion(version.name(), numberOf(each)))
          .forEach(each -> environments.record(how, each, environment));
    }
  }

  private static boolean isOf(PacticipantVersion version, JsonNode live) {
    return numberOf(live).equals(version.number());
  }

  private static String numberOf(JsonNode live) {
    return live.path("_embedded").path("version").path("number").asString("");
  }
}
