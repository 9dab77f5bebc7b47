package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.leak.Oracles;
import io.tenantpact.contracts.provider.probing.Case;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.request.Safety;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that one interaction's two tenants ask, in its order. The decoy's own turn comes before the
 * caller's: who keeps answers by path or by key alone hands the decoy's to the caller, and who
 * serves the caller only is found out. What writes waits for the probes, which are of the decoy's
 * data as its states made it.
 */
final class Play {

  private final Function<String, Turn> turns;
  private final Judgement judgement;
  private final SynchronousRequestResponse interaction;
  private final Cast cast;
  private final Oracles oracles;
  private final Findings findings;

  /**
   * A play.
   *
   * @param turns makes a turn, by what its problems' places begin with
   */
  Play(
      Function<String, Turn> turns,
      Judgement judgement,
      SynchronousRequestResponse interaction,
      Cast cast,
      Findings findings) {
    this.turns = turns;
    this.judgement = judgement;
    this.interaction = interaction;
    this.cast = cast;
    this.oracles = Oracles.of(cast);
    this.findings = findings;
  }

  /**
   * Performs it.
   *
   * @param another sets the states up for one more caller
   * @return what the decoy's own turn did
   */
  Effect perform(Probing probes, Supplier<SeededTenant> another) {
    if (Safety.isSaid(interaction)) {
      var decoys = decoysTurn();
      probe(probes, caseOf(another, decoys));
      var callers = callersTurn();
      judge(decoys, callers);
      decoys
          .flatMap(first -> callers.flatMap(own -> decoysReturn(first, own)))
          .ifPresent(findings::add);
      return Effect.NONE;
    }
    probe(probes, caseOf(another, Optional.empty()));
    var decoys = findings.has(Kind.EXCHANGE) ? Optional.<Answered>empty() : decoysTurn();
    // Its own turn has written, as a rule.
    var effect = cast.decoys().hasChanged() ? Effect.CHANGE : effectOfNoChange(decoys);
    if (decoys.isPresent() && Safety.isPossible(interaction)) {
      findings.add(probes.probeOnceKnown(caseOf(another, decoys), effect == Effect.NONE));
    }
    judge(decoys, callersTurn());
    return effect;
  }

  private Effect effectOfNoChange(Optional<Answered> decoys) {
    if (isAnswered(decoys) && Safety.isPossible(interaction)) {
      return Effect.NONE;
    }
    return isAnswered(decoys) && Safety.isSaidToWrite(interaction) ? Effect.UNSEEN : Effect.CHANGE;
  }

  private Case caseOf(Supplier<SeededTenant> another, Optional<Answered> decoys) {
    return new Case(
        interaction, cast, oracles, another, (to, answer) -> judgement.of(to, answer, decoys));
  }

  private void probe(Probing probes, Case of) {
    findings.add(probes.probe(of, !findings.has(Kind.EXCHANGE)));
  }

  /** Whether it was answered as the pact has it, so that nothing kept it from writing. */
  private boolean isAnswered(Optional<Answered> answered) {
    return answered
        .filter(each -> each.exchange().answer().status() == interaction.getResponse().getStatus())
        .isPresent();
  }

  private void judge(Optional<Answered> decoys, Optional<Answered> callers) {
    judgement.of(decoys, callers).forEach(findings::add);
  }

  /** The decoy's answer, unless the findings tell what is wrong with it. */
  private Optional<Answered> decoysTurn() {
    var answered = turns.apply("as the decoy").take(cast.decoy(), besideDecoy(), findings);
    answered.filter(each -> !each.seen().isEmpty()).flatMap(judgement::of).ifPresent(findings::add);
    return answered.filter(each -> each.seen().isEmpty());
  }

  private Optional<Answered> callersTurn() {
    var decoy = new Turn.Other(cast.decoy(), cast.decoys(), oracles.forCaller());
    return turns.apply("").take(cast.caller(), decoy, findings);
  }

  /**
   * The decoy's second read. Where it has an address of its own, the caller has asked there, and
   * who keeps for everybody that there is nothing for one hides from the decoy what it has.
   *
   * @param first what the decoy was answered before the probes
   * @param callers what the caller was answered for the same
   */
  private Optional<Dossier> decoysReturn(Answered first, Answered callers) {
    return first.isSentWhere(callers)
        ? Optional.empty()
        : turns
            .apply("as the decoy after the probes")
            .takeAgain(cast.decoy(), besideDecoy(), findings)
            .filter(each -> !each.seen().isEmpty() || !each.saysWhat(first))
            .flatMap(judgement::of);
  }

  private Turn.Other besideDecoy() {
    return new Turn.Other(cast.caller(), cast.callers(), oracles.forDecoy());
  }
}
