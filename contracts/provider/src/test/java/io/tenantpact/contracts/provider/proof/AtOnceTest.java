package io.tenantpact.contracts.provider.proof;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.Response;
import io.tenantpact.contracts.provider.result.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I25")
class AtOnceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void eachIsVerifiedBesideItself(int threads) {
    var rechecks = Stream.generate(AtOnceTest::meetingItself).limit(9).toList();

    assertThat(new Proofs(1, 5, threads).problems(rechecks)).isEmpty();
  }

  @Test
  void noMoreThanTheThreadsRunAtOnce() {
    var room = new Room(4);
    var recheck = recheck(room::visit);

    new Proofs(1, 5, 3).problems(List.of(recheck, recheck, recheck, recheck, recheck));

    assertThat(room.most).isBetween(2, 3);
  }

  /** Who is inside waits a while for so many that nobody should see together. */
  private static final class Room {

    private static final long A_WHILE = 50;

    private final int tooMany;
    private int inside;
    private int most;

    private Room(int tooMany) {
      this.tooMany = tooMany;
    }

    private synchronized void visit() {
      most = Math.max(most, ++inside);
      notifyAll();
      var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(A_WHILE);
      try {
        while (inside < tooMany && System.nanoTime() < end) {
          wait(A_WHILE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      inside--;
    }
  }

  /** The first two times, one by one, it is alone; then it waits for its other self. */
  private static Recheck meetingItself() {
    var times = new AtomicInteger();
    var both = new CyclicBarrier(2);
    return recheck(
        () -> {
          if (times.incrementAndGet() > 2) {
            meet(both);
          }
        });
  }

  private static Recheck recheck(Runnable work) {
    var interaction =
        new RequestResponseInteraction("one", List.of(), new Request(), new Response());
    var first = new Outcome(interaction, List.of(), List.of(), List.of(), Duration.ZERO);
    return new Recheck(
        first,
        () -> {
          work.run();
          return first;
        },
        Optional::empty);
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("nobody came", e);
    }
  }
}
