package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.neighbour.Neighbourhood;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Probed;
import io.tenantpact.contracts.provider.seeding.Patience;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A total that grows while others are verified says nothing of the neighbour. */
class NeighbourhoodTest {

  /** Twice alone and once beside a younger neighbour, twice beside an older one and twice alone. */
  private static final int READS = 7;

  private final SynchronousRequestResponse interaction = interaction(ThingPacts.ONE_THING);

  private ThingProvider provider;
  private ProviderConnection connection;
  private Seeding seeding;
  private Neighbourhood neighbourhood;

  @BeforeEach
  void start() throws IOException {
    provider = new ThingProvider();
    connection = ProviderConnection.open(provider.url(), 2, Duration.ofSeconds(10));
    seeding = new Seeding(Tenancy.standard(), provider, provider.states());
    neighbourhood =
        new Probing(Tenancy.standard(), DenialPolicy.standard(), seeding, connection)
            .neighbourhood();
  }

  @AfterEach
  void stop() throws IOException {
    connection.close();
    provider.close();
  }

  @Test
  void nothingIsAskedWhileOthersAreVerified() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var other =
        CompletableFuture.runAsync(() -> neighbourhood.amongOthers(() -> waitFor(inside, leave)));
    inside.await(10, TimeUnit.SECONDS);
    var answer = new FutureTask<Probed>(() -> neighbourhood.ask(interaction));
    var asking = new Thread(answer, "asking");
    asking.start();
    while (asking.getState() != Thread.State.TIMED_WAITING && asking.isAlive()) {
      Thread.onSpinWait();
    }

    assertThat(answer.isDone()).isFalse();
    assertThat(provider.lists()).isZero();

    leave.countDown();
    other.get(10, TimeUnit.SECONDS);

    assertThat(answer.get(10, TimeUnit.SECONDS).outcomes())
        .extracting(ProbeOutcome::note)
        .containsExactly("200");
    assertThat(provider.lists()).isEqualTo(READS);
  }

  @Test
  void whoDoesNotGetSilenceAsksNothingAndSaysSo() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var hasty =
        new Seeding(
            Tenancy.standard(), provider, provider.states(), Patience.of(Duration.ofMillis(2)));
    var asked =
        new Probing(Tenancy.standard(), DenialPolicy.standard(), hasty, connection).neighbourhood();
    var other = CompletableFuture.runAsync(() -> asked.amongOthers(() -> waitFor(inside, leave)));
    inside.await(10, TimeUnit.SECONDS);

    var problems = asked.ask(interaction).outcomes().get(0).problems();
    leave.countDown();
    other.get(10, TimeUnit.SECONDS);

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("but: others were still verified after PT0.08S");
    assertThat(provider.lists()).isZero();
  }

  @Test
  void allWhoAskTheSameGetOneAnswer() {
    var first = neighbourhood.ask(interaction);

    assertThat(neighbourhood.ask(interaction)).isSameAs(first);
    assertThat(provider.lists()).isEqualTo(READS);
  }

  /** A page that others have filled before, of numbers, which carry no canary. */
  @Test
  void rowsOfAnOlderNeighbourAreFound() {
    var list = interaction(ThingPacts.LIST_OF_TWO);
    assertThat(neighbourhood.ask(list).outcomes()).flatExtracting(ProbeOutcome::problems).isEmpty();
    provider.with(Fault.LISTS_THE_OLDEST_AMOUNTS_OF_ALL);

    assertThat(
            new Probing(Tenancy.standard(), DenialPolicy.standard(), seeding, connection)
                .neighbourhood()
                .ask(list)
                .outcomes())
        .flatExtracting(ProbeOutcome::problems)
        .singleElement()
        .asString()
        .startsWith("influence body/amounts");
  }

  private static SynchronousRequestResponse interaction(String pact) {
    return (SynchronousRequestResponse)
        DefaultPactReader.INSTANCE.loadPact(pact).getInteractions().get(0);
  }

  private static void waitFor(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      leave.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
