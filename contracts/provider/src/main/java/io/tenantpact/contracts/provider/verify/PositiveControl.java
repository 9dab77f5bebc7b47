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
import io.tenantpact.contracts.provider.state.Cast;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The interaction as the pact has it, sent after its probes: so no refusal counts that came merely
 * because nothing worked.
 */
final class PositiveControl {

  private final Pact pact;
  private final ProviderConnection provider;
  private final SynchronousRequestResponse interaction;
  private final Cast cast;
  private final Map<String, Object> context = new HashMap<>();

  PositiveControl(
      Pact pact, ProviderConnection provider, SynchronousRequestResponse interaction, Cast cast) {
    this.pact = pact;
    this.provider = provider;
    this.interaction = interaction;
    this.cast = cast;
    this.context.put("providerState", cast.caller().values().asMap());
  }

  void send(Findings findings) {
    var request = interaction.getRequest().generatedRequest(context, GeneratorTestMode.Provider);
    Exchange exchange;
    try {
      exchange = provider.send(Prepared.of(request));
    } catch (IOException | RuntimeException e) {
      findings.add(Kind.EXCHANGE, "expected an answer, but the exchange ended: " + e);
      return;
    }
    var problems = problemsOf(exchange.answer());
    if (!problems.isEmpty()) {
      findings.add(dossier(exchange, problems));
    }
  }

  private List<Problem> problemsOf(Answer answer) {
    var problems = new ArrayList<>(compare(answer));
    problems.addAll(AbsentPaths.check(interaction, answer));
    LeakOracle.of(cast.caller(), cast.decoy()).scan(answer.headers(), answer.bodyText()).stream()
        .map(leak -> new Problem(Kind.LEAK, leak.place(), leak.inAnswer()))
        .forEach(problems::add);
    return problems;
  }

  private List<Problem> compare(Answer answer) {
    try {
      return Comparison.of(pact, interaction, answer, context);
    } catch (RuntimeException e) {
      return List.of(
          new Problem(
              Kind.BODY, "", "expected an answer that can be compared, but: " + e.getMessage()));
    }
  }

  private Dossier dossier(Exchange exchange, List<Problem> problems) {
    return new Dossier(
        "the interaction",
        exchange,
        List.copyOf(problems),
        cast.caller().tenant().id(),
        cast.decoy().tenant().id(),
        cast.caller().values().asMap());
  }
}
