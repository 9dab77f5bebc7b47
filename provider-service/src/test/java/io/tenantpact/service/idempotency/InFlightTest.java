package io.tenantpact.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A POST that hangs in the middle, since someone else holds the row that it needs. */
@WithService
class InFlightTest {

  private final TenantSeed seed;
  private final ServiceDatabase database;
  private final TestTenant acme;
  private final String id;

  InFlightTest(TestTenants tenants, TenantSeed seed, ServiceDatabase database) {
    this.seed = seed;
    this.database = database;
    this.acme = tenants.create();
    this.id = seed.resource(acme.id(), ResourceSeed.named("held"));
  }

  @Test
  @Tag("M6")
  void theSecondIsToldToWaitAndThenGetsTheFirstAnswer() throws SQLException {
    try (var holder = holdRow()) {
      var first = CompletableFuture.supplyAsync(this::activate);
      awaitHanging();

      var meanwhile = activate();
      holder.rollback();

      assertThat(meanwhile.status()).isEqualTo(409);
      assertThat(meanwhile.text("code")).isEqualTo("idempotency-in-progress");
      assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
      assertThat(first.join().status()).isEqualTo(200);
      var replayed = activate();
      assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(replayed.body()).isEqualTo(first.join().body());
    }
  }

  @Test
  @Tag("M13")
  @Tag("M18")
  void afterACrashInTheMiddleTheKeyIsFree() throws SQLException {
    try (var holder = holdRow()) {
      var first = CompletableFuture.supplyAsync(this::activate);

      seed.sql()
          .sql("select pg_terminate_backend(:pid)")
          .param("pid", awaitHanging())
          .query(Boolean.class)
          .single();

      assertThat(first.join().status()).isEqualTo(503);
      holder.rollback();
    }

    assertThat(activate().status()).isEqualTo(200);
    assertThat(activate().header("Idempotency-Replayed")).isEqualTo("true");
  }

  /** The answer refers to its credential, so without one it cannot be kept. */
  @Test
  @Tag("M13")
  void ifTheAnswerCannotBeKeptNothingIsDone() throws SQLException {
    try (var holder = holdRow()) {
      var first = CompletableFuture.supplyAsync(this::activate);
      awaitHanging();

      seed.sql()
          .sql("delete from credential where key_hash = :hash")
          .param("hash", acme.key().hash())
          .update();
      holder.rollback();

      assertThat(first.join().status()).isEqualTo(500);
    }

    assertThat(state()).isEqualTo("PENDING");
  }

  private Reply activate() {
    return acme.caller()
        .with("Idempotency-Key", "k-1")
        .postOnly("/v1/resources/" + id + "/transitions", "{\"target\":\"ACTIVE\"}");
  }

  private Connection holdRow() throws SQLException {
    var connection = database.superuserLogin().getConnection();
    connection.setAutoCommit(false);
    try (var lock = connection.prepareStatement("select 1 from resource where id = ? for update")) {
      lock.setString(1, id);
      lock.execute();
    }
    return connection;
  }

  /** The process id of the connection that waits for the row. */
  private int awaitHanging() {
    return await()
        .atMost(Duration.ofSeconds(4))
        .pollInterval(Duration.ofMillis(10))
        .until(this::hanging, each -> each.size() == 1)
        .get(0);
  }

  private List<Integer> hanging() {
    return seed.sql()
        .sql("select pid from pg_stat_activity where usename = :app and wait_event_type = 'Lock'")
        .param("app", database.app())
        .query(Integer.class)
        .list();
  }

  private String state() {
    return seed.sql()
        .sql("select state from resource where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
