package io.tenantpact.contracts.provider.seeding;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One ghost for all who want the same states. The first makes it while others wait; whoever has
 * waited in vain makes one, so that a provider which hangs for one does not hang for all.
 */
final class SharedGhosts {

  private final Patience patience;
  private final Function<List<ProviderState>, SeededTenant> maker;
  private final Map<List<ProviderState>, FutureTask<SeededTenant>> made = new ConcurrentHashMap<>();

  SharedGhosts(Patience patience, Function<List<ProviderState>, SeededTenant> maker) {
    this.patience = patience;
    this.maker = maker;
  }

  SeededTenant of(List<ProviderState> states) {
    var task = made.computeIfAbsent(states, first -> new FutureTask<>(() -> maker.apply(first)));
    // Does nothing but the first time.
    task.run();
    try {
      return task.get(patience.limit().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      // What went wrong for one goes wrong for this one in its own words, or not at all.
      made.remove(states, task);
      return maker.apply(states);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a ghost was made", e);
    }
  }
}
