package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.probe.Neighbourhood;
import io.tenantpact.contracts.provider.probe.Probing;
import io.tenantpact.contracts.provider.probe.Probing.Probed;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.state.Seeding;
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

  private final SynchronousRequestResponse interaction =
      (SynchronousRequestResponse)
          DefaultPactReader.INSTANCE.loadPact(ProbesTest.ONE_THING).getInteractions().get(0);

  private ThingProvider provider;
  private ProviderConnection connection;
  private Neighbourhood neighbourhood;

  @BeforeEach
  void start() throws IOException {
    provider = new ThingProvider();
    connection = ProviderConnection.open(provider.url(), 2, Duration.ofSeconds(10));
    var seeding = new Seeding(Tenancy.standard(), provider, provider.states());
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
    while (asking.getState() != Thread.State.WAITING && asking.isAlive()) {
      Thread.onSpinWait();
    }

    assertThat(answer.isDone()).isFalse();
    assertThat(provider.lists()).isZero();

    leave.countDown();
    other.get(10, TimeUnit.SECONDS);

    assertThat(answer.get(10, TimeUnit.SECONDS).outcomes())
        .extracting(ProbeOutcome::note)
        .containsExactly("200");
    assertThat(provider.lists()).as("twice without a neighbour, once beside it").isEqualTo(3);
  }

  @Test
  void allWhoAskTheSameGetOneAnswer() {
    var first = neighbourhood.ask(interaction);

    assertThat(neighbourhood.ask(interaction)).isSameAs(first);
    assertThat(provider.lists()).isEqualTo(3);
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
