package io.tenantpact.contracts.provider.message;

import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.state.Cast;
import io.tenantpact.contracts.provider.state.SeededTenant;
import io.tenantpact.contracts.provider.state.Seeding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has a provider make the caller's message, compares it with the pact, searches it for anything of
 * the decoy's, and compares the decoy's data with what it was.
 */
public final class MessageVerification {

  private final Seeding seeding;
  private final MessageProducer producer;

  /** Verifies messages of a provider, in states that are seeded for it. */
  public MessageVerification(Seeding seeding, MessageProducer producer) {
    this.seeding = seeding;
    this.producer = producer;
  }

  /**
   * Verifies a message for tenants whose states are set up.
   *
   * @return empty if and only if the message is as promised and the caller's alone
   */
  public List<Problem> verify(MessageInteraction interaction, Cast cast) {
    var message = interaction.asAsynchronousMessage();
    if (message == null) {
      return List.of(
          problem(
              Kind.EXCHANGE,
              "expected an asynchronous message, was " + interaction.getClass().getSimpleName()));
    }
    var problems = new ArrayList<Problem>();
    verify(message, cast.caller(), cast.decoy(), problems);
    return List.copyOf(problems);
  }

  private void verify(
      AsynchronousMessage message,
      SeededTenant caller,
      SeededTenant decoy,
      List<Problem> problems) {
    var expected = new ExpectedMessage(message, caller.values().asMap());
    var missing = expected.missingValues();
    if (!missing.isEmpty()) {
      problems.addAll(missing);
      return;
    }
    var before = seeding.checksum(decoy);
    produce(message.getDescription(), caller, problems)
        .ifPresent(
            produced -> {
              problems.addAll(differences(expected, produced));
              problems.addAll(leaks(produced, caller, decoy));
            });
    if (!seeding.checksum(decoy).equals(before)) {
      problems.add(
          problem(Kind.SIDE_EFFECT, "making the message changed what the decoy has stored"));
    }
  }

  private Optional<ProducedMessage> produce(
      String description, SeededTenant caller, List<Problem> problems) {
    try {
      var produced = producer.produce(description, caller);
      if (produced.isEmpty()) {
        problems.add(
            problem(
                Kind.EXCHANGE,
                "expected a message, but none was made; the provider's test says by messages() how"));
      }
      return produced;
    } catch (Exception | AssertionError e) {
      problems.add(problem(Kind.EXCHANGE, "expected a message, but making it failed: " + e));
      return Optional.empty();
    }
  }

  private static List<Problem> differences(ExpectedMessage expected, ProducedMessage produced) {
    try {
      return expected.differences(produced);
    } catch (RuntimeException e) {
      return List.of(
          problem(Kind.BODY, "expected a message that can be compared, but: " + e.getMessage()));
    }
  }

  private static List<Problem> leaks(
      ProducedMessage produced, SeededTenant caller, SeededTenant decoy) {
    return LeakOracle.of(caller, decoy).scan(produced.metadataTexts(), produced.text()).stream()
        .map(
            leak ->
                new Problem(
                    Kind.LEAK, leak.place(), leak + ": the message holds another tenant's data"))
        .toList();
  }

  private static Problem problem(Kind kind, String message) {
    return new Problem(kind, "", message);
  }
}
