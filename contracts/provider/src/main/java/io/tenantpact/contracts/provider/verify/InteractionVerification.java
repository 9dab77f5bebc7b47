package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.tenantpact.contracts.provider.leak.Leak;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.state.SeededTenant;
import io.tenantpact.contracts.provider.state.Seeding;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The way of one interaction: its states are seeded for a caller and, with other values, for a
 * decoy; the caller's request is sent; the answer is compared with the pact and searched for
 * anything of the decoy's; the decoy's data is compared with what it was; both tenants are taken
 * away.
 *
 * <p>Whatever goes wrong on the way is a {@link Problem} of this interaction; others go on.
 */
public final class InteractionVerification {

  private final Pact pact;
  private final Seeding seeding;
  private final ProviderConnection provider;

  /** Verifies a pact's interactions against a provider, in states that are seeded for it. */
  public InteractionVerification(Pact pact, Seeding seeding, ProviderConnection provider) {
    this.pact = pact;
    this.seeding = seeding;
    this.provider = provider;
  }

  /** Verifies an interaction from its set-up to its teardown. */
  public Outcome verify(Interaction interaction) {
    var start = System.nanoTime();
    var problems = new ArrayList<Problem>();
    if (interaction instanceof SynchronousRequestResponse http) {
      withTenant(interaction, problems, caller -> withDecoy(http, caller, problems));
    } else {
      problems.add(
          new Problem(
              Problem.Kind.EXCHANGE,
              "",
              "expected a request and a response, was " + interaction.getClass().getSimpleName()));
    }
    return new Outcome(
        interaction, List.copyOf(problems), Duration.ofNanos(System.nanoTime() - start));
  }

  private void withDecoy(
      SynchronousRequestResponse interaction, SeededTenant caller, List<Problem> problems) {
    withTenant(interaction, problems, decoy -> verify(interaction, caller, decoy, problems));
  }

  private void withTenant(
      Interaction interaction, List<Problem> problems, Consumer<SeededTenant> body) {
    SeededTenant seeded;
    try {
      seeded = seeding.seed(interaction.getProviderStates());
    } catch (RuntimeException e) {
      problems.add(stateProblem("set up", e));
      return;
    }
    try {
      body.accept(seeded);
    } finally {
      try {
        seeding.purge(seeded);
      } catch (RuntimeException e) {
        problems.add(stateProblem("taken down", e));
      }
    }
  }

  private void verify(
      SynchronousRequestResponse interaction,
      SeededTenant caller,
      SeededTenant decoy,
      List<Problem> problems) {
    var missing = StateExpressions.missing(interaction, caller.values().asMap());
    if (!missing.isEmpty()) {
      problems.addAll(missing);
      return;
    }
    var before = seeding.checksum(decoy);
    exchange(interaction, caller, decoy, problems);
    if (!seeding.checksum(decoy).equals(before)) {
      problems.add(
          new Problem(
              Problem.Kind.SIDE_EFFECT, "", "the request changed what the decoy has stored"));
    }
  }

  private void exchange(
      SynchronousRequestResponse interaction,
      SeededTenant caller,
      SeededTenant decoy,
      List<Problem> problems) {
    var context = contextOf(caller);
    Answer answer;
    try {
      answer =
          provider.send(
              interaction.getRequest().generatedRequest(context, GeneratorTestMode.Provider));
    } catch (IOException | RuntimeException e) {
      problems.add(
          new Problem(
              Problem.Kind.EXCHANGE, "", "expected an answer, but the exchange ended: " + e));
      return;
    }
    problems.addAll(compare(interaction, answer, context));
    problems.addAll(AbsentPaths.check(interaction, answer));
    LeakOracle.of(caller, decoy).scan(answer.headers(), answer.bodyText()).stream()
        .map(InteractionVerification::leak)
        .forEach(problems::add);
  }

  private List<Problem> compare(
      SynchronousRequestResponse interaction, Answer answer, Map<String, Object> context) {
    try {
      return Comparison.of(pact, interaction, answer, context);
    } catch (RuntimeException e) {
      return List.of(
          new Problem(
              Problem.Kind.BODY,
              "",
              "expected an answer that can be compared, but: " + e.getMessage()));
    }
  }

  private static Problem leak(Leak leak) {
    return new Problem(
        Problem.Kind.LEAK, leak.place(), leak + ": the answer holds another tenant's data");
  }

  private static Map<String, Object> contextOf(SeededTenant caller) {
    var context = new HashMap<String, Object>();
    context.put("providerState", caller.values().asMap());
    return context;
  }

  private static Problem stateProblem(String what, RuntimeException e) {
    return new Problem(
        Problem.Kind.STATE, "", "expected the states to be " + what + ", but: " + e.getMessage());
  }
}
