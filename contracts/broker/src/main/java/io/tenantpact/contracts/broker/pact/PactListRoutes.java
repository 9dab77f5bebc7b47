package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists of pacts: of everybody, of a provider, of a consumer and a provider. */
public final class PactListRoutes {

  private static final String PROVIDER = "/pacts/provider/{provider}";
  private static final String BOTH = PROVIDER + "/consumer/{consumer}";

  private PactListRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get("/pacts/latest", PactListRoutes::latest),
        Route.get(PROVIDER, call -> ofProvider(call, ProviderPacts::all, "All")),
        Route.get(PROVIDER + "/latest", call -> newest(call, ProviderPacts::all, "")),
        Route.get(PROVIDER + "/latest/{tag}", call -> newest(call, tagged(call), tagTitle(call))),
        Route.get(
            PROVIDER + "/tag/{tag}", call -> ofProvider(call, tagged(call), "All", tagTitle(call))),
        Route.get(
            PROVIDER + "/branch", call -> ofProvider(call, PactListRoutes::ofMainBranches, "All")),
        Route.get(
            PROVIDER + "/branch/latest", call -> newest(call, PactListRoutes::ofMainBranches, "")),
        Route.get(
            PROVIDER + "/branch/{branch}",
            call -> ofProvider(call, branch(call), "All", branchTitle(call))),
        Route.get(
            PROVIDER + "/branch/{branch}/latest",
            call -> newest(call, branch(call), branchTitle(call))),
        Route.get(BOTH + "/versions", PactListRoutes::versions),
        Route.get(BOTH + "/tag/{tag}", PactListRoutes::withTag),
        Route.get(BOTH + "/branch/{branch}", PactListRoutes::onBranch),
        Route.get(BOTH + "/branch/{branch}/latest/versions", PactListRoutes::newestOnBranch),
        Route.get(BOTH + "/branch/versions", PactListRoutes::onMainBranch),
        Route.get(BOTH + "/branch/latest/versions", PactListRoutes::newestOnMainBranch));
  }

  private static Answer latest(Call call) {
    var pacts = new Pacts(call.session()).latestOfAll();
    return Answer.ok(new PactListJson(call).latest(pacts));
  }

  private static Function<ProviderPacts, List<Pact>> tagged(Call call) {
    return pacts -> pacts.tagged(call.path("tag"));
  }

  private static Function<ProviderPacts, List<Pact>> branch(Call call) {
    return pacts -> pacts.onBranch(Optional.of(call.path("branch")));
  }

  private static List<Pact> ofMainBranches(ProviderPacts pacts) {
    return pacts.onBranch(Optional.empty());
  }

  private static String tagTitle(Call call) {
    return " with consumer version tag '%s'".formatted(call.path("tag"));
  }

  private static String branchTitle(Call call) {
    return " with consumer version branch '%s'".formatted(call.path("branch"));
  }

  private static Answer newest(
      Call call, Function<ProviderPacts, List<Pact>> choice, String titleEnd) {
    return ofProvider(call, choice.andThen(ProviderPacts::newest), "Latest", titleEnd);
  }

  private static Answer ofProvider(
      Call call, Function<ProviderPacts, List<Pact>> choice, String which) {
    return ofProvider(call, choice, which, "");
  }

  private static Answer ofProvider(
      Call call, Function<ProviderPacts, List<Pact>> choice, String which, String titleEnd) {
    var provider = call.path("provider");
    new Pacticipants(call.session()).require("provider", provider);
    var pacts = choice.apply(new ProviderPacts(call.session(), provider));
    var title = "%s pact versions for the provider %s%s".formatted(which, provider, titleEnd);
    return Answer.ok(new PactListJson(call).ofProvider(pacts, title));
  }

  private static Answer versions(Call call) {
    return between(call, pacts(call).between(call.path("consumer"), call.path("provider")));
  }

  private static Answer withTag(Call call) {
    return between(
        call, pacts(call).tagged(call.path("consumer"), call.path("provider"), call.path("tag")));
  }

  private static Answer onBranch(Call call) {
    return between(call, onBranch(call, call.path("branch")));
  }

  private static Answer newestOnBranch(Call call) {
    return between(call, ProviderPacts.newest(onBranch(call, call.path("branch"))));
  }

  private static Answer onMainBranch(Call call) {
    return between(call, onBranch(call, mainBranch(call)));
  }

  private static Answer newestOnMainBranch(Call call) {
    return between(call, ProviderPacts.newest(onBranch(call, mainBranch(call))));
  }

  private static List<Pact> onBranch(Call call, String branch) {
    return pacts(call).onBranch(call.path("consumer"), call.path("provider"), branch);
  }

  private static String mainBranch(Call call) {
    var consumer = new Pacticipants(call.session()).require("consumer", call.path("consumer"));
    return Optional.ofNullable(consumer.mainBranch()).orElse("");
  }

  private static Answer between(Call call, List<Pact> pacts) {
    return Answer.ok(new PactListJson(call).between(pacts));
  }

  private static Pacts pacts(Call call) {
    PactRoutes.requireBoth(call);
    return new Pacts(call.session());
  }
}
