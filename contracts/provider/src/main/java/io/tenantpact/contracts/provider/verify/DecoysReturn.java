package io.tenantpact.contracts.provider.verify;

import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.state.SeededTenant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The decoy's second read, when all that should be refused was. Where it has an address of its own,
 * the caller has asked there, and who keeps for everybody that there is nothing for one hides from
 * the decoy what it has.
 */
final class DecoysReturn {

  private final Turn turn;
  private final Judgement judgement;

  DecoysReturn(Turn turn, Judgement judgement) {
    this.turn = turn;
    this.judgement = judgement;
  }

  /**
   * What is wrong with the decoy's answer then, if anything is and if it could have changed.
   *
   * @param first what it was answered before the probes, without a fault
   * @param callers what the caller was answered for the same
   */
  Optional<Dossier> after(
      Answered first, Answered callers, SeededTenant decoy, Turn.Other caller, Findings findings) {
    return isSentWhere(first, callers)
        ? Optional.empty()
        : turn.takeAgain(decoy, caller, findings)
            .filter(each -> !each.seen().isEmpty() || !isAnsweredAs(first, each))
            .flatMap(judgement::of);
  }

  private static boolean isSentWhere(Answered one, Answered other) {
    return one.exchange().sent().url().equals(other.exchange().sent().url());
  }

  private static boolean isAnsweredAs(Answered one, Answered other) {
    var first = one.exchange().answer();
    var second = other.exchange().answer();
    return first.status() == second.status() && Arrays.equals(first.body(), second.body());
  }
}
