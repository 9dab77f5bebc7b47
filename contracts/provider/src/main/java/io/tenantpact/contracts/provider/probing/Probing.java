package io.tenantpact.contracts.provider.probing;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.leak.Oracles;
import io.tenantpact.contracts.provider.neighbour.Neighbourhood;
import io.tenantpact.contracts.provider.probe.Planned;
import io.tenantpact.contracts.provider.probe.ProbePlan;
import io.tenantpact.contracts.provider.probe.Scene;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Probed;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

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
   * @param oracles for the same two
   * @param another sets the states up for one more caller, and takes it away in the end
   * @param promised holds against the pact what is answered as the interaction itself
   * @param answers whether the provider has answered so far; else no probe is made
   */
  public Probed probe(
      SynchronousRequestResponse interaction,
      Cast cast,
      Oracles oracles,
      Supplier<SeededTenant> another,
      Promised promised,
      boolean answers) {
    var request = requestOf(interaction, cast.caller());
    var shared = sharedGhost(request, cast);
    var ghost = shared.orElseGet(() -> seeding.seed(cast.caller().states()));
    Scene scene;
    List<Planned> plan;
    try {
      scene =
          new Scene(
              tenancy,
              policy,
              request,
              requestOf(interaction, cast.decoy()),
              () -> requestOf(interaction, another.get()),
              cast,
              oracles,
              seeding.outsiders(cast, ghost));
      plan = ProbePlan.of(scene);
    } finally {
      if (shared.isEmpty()) {
        // Not before: who gives ids anew would give the ghost's to a stand-in of the plan's.
        seeding.purge(ghost);
      }
    }
    var ghosts =
        new GhostControl(seeding.controls(), provider, each -> requestOf(interaction, each));
    var check = new DenialCheck(scene, promised);
    return new ProbeRun(provider, scene, check, ghosts, answers).make(plan);
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
