package io.tenantpact.contracts.provider.probing;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.neighbour.Neighbourhood;
import io.tenantpact.contracts.provider.probe.Planned;
import io.tenantpact.contracts.provider.probe.ProbePlan;
import io.tenantpact.contracts.provider.probe.Scene;
import io.tenantpact.contracts.provider.probe.Scene.StandIn;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Probed;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes an interaction's probes, one after the other, before the interaction itself. */
public final class Probing {

  private final Tenancy tenancy;
  private final DenialPolicy policy;
  private final Seeding seeding;
  private final ProviderConnection provider;
  private final Neighbourhood neighbourhood;

  /** Probes a provider that says no as a policy has it. */
  public Probing(
      Tenancy tenancy, DenialPolicy policy, Seeding seeding, ProviderConnection provider) {
    this.tenancy = tenancy;
    this.policy = policy;
    this.seeding = seeding;
    this.provider = provider;
    this.neighbourhood = new Neighbourhood(policy, seeding, provider);
  }

  /** Where the tenants of all interactions that are probed live side by side. */
  public Neighbourhood neighbourhood() {
    return neighbourhood;
  }

  /**
   * Makes every probe that an interaction allows, until the provider stops answering.
   *
   * @param answers whether the provider has answered so far; else no probe is made
   */
  public Probed probe(Case of, boolean answers) {
    var request = requestOf(of.interaction(), of.cast().caller());
    var shared = sharedGhost(request, of.cast());
    var ghost = shared.orElseGet(() -> seeding.seed(of.cast().caller().states()));
    Scene scene;
    List<Planned> plan;
    try {
      scene = scene(of, request, ghost);
      plan = ProbePlan.of(scene);
    } finally {
      if (shared.isEmpty()) {
        // Not before: who gives ids anew would give the ghost's to a stand-in of the plan's.
        seeding.purge(ghost);
      }
    }
    return run(of, scene, answers).make(plan);
  }

  /**
   * Makes the probes of what reads, of an interaction whose method did not say that it does.
   *
   * @param reads whether it turned out to do so
   */
  public Probed probeOnceKnown(Case of, boolean reads) {
    var request = requestOf(of.interaction(), of.cast().caller());
    var scene = scene(of, request, seeding.ghost(of.cast().caller().states()));
    return run(of, scene, true).make(ProbePlan.ofRequestThat(reads, scene));
  }

  private Scene scene(Case of, InteractionRequest request, SeededTenant ghost) {
    return new Scene(
        tenancy,
        policy,
        request,
        requestOf(of.interaction(), of.cast().decoy()),
        () -> standIn(of),
        of.cast(),
        of.oracles(),
        seeding.outsiders(of.cast(), ghost));
  }

  private static StandIn standIn(Case of) {
    var another = of.another().get();
    return new StandIn(another, requestOf(of.interaction(), another));
  }

  private ProbeRun run(Case of, Scene scene, boolean answers) {
    var ghosts =
        new GhostControl(seeding.controls(), provider, each -> requestOf(of.interaction(), each));
    var asking = new Asking(provider, seeding.controls(), of.interaction().getDescription());
    var check = new DenialCheck(scene, of.promised());
    return new ProbeRun(asking, scene, check, ghosts, answers);
  }

  private static InteractionRequest requestOf(
      SynchronousRequestResponse interaction, SeededTenant caller) {
    return new InteractionRequest(interaction, caller.values().asMap());
  }

  /**
   * None where the ghost's values may be stored, nor from a provider that gives ids anew and has
   * given one of the ghost's.
   */
  private Optional<SeededTenant> sharedGhost(InteractionRequest request, Cast cast) {
    return request.isSafe()
        ? Optional.of(seeding.ghost(cast.caller().states())).filter(each -> !isAlive(each, cast))
        : Optional.empty();
  }

  private static boolean isAlive(SeededTenant ghost, Cast cast) {
    var callers = cast.caller().values().asMap();
    var decoys = cast.decoy().values().asMap();
    return ghost.values().asMap().entrySet().stream()
        .filter(each -> !Objects.equals(callers.get(each.getKey()), decoys.get(each.getKey())))
        .anyMatch(
            each ->
                each.getValue().equals(callers.get(each.getKey()))
                    || each.getValue().equals(decoys.get(each.getKey())));
  }
}
