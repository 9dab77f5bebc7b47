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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies all interactions again: in the order of the pacts, in random orders, and every one twice
 * at the same time. Each must come to what it came to first.
 *
 * @param orders how many random orders
 * @param seed makes the same orders again
 */
public record Proofs(int orders, long seed) {

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
    shuffled.addAll(rechecks);
    Collections.shuffle(shuffled, random);
    shuffled.parallelStream()
        .forEach(each -> note(each, each.differs("beside the others"), problems));
    return problems;
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
