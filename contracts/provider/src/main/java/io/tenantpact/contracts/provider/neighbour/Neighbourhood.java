package io.tenantpact.contracts.provider.neighbour;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Probed;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Finds out whether what a tenant reads depends on what others have: a total over all tenants, a
 * rank, a page that others fill up. No answer to a single request shows it, since it names nobody.
 *
 * <p>A request that only reads is sent twice, then beside a neighbour with data of its own, and,
 * where that answer is another, once more without. A place of the answer counts if it was the same
 * each time but beside the neighbour, and is so again in a second round: what differs by itself, or
 * with time, does not. The same is done beside a neighbour that was there first, whose rows fill
 * the first page of a list of everybody's, the oldest first. Nothing else is verified meanwhile,
 * and each request is asked once in each of its states.
 */
public final class Neighbourhood {

  private static final Probed NOT_ASKED = new Probed(List.of(), List.of(), List.of());

  /** So many calls of the longest make up all who may be before one in the queue. */
  private static final int CALLS = 40;

  private static final Duration LONGEST = Duration.ofDays(1);

  private final DenialPolicy policy;
  private final Seeding seeding;
  private final ProviderConnection provider;
  private final ReadWriteLock silence = new ReentrantReadWriteLock(true);
  private final Map<List<Object>, Probed> answers = new ConcurrentHashMap<>();

  /** A neighbourhood of a provider that answers as a policy has it. */
  public Neighbourhood(DenialPolicy policy, Seeding seeding, ProviderConnection provider) {
    this.policy = policy;
    this.seeding = seeding;
    this.provider = provider;
  }

  /** Does something beside other verifications. */
  public void amongOthers(Runnable work) {
    silence.readLock().lock();
    try {
      work.run();
    } finally {
      silence.readLock().unlock();
    }
  }

  /**
   * Asks for an interaction that reads beside a neighbour; all that ask the same get one answer.
   *
   * @return what was wrong with it; that it could not be read beside one is wrong as well
   */
  public Probed ask(SynchronousRequestResponse interaction) {
    if (!isPlainRead(interaction)) {
      return NOT_ASKED;
    }
    var question = List.<Object>of(interaction.getRequest(), interaction.getProviderStates());
    var known = answers.get(question);
    if (known != null) {
      return known;
    }
    if (!isSilent()) {
      return unread("others were still verified after " + longest());
    }
    try {
      return answers.computeIfAbsent(question, first -> inTime(interaction));
    } finally {
      silence.writeLock().unlock();
    }
  }

  /** Others end, since each of their calls does; nobody waits for what went wrong with that. */
  private boolean isSilent() {
    try {
      return silence.writeLock().tryLock(longest().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others were verified", e);
    }
  }

  private Duration longest() {
    var limit = seeding.patience().limit();
    return limit.compareTo(LONGEST) > 0 ? limit : limit.multipliedBy(CALLS);
  }

  private Probed inTime(SynchronousRequestResponse interaction) {
    return seeding.patience().play(() -> asking(interaction), Neighbourhood::unread);
  }

  private static boolean isPlainRead(SynchronousRequestResponse interaction) {
    return InteractionRequest.isSafe(interaction) && interaction.getResponse().getStatus() < 400;
  }

  private Probed asking(SynchronousRequestResponse interaction) {
    try {
      return besideNeighbour(interaction);
    } catch (IOException | RuntimeException | AssertionError | LinkageError e) {
      return unread(e.toString());
    }
  }

  private static Probed unread(String why) {
    var message = "expected to be read beside a neighbour as it is without, but: " + why;
    return probed("no answer", List.of(new Problem(Kind.INFLUENCE, "", message)), List.of());
  }

  private static Probed probed(String note, List<Problem> problems, List<Dossier> dossiers) {
    var outcome = ProbeOutcome.alike(Probe.neighbour(), note, problems);
    return new Probed(List.of(outcome), dossiers, List.of());
  }

  private Probed besideNeighbour(SynchronousRequestResponse interaction) throws IOException {
    var younger = certain(() -> besideYounger(interaction));
    var reading = younger.changed().isEmpty() ? certain(() -> besideOlder(interaction)) : younger;
    var dossiers = reading.changed().isEmpty() ? List.<Dossier>of() : List.of(dossier(reading));
    var problems = dossiers.stream().flatMap(each -> each.problems().stream()).toList();
    return probed(younger.note(), problems, dossiers);
  }

  /** What alternates, as the name of one of two servers, seldom does it twice in the same way. */
  private static Reading certain(Reader reader) throws IOException {
    var reading = reader.read();
    if (!reading.changed().isEmpty()) {
      reading.changed().retainAll(reader.read().changed());
    }
    return reading;
  }

  /** A way to read beside a neighbour. */
  private interface Reader {
    Reading read() throws IOException;
  }

  /**
   * A request's answers.
   *
   * @param alone what it says without the neighbour
   * @param beside the answer beside it
   * @param fleeting the places that differ by themselves, so that nothing can be said of them
   * @param changed the places that the neighbour alone changes
   */
  private record Reading(
      AnswerPlaces alone,
      Exchange beside,
      Set<String> fleeting,
      Set<String> changed,
      SeededTenant tenant,
      String neighbour) {

    String note() {
      var status = String.valueOf(beside.answer().status());
      return fleeting.isEmpty()
          ? status
          : status + "; differs by itself: " + String.join(", ", fleeting);
    }
  }

  private Reading besideYounger(SynchronousRequestResponse interaction) throws IOException {
    var states = interaction.getProviderStates();
    var tenant = seeding.seed(states);
    try {
      var request = requestOf(interaction, tenant);
      var first = places(provider.send(request));
      var second = places(provider.send(request));
      var neighbour = seeding.seed(states);
      Exchange beside;
      try {
        beside = provider.send(request);
      } finally {
        seeding.purge(neighbour);
      }
      var reading = reading(first, second, beside, tenant, neighbour);
      if (!reading.changed().isEmpty()) {
        reading.changed().removeAll(places(provider.send(request)).differingFrom(second));
      }
      return reading;
    } finally {
      seeding.purge(tenant);
    }
  }

  private Reading besideOlder(SynchronousRequestResponse interaction) throws IOException {
    var states = interaction.getProviderStates();
    var neighbour = seeding.seed(states);
    var tenant = Optional.<SeededTenant>empty();
    try {
      Prepared request;
      Exchange beside;
      try {
        tenant = Optional.of(seeding.seed(states));
        request = requestOf(interaction, tenant.get());
        // The first answer may differ in that it is not yet kept anywhere.
        provider.send(request);
        beside = provider.send(request);
      } finally {
        seeding.purge(neighbour);
      }
      var first = places(provider.send(request));
      var second = places(provider.send(request));
      return reading(first, second, beside, tenant.get(), neighbour);
    } finally {
      tenant.ifPresent(seeding::purge);
    }
  }

  private static Prepared requestOf(SynchronousRequestResponse interaction, SeededTenant tenant) {
    return Prepared.of(new InteractionRequest(interaction, tenant.values().asMap()).unchanged());
  }

  private Reading reading(
      AnswerPlaces first,
      AnswerPlaces second,
      Exchange beside,
      SeededTenant tenant,
      SeededTenant neighbour) {
    var changed = places(beside).differingFrom(second);
    var fleeting = second.differingFrom(first);
    changed.removeAll(fleeting);
    return new Reading(second, beside, fleeting, changed, tenant, neighbour.tenant().id());
  }

  private AnswerPlaces places(Exchange exchange) {
    return AnswerPlaces.of(exchange.answer(), policy);
  }

  private Dossier dossier(Reading reading) {
    var place = reading.changed().iterator().next();
    var message =
        "expected %s, as without a neighbour, was %s; an answer may not depend on what other tenants have (what differs by itself, the DenialPolicy names as volatile)"
            .formatted(reading.alone().at(place), places(reading.beside()).at(place));
    return new Dossier(
        Probe.neighbour().toString(),
        reading.beside(),
        List.of(new Problem(Kind.INFLUENCE, place, message)),
        reading.tenant().tenant().id(),
        reading.neighbour(),
        reading.tenant().values().asMap());
  }
}
