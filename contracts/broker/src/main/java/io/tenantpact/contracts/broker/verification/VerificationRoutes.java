package io.tenantpact.contracts.broker.verification;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.pact.PactMetadata;
import io.tenantpact.contracts.broker.pact.PactRoutes;
import io.tenantpact.contracts.broker.pact.Pacts;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import java.util.Optional;

/** Publish a result and read results. */
public final class VerificationRoutes {

  private static final String PACTS = "/pacts/provider/{provider}/consumer/{consumer}";
  private static final String RESULTS = PACTS + "/pact-version/{sha}/verification-results";
  private static final String SELECTED =
      PACTS + "/pact-version/{sha}/metadata/{metadata}/verification-results";
  private static final String LATEST = "/verification-results/latest";

  private VerificationRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.post(RESULTS, call -> create(call, "")),
        Route.post(SELECTED, call -> create(call, call.path("metadata"))),
        Route.get(RESULTS + "/{number}", VerificationRoutes::get),
        Route.get(SELECTED + "/{number}", VerificationRoutes::get),
        Route.get(RESULTS + "/latest", call -> latest(call, PactRoutes.byContent(call))),
        Route.get(PACTS + "/version/{version}" + LATEST, VerificationRoutes::latestOfVersion),
        Route.get(PACTS + "/latest" + LATEST, VerificationRoutes::latestOfLatest),
        Route.get(PACTS + "/latest/{tag}" + LATEST, VerificationRoutes::latestOfTagged));
  }

  private static Answer create(Call call, String metadata) {
    var pact = PactRoutes.byContent(call);
    var request = VerificationRequest.read(call.body());
    var created =
        new Verifications(call.session())
            .create(pact, request, PactMetadata.decode(metadata), call.now());
    var json = new VerificationJson(call.urls());
    return Answer.created(json.full(created, pact), json.url(created, pact));
  }

  private static Answer get(Call call) {
    var pact = PactRoutes.byContent(call);
    var number = call.path("number");
    if (!number.matches("\\d{1,18}")) {
      throw Refused.notFound();
    }
    var found = new Verifications(call.session()).find(pact, Long.parseLong(number));
    return answer(call, found, pact);
  }

  private static Answer latestOfVersion(Call call) {
    return latest(call, PactRoutes.published(call));
  }

  private static Answer latestOfLatest(Call call) {
    var pact = new Pacts(call.session()).latest(call.path("consumer"), call.path("provider"));
    return latest(call, pact.orElseThrow(Refused::notFound));
  }

  private static Answer latestOfTagged(Call call) {
    var pact =
        new Pacts(call.session())
            .latestTagged(call.path("consumer"), call.path("provider"), call.path("tag"));
    return latest(call, pact.orElseThrow(Refused::notFound));
  }

  /** The answer names the last publication of the content, whichever one was asked for. */
  private static Answer latest(Call call, Pact pact) {
    var publication =
        new Pacts(call.session()).latestOfContent(pact.consumer(), pact.provider(), pact.sha());
    return answer(call, new Verifications(call.session()).latest(pact), publication.orElseThrow());
  }

  private static Answer answer(Call call, Optional<Verification> found, Pact pact) {
    var verification = found.orElseThrow(Refused::notFound);
    return Answer.ok(new VerificationJson(call.urls()).full(verification, pact));
  }
}
