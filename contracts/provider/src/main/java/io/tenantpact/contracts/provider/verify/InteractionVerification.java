package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.core.model.v4.MessageContents;
import io.tenantpact.contracts.provider.cast.Attention;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.message.MessageProducer;
import io.tenantpact.contracts.provider.message.MessageVerification;
import io.tenantpact.contracts.provider.neighbour.Neighbourhood;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The way of one interaction: its states are seeded for a caller and, with other values, for a
 * decoy; the probes are made; the request is sent as the decoy and, last, as the caller; each
 * answer is compared with the pact and searched for anything of the other's, whose data must be
 * what it was; both tenants are taken away, the last one first. What only reads is sent as both
 * before the probes, once more as the decoy after them where the decoy has an address of its own,
 * and once more beside a {@linkplain Neighbourhood neighbour}, as is a POST that leaves what is
 * stored as it was.
 *
 * <p>Whatever goes wrong on the way is a {@link Problem} of this interaction; others go on.
 */
public final class InteractionVerification {

  private final Pact pact;
  private final Seeding seeding;
  private final ProviderConnection provider;
  private final Optional<Probing> probing;
  private final MessageVerification messages;

  /**
   * Verifies a pact's interactions against a provider, in states that are seeded for it.
   *
   * @param probing makes the probes; without it there is no decoy either, and what is compared with
   *     the pact is the answer's shape alone
   * @param producer has messages made, for pacts that hold such
   */
  public InteractionVerification(
      Pact pact,
      Seeding seeding,
      ProviderConnection provider,
      Optional<Probing> probing,
      MessageProducer producer) {
    this.pact = pact;
    this.seeding = seeding;
    this.provider = provider;
    this.probing = probing;
    this.messages = new MessageVerification(seeding, producer);
  }

  /** Verifies an interaction from its set-up to its teardown. */
  public Outcome verify(Interaction interaction) {
    ValueTypes.keptIn(interaction);
    var findings = new Findings(interaction);
    findings.addAll(UnknownRules.of(pact, interaction));
    if (findings.has(Kind.PACT)) {
      return findings.outcome();
    }
    if (interaction instanceof SynchronousRequestResponse http) {
      return probing.map(probes -> probed(probes, http)).orElseGet(() -> alone(http, findings));
    }
    if (interaction instanceof MessageInteraction message) {
      stage(interaction, findings)
          .withDecoy(
              Attention.CLOSE,
              cast ->
                  findings.addAll(
                      messages.verify(message, cast, (made, text) -> unlike(made, message, text))));
    } else {
      findings.add(
          Kind.EXCHANGE,
          "expected a request and a response or a message, was "
              + interaction.getClass().getSimpleName());
    }
    return findings.outcome();
  }

  /** What pact-jvm does not look at, in a message as in an answer. */
  private static List<Problem> unlike(
      MessageContents expected, MessageInteraction message, String text) {
    return Stream.concat(
            EmptyCollections.check(expected.getContents(), expected.getMatchingRules(), text)
                .stream(),
            AbsentPaths.check(message, text).stream())
        .toList();
  }

  private Outcome alone(SynchronousRequestResponse interaction, Findings findings) {
    stage(interaction, findings)
        .alone(
            caller -> {
              if (canBeSent(interaction, caller, findings)) {
                turn(interaction, "")
                    .take(caller, findings)
                    .flatMap(judgement(interaction)::of)
                    .ifPresent(findings::add);
              }
            });
    return findings.outcome();
  }

  /**
   * Where somebody's data changed, all is done once more, so that the step which does it is known.
   * If it does not do it again, what was found at first stands.
   */
  private Outcome probed(Probing probes, SynchronousRequestResponse interaction) {
    var outcome = probed(probes, interaction, Attention.AROUND);
    if (!outcome.has(Kind.SIDE_EFFECT)) {
      return outcome;
    }
    var closer = probed(probes, interaction, Attention.CLOSE);
    return closer.has(Kind.STATE) || closer.kinds().containsAll(outcome.kinds()) ? closer : outcome;
  }

  private Outcome probed(
      Probing probes, SynchronousRequestResponse interaction, Attention attention) {
    var findings = new Findings(interaction);
    var stage = stage(interaction, findings);
    var effect = new AtomicReference<>(Effect.CHANGE);
    stage.withDecoy(
        attention,
        cast -> {
          if (canBeSent(interaction, cast.caller(), findings)
              && canBeSent(interaction, cast.decoy(), findings)) {
            var play =
                new Play(
                    as -> turn(interaction, as),
                    judgement(interaction),
                    interaction,
                    cast,
                    findings);
            effect.set(play.perform(probes, stage::another));
          }
        });
    if (effect.get() == Effect.UNSEEN) {
      seeding.controls().unseenWrite(interaction.getDescription());
    }
    if (effect.get() == Effect.NONE
        && Stream.of(Kind.PACT, Kind.STATE, Kind.EXCHANGE).noneMatch(findings::has)) {
      // Last: a cache that forgets the tenant would keep an answer whose traces nobody looks for.
      findings.add(probes.neighbourhood().ask(interaction));
    }
    return findings.outcome();
  }

  private static boolean canBeSent(
      SynchronousRequestResponse interaction, SeededTenant caller, Findings findings) {
    var missing = StateExpressions.missing(interaction, caller.values().asMap());
    var unresolved = missing.isEmpty() ? Unresolved.in(interaction, caller) : List.<Problem>of();
    findings.addAll(missing);
    findings.addAll(unresolved);
    return missing.isEmpty() && unresolved.isEmpty();
  }

  private Stage stage(Interaction interaction, Findings findings) {
    return new Stage(seeding, interaction.getProviderStates(), findings, this::amongOthers);
  }

  private void amongOthers(Runnable work) {
    probing.ifPresentOrElse(each -> each.neighbourhood().amongOthers(work), work);
  }

  private Turn turn(SynchronousRequestResponse interaction, String as) {
    return new Turn(seeding.controls(), provider, interaction, as);
  }

  private Judgement judgement(SynchronousRequestResponse interaction) {
    return new Judgement(pact, interaction);
  }
}
