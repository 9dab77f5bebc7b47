package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.version.Versions;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pact, in all the ways it can be named. */
public final class PactRoutes {

  private static final String PACTS = "/pacts/provider/{provider}/consumer/{consumer}";

  /** Both addresses of a published pact; the second is an older form. */
  static final List<String> PUBLISHED =
      List.of(PACTS + "/version/{version}", PACTS + "/versions/{version}");

  private PactRoutes() {}

  public static List<Route> all() {
    var routes = new ArrayList<Route>();
    for (var one : PUBLISHED) {
      routes.add(Route.get(one, call -> full(call, published(call), "")));
    }
    routes.add(Route.get(PACTS + "/version/{version}/previous-distinct", PactRoutes::previous));
    routes.add(Route.get(PACTS + "/latest", PactRoutes::latest));
    routes.add(Route.get(PACTS + "/latest/{tag}", PactRoutes::latestTagged));
    routes.add(Route.get(PACTS + "/latest-untagged", PactRoutes::latestUntagged));
    routes.add(Route.get(PACTS + "/branch/{branch}/latest", PactRoutes::latestOnBranch));
    routes.add(Route.get(PACTS + "/pact-version/{sha}", call -> full(call, byContent(call), "")));
    routes.add(
        Route.get(
            PACTS + "/pact-version/{sha}/metadata/{metadata}",
            call -> full(call, byContent(call), call.path("metadata"))));
    return routes;
  }

  /** The pact of the consumer version in the call's path. */
  public static Pact published(Call call) {
    requireBoth(call);
    return new Pacts(call.session())
        .find(call.path("consumer"), call.path("version"), call.path("provider"))
        .orElseThrow(Refused::notFound);
  }

  /** The last publication of the content in the call's path. */
  public static Pact byContent(Call call) {
    requireBoth(call);
    return new Pacts(call.session())
        .latestOfContent(call.path("consumer"), call.path("provider"), call.path("sha"))
        .orElseThrow(Refused::notFound);
  }

  static void requireBoth(Call call) {
    var pacticipants = new Pacticipants(call.session());
    pacticipants.require("consumer", call.path("consumer"));
    pacticipants.require("provider", call.path("provider"));
  }

  static Answer full(Call call, Pact pact, String metadata) {
    var content = new Pacts(call.session()).content(pact);
    var selectedFor =
        PactMetadata.decode(metadata)
            .consumerVersions(pact.consumer(), new Versions(call.session()));
    return Answer.ok(new PactJson(call.urls()).full(pact, content, metadata, selectedFor));
  }

  private static Answer previous(Call call) {
    var previous = new Pacts(call.session()).previousDistinct(published(call));
    return full(call, previous.orElseThrow(Refused::notFound), "");
  }

  private static Answer latest(Call call) {
    requireBoth(call);
    var pact = new Pacts(call.session()).latest(call.path("consumer"), call.path("provider"));
    return latest(call, pact, Optional.empty());
  }

  private static Answer latestTagged(Call call) {
    requireBoth(call);
    var tag = call.path("tag");
    var pacts = new Pacts(call.session());
    return latest(
        call,
        pacts.latestTagged(call.path("consumer"), call.path("provider"), tag),
        Optional.of(tag));
  }

  private static Answer latestUntagged(Call call) {
    requireBoth(call);
    var pacts = new Pacts(call.session());
    return latest(
        call,
        pacts.latestUntagged(call.path("consumer"), call.path("provider")),
        Optional.of("untagged"));
  }

  private static Answer latestOnBranch(Call call) {
    requireBoth(call);
    var pacts = new Pacts(call.session());
    return latest(
        call,
        pacts.latestOnBranch(call.path("consumer"), call.path("provider"), call.path("branch")),
        Optional.empty());
  }

  /** "Latest" moves, so the answer says which version it is, and so does the link for results. */
  private static Answer latest(Call call, Optional<Pact> found, Optional<String> tag) {
    var pact = found.orElseThrow(Refused::notFound);
    var metadata =
        tag.map(each -> PactMetadata.ofTag(pact, each))
            .orElseGet(() -> PactMetadata.ofVersionId(pact));
    var content = new Pacts(call.session()).content(pact);
    return Answer.ok(new PactJson(call.urls()).full(pact, content, metadata, List.of()))
        .withHeader("X-Pact-Consumer-Version", pact.consumerVersion());
  }
}
