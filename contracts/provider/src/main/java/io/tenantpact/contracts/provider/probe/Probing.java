package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.state.Cast;
import io.tenantpact.contracts.provider.state.Seeding;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an interaction's probes, one after the other, before the interaction itself. */
public final class Probing {

  /**
   * What they came to.
   *
   * @param problems of no single probe
   */
  public record Probed(
      List<ProbeOutcome> outcomes, List<Dossier> dossiers, List<Problem> problems) {}

  private static final Set<Variation> NAMING_THE_DECOY =
      EnumSet.of(Variation.FOREIGN, Variation.DOUBLED);

  private record Done(Planned planned, Answer answer) {}

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

  /** Makes every probe that an interaction allows, until the provider stops answering. */
  public Probed probe(SynchronousRequestResponse interaction, Cast cast) {
    var request = new InteractionRequest(interaction, cast.caller().values().asMap());
    var states = interaction.getProviderStates();
    var outsiders = seeding.outsiders(cast.caller(), seeding.ghost(states, request.isSafe()));
    return new Run(new Scene(tenancy, policy, request, cast, outsiders)).probed();
  }

  /** The probes of one interaction. */
  private final class Run {

    private final Scene scene;
    private final DenialCheck check;
    private final List<ProbeOutcome> outcomes = new ArrayList<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final Map<Probe, Done> done = new HashMap<>();
    private boolean answering = true;
    private String decoysData;

    Run(Scene scene) {
      this.scene = scene;
      this.check = new DenialCheck(scene);
      this.decoysData = seeding.checksum(scene.cast().decoy());
    }

    Probed probed() {
      ProbePlan.of(scene).forEach(each -> outcomes.add(outcomeOf(each)));
      return new Probed(List.copyOf(outcomes), List.copyOf(dossiers), ofNoSingleProbe());
    }

    private ProbeOutcome outcomeOf(Planned planned) {
      if (planned.request() == null) {
        return ProbeOutcome.notMade(planned.probe(), planned.whyNot());
      }
      if (!answering) {
        return ProbeOutcome.notMade(planned.probe(), "the provider had stopped answering");
      }
      try {
        return made(planned, provider.send(planned.request()));
      } catch (IOException | RuntimeException e) {
        answering = false;
        var problem =
            new Problem(
                Kind.EXCHANGE,
                planned.probe().toString(),
                "expected an answer, but the exchange ended: " + e);
        return ProbeOutcome.made(planned.probe(), "no answer", List.of(problem));
      }
    }

    private ProbeOutcome made(Planned planned, Exchange exchange) {
      var answer = exchange.answer();
      var problems = new ArrayList<>(check.of(planned, answer));
      var reference = planned.sameAs() == null ? null : done.get(planned.sameAs());
      if (reference != null) {
        check
            .sameAs(planned, answer, reference.planned(), reference.answer())
            .ifPresent(problems::add);
      }
      if (mayTouchTheDecoy(planned, answer)) {
        sideEffect(planned.probe().toString()).ifPresent(problems::add);
      }
      done.put(planned.probe(), new Done(planned, answer));
      if (!problems.isEmpty()) {
        dossiers.add(dossier(planned, exchange, problems));
      }
      return ProbeOutcome.made(planned.probe(), String.valueOf(answer.status()), problems);
    }

    /** What only reads, or was refused and names no decoy, is checked once, after the last. */
    private boolean mayTouchTheDecoy(Planned planned, Answer answer) {
      return !scene.request().isSafe()
          && (answer.status() < 400 || NAMING_THE_DECOY.contains(planned.probe().variation()));
    }

    private List<Problem> ofNoSingleProbe() {
      return sideEffect("one of the probes that should change nothing").stream().toList();
    }

    private Optional<Problem> sideEffect(String of) {
      var now = seeding.checksum(scene.cast().decoy());
      if (now.equals(decoysData)) {
        return Optional.empty();
      }
      decoysData = now;
      return Optional.of(
          new Problem(
              Kind.SIDE_EFFECT, of, "expected the decoy's data to stay as it was, but it changed"));
    }

    private Dossier dossier(Planned planned, Exchange exchange, List<Problem> problems) {
      return new Dossier(
          planned.probe().toString(),
          exchange,
          List.copyOf(problems),
          scene.cast().caller().tenant().id(),
          scene.cast().decoy().tenant().id(),
          scene.cast().caller().values().asMap());
    }
  }
}
