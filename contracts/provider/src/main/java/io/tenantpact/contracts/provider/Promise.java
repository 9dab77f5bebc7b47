package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** What a provider promised; running it asks whether it is kept. */
record Promise(VerificationRun all, Pact pact, Interaction interaction, ProviderUnderTest provider)
    implements Runnable {

  @Override
  public void run() {
    var outcome = all.outcomeOf(interaction, provider);
    if (outcome.holds()) {
      return;
    }
    var message = describe(outcome);
    if (VerificationRun.isPending(pact, interaction)) {
      throw new TestAbortedException("pending: " + message);
    }
    throw new AssertionError(message);
  }

  private String describe(Outcome outcome) {
    return "%s does not keep '%s' of the pact with %s:%n%s"
        .formatted(
            pact.getProvider().getName(),
            interaction.getDescription(),
            pact.getConsumer().getName(),
            outcome.problems().stream()
                .map(Problem::toString)
                .map(line -> "  " + line)
                .collect(Collectors.joining(System.lineSeparator())));
  }
}
