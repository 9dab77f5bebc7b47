package io.tenantpact.contracts.provider.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What went wrong of several things that are all done, whatever fails. A handler's failed assertion
 * and its missing class count like its exception; anything else is the JVM's and goes on its way.
 */
public final class Failures {

  private final List<Throwable> failures = new ArrayList<>();

  /** Does one of the things. */
  public void attempt(Runnable act) {
    made(
        () -> {
          act.run();
          return true;
        });
  }

  /** Does one of the things; what it made, or nothing if it failed. */
  public <T> Optional<T> made(Supplier<T> act) {
    try {
      return Optional.of(act.get());
    } catch (RuntimeException | AssertionError | LinkageError e) {
      failures.add(e);
      return Optional.empty();
    }
  }

  /** Throws the first failure, with the others beside it; does nothing if there is none. */
  public void rethrow() {
    if (failures.isEmpty()) {
      return;
    }
    var first = failures.get(0);
    failures.stream().filter(each -> each != first).forEach(first::addSuppressed);
    if (first instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) first;
  }
}
