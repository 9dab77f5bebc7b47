package io.tenantpact.contracts.provider.seeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What went wrong of several things that are all done, whatever fails. Whatever a handler throws
 * counts, also what the compiler of another language lets it throw; what the JVM throws goes on.
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
    } catch (Throwable e) {
      passOnTheJvms(e);
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
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
    throw new IllegalStateException(first.toString(), first);
  }

  /** Throws what says that the JVM cannot go on; a stack that got too deep is the code's affair. */
  public static void passOnTheJvms(Throwable e) {
    if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
      throw error;
    }
  }
}
