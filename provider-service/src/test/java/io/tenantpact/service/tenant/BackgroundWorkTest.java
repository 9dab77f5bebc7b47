package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that is handed to a thread which has worked for others before. */
@WithService
@Tag("I14")
class BackgroundWorkTest {

  private final ExecutorService oneThread = Executors.newSingleThreadExecutor();
  private final TenantTransactions transactions;
  private final JdbcClient jdbc;
  private final TenantId acme;
  private final TenantId globex;

  BackgroundWorkTest(TenantTransactions transactions, JdbcClient jdbc, TenantSeed seed) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.acme = seed.tenant();
    this.globex = seed.tenant();
    seed.resource(acme, ResourceSeed.named("a"));
    seed.resource(globex, ResourceSeed.named("g"));
  }

  @AfterEach
  void stop() {
    oneThread.shutdownNow();
  }

  @Test
  void itHasNoTenantThoughItWasHandedOverByOneThatHas() {
    var seen = transactions.reading(acme, () -> inBackground(this::names));

    assertThat(seen).isEmpty();
  }

  @Test
  void itHasNoTenantThoughItsThreadHadOneBefore() {
    assertThat(inBackground(() -> transactions.reading(acme, this::names))).containsExactly("a");

    assertThat(inBackground(this::names)).isEmpty();
  }

  @Test
  void itKeepsTheTenantThatItNamesItself() {
    inBackground(() -> transactions.reading(acme, this::names));

    assertThat(transactions.reading(acme, () -> inBackground(this::namesOfGlobex)))
        .containsExactly("g");
  }

  private List<String> namesOfGlobex() {
    return transactions.reading(globex, this::names);
  }

  private List<String> names() {
    return jdbc.sql("select name from resource").query(String.class).list();
  }

  private <T> T inBackground(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, oneThread).join();
  }
}
