package io.tenantpact.contracts.provider.neighbour;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Finds out whether what a tenant reads depends on what others have: a total over all tenants, a
 * rank, a page that others fill up. No answer to a single request shows it, since it names nobody.
 *
 * <p>What only reads is asked for beside a neighbour with data of its own, one that came later and
 * one that was there first. Nothing else is verified meanwhile, and each request is asked once in
 * each of its states.
 */
public final class Neighbourhood {

  private static final Probed NOT_ASKED = new Probed(List.of(), List.of(), List.of());

  /** So many calls of the longest make up all who may be before one in the queue. */
  private static final int CALLS = 40;

  private static final int REFUSED = 400;

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Seeding seeding;
  private final RequestReader reader;
  private final ReadWriteLock silence = new ReentrantReadWriteLock(true);
  private final Map<List<Object>, Probed> answers = new ConcurrentHashMap<>();

  /** A neighbourhood of a provider that answers as a policy has it. */
  public Neighbourhood(DenialPolicy policy, Seeding seeding, ProviderConnection provider) {
    this.seeding = seeding;
    this.reader = new RequestReader(policy, seeding, provider);
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
    if (interaction.getResponse().getStatus() >= REFUSED) {
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
    var younger = reader.besideYounger(interaction);
    var reading = younger.changed().isEmpty() ? reader.besideOlder(interaction) : younger;
    var dossiers = reading.dossier().stream().toList();
    var problems = dossiers.stream().flatMap(each -> each.problems().stream()).toList();
    return probed(younger.note(), problems, dossiers);
  }
}
