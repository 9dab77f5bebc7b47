package io.tenantpact.contracts.broker.verification;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.version.Versions;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the providers of one consumer version last said about its pacts. */
public final class ConsumerResultsRoutes {

  private ConsumerResultsRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get(
            "/verification-results/consumer/{consumer}/version/{version}/latest",
            ConsumerResultsRoutes::latest));
  }

  private static Answer latest(Call call) {
    var consumer = call.path("consumer");
    var version =
        new Versions(call.session())
            .find(consumer, call.path("version"))
            .orElseThrow(Refused::notFound);
    var summary = new Summary(call);
    pactsOf(call.session(), version.id()).forEach(summary::add);
    var title =
        "Latest verification results for consumer %s version %s"
            .formatted(consumer, version.number());
    return Answer.ok(
        new Hal()
            .put("success", summary.success())
            .put("providerSummary", summary.json())
            .embed("verificationResults", summary.results)
            .link("self", Link.to(call.selfWithoutQuery(), title))
            .json());
  }

  private static List<Pact> pactsOf(Session session, long consumerVersionId) {
    return session.list(
        "select * from current_pacts where consumer_version_id = ? order by lower(provider_name)",
        Pact::map,
        consumerVersionId);
  }

  /** Adds up the results, provider by provider. */
  private static final class Summary {
    private final Verifications verifications;
    private final VerificationJson json;
    private final List<ObjectNode> results = new ArrayList<>();
    private final List<String> successful = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    Summary(Call call) {
      this.verifications = new Verifications(call.session());
      this.json = new VerificationJson(call.urls());
    }

    void add(Pact pact) {
      var latest = verifications.latest(pact);
      latest.ifPresent(each -> results.add(json.full(each, pact)));
      latest.map(each -> each.success() ? successful : failed).orElse(unknown).add(pact.provider());
    }

    /** No result at all is no success. */
    boolean success() {
      return failed.isEmpty() && unknown.isEmpty() && !successful.isEmpty();
    }

    ObjectNode json() {
      var summary = Json.object();
      summary.set("successful", Json.texts(successful));
      summary.set("failed", Json.texts(failed));
      summary.set("unknown", Json.texts(unknown));
      return summary;
    }
  }
}
