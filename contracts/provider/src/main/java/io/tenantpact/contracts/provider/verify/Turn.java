package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.state.SeededTenant;
import io.tenantpact.contracts.provider.state.Seeding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends an interaction as the pact has it, on behalf of one of its two tenants. */
final class Turn {

  private static final String OF_A_THIRD =
      "the canary of a tenant that is neither the caller nor the decoy is in it: the answer holds"
          + " another tenant's data";

  /** Who lives beside the one whose turn it is, and the oracle that knows what it has. */
  private record Other(SeededTenant seeded, LeakOracle oracle) {}

  private final Pact pact;
  private final Seeding seeding;
  private final ProviderConnection provider;
  private final SynchronousRequestResponse interaction;
  private final String as;

  /**
   * A turn.
   *
   * @param as what each problem's place begins with; empty for the caller's turn
   */
  Turn(
      Pact pact,
      Seeding seeding,
      ProviderConnection provider,
      SynchronousRequestResponse interaction,
      String as) {
    this.pact = pact;
    this.seeding = seeding;
    this.provider = provider;
    this.interaction = interaction;
    this.as = as;
  }

  /** Sends the request of the only tenant there is, and holds the answer against the pact. */
  void take(SeededTenant self, Findings findings) {
    take(self, Optional.empty(), findings);
  }

  /**
   * Sends the request and holds the answer against the pact.
   *
   * @param self whose turn it is
   * @param other whose data must not change
   * @param oracle for what must not show of the other's
   */
  void take(SeededTenant self, SeededTenant other, LeakOracle oracle, Findings findings) {
    take(self, Optional.of(new Other(other, oracle)), findings);
  }

  private void take(SeededTenant self, Optional<Other> other, Findings findings) {
    var context = contextOf(self);
    var before = other.map(this::checksum);
    var watch =
        other.map(any -> seeding.controls().before(self, interaction.getRequest().getMethod()));
    Exchange exchange;
    try {
      var request = interaction.getRequest().generatedRequest(context, GeneratorTestMode.Provider);
      exchange = provider.send(Prepared.of(request));
    } catch (IOException | RuntimeException e) {
      findings.add(Kind.EXCHANGE, "expected an answer, but the exchange ended: " + e);
      return;
    }
    watch.ifPresent(each -> each.after(exchange.answer().status(), exchange.answer().bodyText()));
    var problems = problemsOf(exchange.answer(), context);
    other.ifPresent(each -> problems.addAll(leaks(exchange.answer(), each.oracle())));
    if (!other.map(this::checksum).equals(before)) {
      problems.add(
          new Problem(Kind.SIDE_EFFECT, "", "the request changed what another tenant has stored"));
    }
    if (!problems.isEmpty()) {
      findings.add(
          new Dossier(
              ("the interaction " + as).strip(),
              exchange,
              problems.stream().map(this::placed).toList(),
              self.tenant().id(),
              other.map(each -> each.seeded().tenant().id()).orElse(""),
              self.values().asMap()));
    }
  }

  private String checksum(Other other) {
    return seeding.checksum(other.seeded());
  }

  private List<Problem> problemsOf(Answer answer, Map<String, Object> context) {
    var problems = new ArrayList<>(compare(answer, context));
    problems.addAll(AbsentPaths.check(interaction, answer.bodyText()));
    return problems;
  }

  private static List<Problem> leaks(Answer answer, LeakOracle oracle) {
    return Stream.concat(
            oracle.scan(answer.headers(), answer.bodyText()).stream()
                .map(leak -> new Problem(Kind.LEAK, leak.place(), leak.inAnswer())),
            oracle.placesOfThirdTenants(answer.headers(), answer.bodyText()).stream()
                .map(place -> new Problem(Kind.LEAK, place, OF_A_THIRD)))
        .toList();
  }

  private List<Problem> compare(Answer answer, Map<String, Object> context) {
    try {
      return Comparison.of(pact, interaction, answer, context);
    } catch (RuntimeException | StackOverflowError e) {
      // pact-jvm reads JSON as deep as it is, each level on the stack.
      return List.of(
          new Problem(Kind.BODY, "", "expected an answer that can be compared, but: " + e));
    }
  }

  private Problem placed(Problem problem) {
    return new Problem(problem.kind(), (as + " " + problem.where()).strip(), problem.message());
  }

  private static Map<String, Object> contextOf(SeededTenant tenant) {
    var context = new HashMap<String, Object>();
    context.put("providerState", tenant.values().asMap());
    return context;
  }
}
