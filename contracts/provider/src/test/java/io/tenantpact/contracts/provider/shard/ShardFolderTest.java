package io.tenantpact.contracts.provider.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.BrokerUrlSource;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.RequestResponsePact;
import au.com.dius.pact.core.model.Response;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("K3")
class ShardFolderTest {

  private static final int SHARDS = 4;
  private static final Problem PROBLEM = new Problem(Problem.Kind.LEAK, "$.id", "a decoy's");

  @TempDir private Path folder;
  private final Pact pact = pact("http://broker/pact-version/1/metadata/a");

  @Test
  void ofShardsThatFinishTogetherOnePublishes() throws Exception {
    var threads = Executors.newFixedThreadPool(SHARDS);
    for (var round = 0; round < 25; round++) {
      var published = new AtomicInteger();
      var together = new CyclicBarrier(SHARDS);
      var build = folder.resolve("build " + round);
      var shards = new ArrayList<Callable<Boolean>>();
      for (var number = 1; number <= SHARDS; number++) {
        var shard = new ShardFolder(build, new Shard(number, SHARDS), "7");
        shards.add(
            () -> {
              together.await();
              return shard.add(
                  pact,
                  outcomes(shard.shard()),
                  Changes.SEEN,
                  all -> published.addAndGet(all.outcomes().size()));
            });
      }
      for (var each : threads.invokeAll(shards)) {
        each.get();
      }

      assertThat(published).hasValue(pact.getInteractions().size());
    }
    threads.shutdown();
  }

  @Test
  void noOtherJvmMayLookWhileResultsArePublished() {
    var published = new AtomicInteger();

    alone()
        .add(
            pact,
            outcomes(new Shard(1, 1)),
            Changes.SEEN,
            all -> {
              assertThatThrownBy(this::takeLock).isInstanceOf(OverlappingFileLockException.class);
              published.incrementAndGet();
            });

    assertThat(published).hasValue(1);
    takeLock();
  }

  @Test
  void problemsArePublishedAsTheyWereFound() {
    var published = new ArrayList<Outcome>();

    alone()
        .add(
            pact, outcomes(new Shard(1, 1)), Changes.SEEN, all -> published.addAll(all.outcomes()));

    assertThat(published)
        .filteredOn(each -> !each.holds())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.interaction()).isSameAs(pact.getInteractions().get(0));
              assertThat(each.problems()).containsExactly(PROBLEM);
            });
  }

  @Test
  void whatCouldNotBePublishedCanBePublishedByTheNextRun() {
    var outcomes = outcomes(new Shard(1, 1));
    var shard = alone();
    assertThatThrownBy(
            () ->
                shard.add(
                    pact,
                    outcomes,
                    Changes.SEEN,
                    all -> {
                      throw new IllegalStateException("no broker");
                    }))
        .hasMessage("no broker");

    assertThat(shard.add(pact, outcomes, Changes.SEEN, all -> {})).isTrue();
  }

  @Test
  void howThePactWasSelectedMakesNoOther() {
    var other = pact("http://broker/pact-version/1/metadata/b");
    var first = new Shard(1, 2);
    var second = new Shard(2, 2);

    new ShardFolder(folder, first, "7").add(pact, outcomes(first), Changes.SEEN, all -> {});

    assertThat(
            new ShardFolder(folder, second, "7")
                .add(other, outcomes(second), Changes.SEEN, all -> {}))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UNSEEN, UNSEEN, true",
    "UNSEEN, NONE_MADE, true",
    "UNSEEN, SEEN, false",
    "SEEN, UNSEEN, false",
    "NONE_MADE, NONE_MADE, false"
  })
  void whatOneShardDoesNotSeeAnotherMay(Changes first, Changes second, boolean blind) {
    var found = new ArrayList<Boolean>();
    var one = new Shard(1, 2);
    var two = new Shard(2, 2);

    new ShardFolder(folder, one, "7").add(pact, outcomes(one), first, all -> {});
    new ShardFolder(folder, two, "7")
        .add(pact, outcomes(two), second, all -> found.add(all.isBlindToChanges()));

    assertThat(found).containsExactly(blind);
  }

  private ShardFolder alone() {
    return new ShardFolder(folder, new Shard(1, 1), "7");
  }

  private void takeLock() {
    try (var files = Files.walk(folder)) {
      var lock = files.filter(each -> each.endsWith("lock")).findFirst().orElseThrow();
      try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
        assertThat(channel.tryLock()).isNotNull();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pact's first interaction does not hold. */
  private List<Outcome> outcomes(Shard shard) {
    var broken = pact.getInteractions().get(0).getDescription();
    return pact.getInteractions().stream()
        .filter(shard::takes)
        .map(
            each ->
                new Outcome(
                    each,
                    each.getDescription().equals(broken) ? List.of(PROBLEM) : List.of(),
                    List.of(),
                    List.of(),
                    Duration.ZERO))
        .toList();
  }

  private static Pact pact(String url) {
    var interactions =
        IntStream.range(0, 10)
            .<Interaction>mapToObj(
                number ->
                    new RequestResponseInteraction(
                        "get " + number, List.of(), new Request(), new Response(), "id " + number))
            .toList();
    return new RequestResponsePact(
        new Provider("p"),
        new Consumer("c"),
        interactions,
        Map.of(),
        new BrokerUrlSource(url, "http://broker"));
  }
}
