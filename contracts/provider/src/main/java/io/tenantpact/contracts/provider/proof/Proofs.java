package io.tenantpact.contracts.provider.proof;

import au.com.dius.pact.core.model.Interaction;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies all interactions again: in the order of the pacts, in random orders, and each twice at
 * the same time, beside others. Each must come to what it came to first.
 *
 * @param orders how many random orders
 * @param seed makes the same orders again
 * @param threads how many verifications run at once at most; two, if it is fewer
 */
public record Proofs(int orders, long seed, int threads) {

  private static final Logger log = LoggerFactory.getLogger(Proofs.class);

  /** By interaction, the first thing that was not as before. */
  public Map<Interaction, Problem> problems(List<Recheck> rechecks) {
    log.info("proofs: {} random orders of {}, seed {}", orders, rechecks.size(), seed);
    var problems = new IdentityHashMap<Interaction, Problem>();
    rechecks.forEach(each -> note(each, each.states().get(), problems));
    var random = new Random(seed);
    var shuffled = new ArrayList<>(rechecks);
    for (var order = 0; order <= orders; order++) {
      var name = order == 0 ? "one by one" : "in random order %d of seed %d".formatted(order, seed);
      shuffled.forEach(each -> note(each, each.differs(name), problems));
      Collections.shuffle(shuffled, random);
    }
    atOnce(shuffled, problems);
    return problems;
  }

  /**
   * The two of a pair wait for each other. The threads take them in this order, so whoever waits
   * waits for the next one taken.
   */
  private void atOnce(List<Recheck> rechecks, Map<Interaction, Problem> problems) {
    var pool = Executors.newFixedThreadPool(Math.max(2, threads));
    try {
      var twice =
          rechecks.stream()
              .flatMap(
                  each -> {
                    var both = new CyclicBarrier(2);
                    return Stream.of(beside(each, both, problems), beside(each, both, problems));
                  })
              .toList();
      for (var each : pool.invokeAll(twice)) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the proofs were made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a proof broke", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Void> beside(
      Recheck recheck, CyclicBarrier both, Map<Interaction, Problem> problems) {
    return () -> {
      both.await();
      note(recheck, recheck.differs("beside the others"), problems);
      return null;
    };
  }

  /** For people. */
  @Override
  public String toString() {
    return "the same verdicts in %d random orders, seed %d".formatted(orders, seed);
  }

  private static void note(
      Recheck recheck, Optional<Problem> problem, Map<Interaction, Problem> problems) {
    synchronized (problems) {
      problem.ifPresent(each -> problems.putIfAbsent(recheck.first().interaction(), each));
    }
  }
}
