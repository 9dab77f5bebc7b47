package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.cast.StoredData;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.exchange.Unanswered;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.PositiveControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends an interaction as the pact has it, on behalf of one of its two tenants. */
final class Turn {

  private static final String OF_A_THIRD =
      "the canary of a tenant that is neither the caller nor the decoy is in it: the answer holds"
          + " another tenant's data";

  /**
   * Who lives beside the one whose turn it is.
   *
   * @param data what it has stored, which somebody has looked at
   * @param oracle knows what is its own
   */
  record Other(SeededTenant seeded, StoredData data, LeakOracle oracle) {}

  private final PositiveControls controls;
  private final ProviderConnection provider;
  private final SynchronousRequestResponse interaction;
  private final String as;

  /**
   * A turn.
   *
   * @param as what each problem's place begins with; empty for the caller's turn
   */
  Turn(
      PositiveControls controls,
      ProviderConnection provider,
      SynchronousRequestResponse interaction,
      String as) {
    this.controls = controls;
    this.provider = provider;
    this.interaction = interaction;
    this.as = as;
  }

  /** Sends the request of the only tenant there is; no answer if the findings say why. */
  Optional<Answered> take(SeededTenant self, Findings findings) {
    return send(self, "", findings)
        .map(exchange -> new Answered(as, self, "", exchange, List.of()));
  }

  /**
   * Sends the request and looks for what is the other's, in the answer and in what is stored.
   *
   * @param self whose turn it is
   * @return no answer if the findings say why
   */
  Optional<Answered> take(SeededTenant self, Other other, Findings findings) {
    var watch = controls.before(self, interaction.getRequest().getMethod());
    var beside = other.seeded().tenant().id();
    return send(self, beside, findings)
        .map(
            exchange -> {
              var answer = exchange.answer();
              watch.after(answer.status(), answer.bodyText());
              controls.read(interaction.getDescription(), answer.unread());
              return new Answered(as, self, beside, exchange, seen(answer, other));
            });
  }

  /** Sends the request once more, and looks for what is the other's in the answer alone. */
  Optional<Answered> takeAgain(SeededTenant self, Other other, Findings findings) {
    var beside = other.seeded().tenant().id();
    return send(self, beside, findings)
        .map(exchange -> new Answered(as, self, beside, exchange, leaks(exchange.answer(), other)));
  }

  private Optional<Exchange> send(SeededTenant self, String beside, Findings findings) {
    try {
      var request =
          interaction
              .getRequest()
              .generatedRequest(Judgement.contextOf(self), GeneratorTestMode.Provider);
      return Optional.of(provider.send(Prepared.of(request)));
    } catch (Unanswered e) {
      var title = ("the interaction " + as).strip();
      findings.add(Dossier.of(title, e, unanswered(e), self, beside));
    } catch (RuntimeException e) {
      findings.addAll(List.of(unanswered(e)));
    }
    return Optional.empty();
  }

  private static Problem unanswered(Exception e) {
    return new Problem(Kind.EXCHANGE, "", "expected an answer, but the exchange ended: " + e);
  }

  private static List<Problem> seen(Answer answer, Other other) {
    var problems = leaks(answer, other);
    if (other.data().hasChanged()) {
      problems.add(
          new Problem(Kind.SIDE_EFFECT, "", "the request changed what another tenant has stored"));
    }
    return problems;
  }

  private static List<Problem> leaks(Answer answer, Other other) {
    var problems = new ArrayList<Problem>();
    for (var leak : other.oracle().scan(answer.headers(), answer.bodyText())) {
      problems.add(new Problem(Kind.LEAK, leak.place(), leak.inAnswer()));
    }
    for (var place : other.oracle().placesOfThirdTenants(answer.headers(), answer.bodyText())) {
      problems.add(new Problem(Kind.LEAK, place, OF_A_THIRD));
    }
    return problems;
  }
}
