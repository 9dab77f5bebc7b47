package io.tenantpact.contracts.gate.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Environments, and which versions are in use there. */
public final class Environments {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final BrokerClient broker;

  /** The environments of a broker. */
  public Environments(BrokerClient broker) {
    this.broker = broker;
  }

  /** Makes an environment that is not for production, unless there is one of this name. */
  public void ensure(String name) {
    if (find(name).isEmpty()) {
      var environment =
          JSON.createObjectNode()
              .put("name", name)
              .put("displayName", name)
              .put("production", false);
      create(name, environment);
    }
  }

  private void create(String name, JsonNode environment) {
    try {
      broker.post(BrokerClient.link(broker.index(), "pb:environments"), environment);
    } catch (GateFailed e) {
      // Refused, since somebody else has made it meanwhile: then it is there.
      if (find(name).isEmpty()) {
        throw e;
      }
    }
  }

  /**
   * Whether the broker knows a version: its pacts were published, or results of its verification.
   */
  public boolean knows(PacticipantVersion version) {
    return find(version).isPresent();
  }

  /**
   * Records that a version is in use in an environment.
   *
   * @return the record's address, by which it can be ended
   * @throws GateFailed if the broker knows no such version or environment
   */
  public String record(Liveness how, PacticipantVersion version, String environment) {
    return record(how, version, environment, JSON.createObjectNode());
  }

  /**
   * Records that a version runs on an application instance, beside whatever runs on others.
   *
   * @return the record's address, by which it can be ended
   * @throws GateFailed if the broker knows no such version or environment
   */
  public String deploy(PacticipantVersion version, String environment, String instance) {
    var body = JSON.createObjectNode().put("applicationInstance", instance);
    return record(Liveness.DEPLOYED, version, environment, body);
  }

  private String record(
      Liveness how, PacticipantVersion version, String environment, JsonNode body) {
    var known = find(version).orElseThrow(() -> unknown(version));
    var target =
        BrokerClient.link(known, how.recordRel(), environment)
            .orElseThrow(() -> unknown(environment));
    return BrokerClient.link(broker.post(target, body), "self");
  }

  /** Ends what was recorded; nothing happens where it has ended already. */
  public void end(Liveness how, String record) {
    broker.patch(record, JSON.createObjectNode().put(how.flag(), false));
  }

  /**
   * The pacticipant's versions in use in an environment, deployed or released; one that is both
   * comes twice.
   *
   * @throws GateFailed if there is no such environment
   */
  public List<LiveVersion> live(String pacticipant, String environment) {
    var document = document(environment);
    return Arrays.stream(Liveness.values())
        .flatMap(how -> live(how, pacticipant, document))
        .toList();
  }

  /**
   * Whether a version is released in an environment.
   *
   * @throws GateFailed if there is no such environment
   */
  public boolean isReleased(PacticipantVersion version, String environment) {
    return live(Liveness.RELEASED, version.name(), document(environment))
        .anyMatch(each -> each.version().equals(version));
  }

  private JsonNode document(String environment) {
    var found = find(environment).orElseThrow(() -> unknown(environment));
    return broker.get(BrokerClient.link(found, "self"));
  }

  private Stream<LiveVersion> live(Liveness how, String pacticipant, JsonNode environment) {
    var url = BrokerClient.link(environment, how.listRel());
    return broker
        .get(url + "?pacticipant=" + BrokerClient.encode(pacticipant))
        .path("_embedded")
        .path(how.list())
        .valueStream()
        .map(each -> liveVersion(how, pacticipant, each));
  }

  private static LiveVersion liveVersion(Liveness how, String pacticipant, JsonNode live) {
    var number = live.path("_embedded").path("version").path("number").asString("");
    var isAlone = live.path("applicationInstance").asString("").isEmpty();
    return new LiveVersion(
        new PacticipantVersion(pacticipant, number), how == Liveness.DEPLOYED && isAlone);
  }

  private Optional<JsonNode> find(PacticipantVersion version) {
    var template = BrokerClient.link(broker.index(), "pb:pacticipant-version");
    return broker.find(
        template
            .replace("{pacticipant}", BrokerClient.encode(version.name()))
            .replace("{version}", BrokerClient.encode(version.number())));
  }

  private Optional<JsonNode> find(String environment) {
    return broker
        .get(BrokerClient.link(broker.index(), "pb:environments"))
        .path("_embedded")
        .path("environments")
        .valueStream()
        .filter(each -> each.path("name").asString("").equals(environment))
        .findFirst();
  }

  private GateFailed unknown(PacticipantVersion version) {
    return new GateFailed(
        "expected the broker at %s to know %s, but it does not; publish its pacts or results first"
            .formatted(broker, version));
  }

  private GateFailed unknown(String environment) {
    return new GateFailed(
        "expected the broker at %s to have an environment '%s', but it has none; create it first"
            .formatted(broker, environment));
  }
}
