package io.tenantpact.contracts.provider.message;

import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.core.model.v4.MessageContents;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has a provider make the decoy's message and then the caller's, compares each with the pact,
 * searches it for anything of the other's, whose data must be what it was.
 */
public final class MessageVerification {

  private static final String OF_A_THIRD =
      "the canary of a tenant that is neither the caller nor the decoy is in it: the message holds"
          + " another tenant's data";

  private final Seeding seeding;
  private final MessageProducer producer;

  /** Verifies messages of a provider, in states that are seeded for it. */
  public MessageVerification(Seeding seeding, MessageProducer producer) {
    this.seeding = seeding;
    this.producer = producer;
  }

  /** What is looked for in a message beside what pact-jvm looks for. */
  public interface Check {
    /** What is wrong with a message's contents, of what the pact expects. */
    List<Problem> of(MessageContents expected, String text);
  }

  /**
   * Verifies a message for tenants whose states are set up.
   *
   * @return empty if and only if the message is as promised and the caller's alone
   */
  public List<Problem> verify(MessageInteraction interaction, Cast cast, Check check) {
    var message = interaction.asAsynchronousMessage();
    if (message == null) {
      return List.of(
          problem(
              Kind.EXCHANGE,
              "expected an asynchronous message, was " + interaction.getClass().getSimpleName()));
    }
    // The decoy's first: who keeps messages by their description alone hands it to the caller.
    var decoys = verify(message, cast.decoy(), cast.caller(), check);
    var callers = verify(message, cast.caller(), cast.decoy(), check);
    return callers.isEmpty()
        ? decoys.stream().map(MessageVerification::asTheDecoy).toList()
        : callers;
  }

  private List<Problem> verify(
      AsynchronousMessage message, SeededTenant self, SeededTenant other, Check check) {
    var expected = new ExpectedMessage(message, self.values().asMap());
    var missing = expected.missingValues();
    if (!missing.isEmpty()) {
      return missing;
    }
    var problems = new ArrayList<Problem>();
    var before = seeding.checksum(other);
    produce(message.getDescription(), self, problems)
        .ifPresent(
            produced -> {
              note(message.getDescription(), produced, self);
              problems.addAll(differences(expected, produced));
              problems.addAll(check.of(message.getContents(), produced.text().text()));
              problems.addAll(leaks(produced, self, other));
            });
    if (!seeding.checksum(other).equals(before)) {
      problems.add(
          problem(Kind.SIDE_EFFECT, "making the message changed what another tenant has stored"));
    }
    return problems;
  }

  private void note(String description, ProducedMessage produced, SeededTenant self) {
    seeding.controls().read(description, produced.text().unread());
    var tenant = self.tenant().id();
    var names =
        Stream.concat(
                Stream.of(produced.text().text()),
                produced.metadataTexts().values().stream().flatMap(List::stream))
            .anyMatch(each -> each.contains(tenant));
    if (!names) {
      seeding.controls().namelessMessage(description);
    }
  }

  private static Problem asTheDecoy(Problem problem) {
    return new Problem(
        problem.kind(), ("as the decoy " + problem.where()).strip(), problem.message());
  }

  private Optional<ProducedMessage> produce(
      String description, SeededTenant caller, List<Problem> problems) {
    try {
      var produced =
          seeding
              .patience()
              .call(
                  "the making of the message",
                  description,
                  () -> producer.produce(description, caller));
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
      ProducedMessage produced, SeededTenant self, SeededTenant other) {
    var oracle = LeakOracle.of(self, other);
    var text = produced.text().text();
    return Stream.concat(
            oracle.scan(produced.metadataTexts(), text).stream()
                .map(
                    leak ->
                        new Problem(
                            Kind.LEAK,
                            leak.place(),
                            leak + ": the message holds another tenant's data")),
            oracle.placesOfThirdTenants(produced.metadataTexts(), text).stream()
                .map(place -> new Problem(Kind.LEAK, place, OF_A_THIRD)))
        .toList();
  }

  private static Problem problem(Kind kind, String message) {
    return new Problem(kind, "", message);
  }
}
