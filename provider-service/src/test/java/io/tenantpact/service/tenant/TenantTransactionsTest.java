package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.WithService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One connection serves every caller here, so whatever it keeps, the next one sees. */
@WithService
class TenantTransactionsTest {

  private final TenantSeed seed;
  private final TenantTransactions transactionsOfTheService;
  private final JdbcClient jdbcOfTheService;
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TenantTransactions transactions;

  TenantTransactionsTest(
      TenantSeed seed,
      ServiceDatabase database,
      TenantTransactions transactionsOfTheService,
      JdbcClient jdbcOfTheService) {
    this.seed = seed;
    this.transactionsOfTheService = transactionsOfTheService;
    this.jdbcOfTheService = jdbcOfTheService;
    this.pool = poolOfOne(database);
    this.jdbc = JdbcClient.create(pool);
    this.transactions = new TenantTransactions(jdbc, new JdbcTransactionManager(pool));
  }

  @AfterEach
  void closePool() {
    pool.close();
  }

  @Test
  @Tag("T2")
  @Tag("I5")
  void aTenantSeesItsOwnRowsThoughNoStatementNamesIt() {
    var acme = tenantWith("a1", "a2");
    tenantWith("g1", "g2", "g3");

    assertThat(transactions.reading(acme, this::names)).containsExactlyInAnyOrder("a1", "a2");
  }

  @Test
  @Tag("I5")
  @Tag("I14")
  void withoutATransactionNothingIsSeenOrWritten() {
    tenantWith("a1");

    assertThat(names()).isEmpty();
    assertThat(jdbc.sql("update resource set name = 'x'").update()).isZero();
    assertThatThrownBy(() -> insert("stray")).isInstanceOf(DataAccessException.class);
  }

  @Test
  @Tag("I5")
  void afterATransactionTheConnectionHasNoTenant() {
    var acme = tenantWith("a1");

    transactions.reading(acme, this::names);

    assertThat(names()).isEmpty();
    assertThat(setting()).isEmpty();
  }

  @Test
  @Tag("M13")
  void aFailureUndoesEverythingAndLeavesNoTenant() {
    var acme = tenantWith("a1");

    assertThatThrownBy(
            () ->
                transactions.writing(
                    acme,
                    () -> {
                      insert("a2");
                      throw new IllegalStateException("halfway");
                    }))
        .hasMessage("halfway");

    assertThat(names()).isEmpty();
    assertThat(transactions.reading(acme, this::names)).containsExactly("a1");
  }

  @Test
  void whatReadsCannotWrite() {
    var acme = tenantWith("a1");

    assertThatThrownBy(() -> transactions.reading(acme, () -> insert("a2")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("read-only transaction");
  }

  @Test
  @Tag("T3")
  void aRowCannotBeWrittenForAnotherTenant() {
    var acme = tenantWith("a1");
    var globex = tenantWith();

    assertThatThrownBy(() -> transactions.writing(acme, () -> insertFor(globex)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  @Tag("T4")
  void aRowCannotBeMovedToAnotherTenant() {
    var acme = tenantWith("a1");
    var globex = tenantWith();

    assertThatThrownBy(
            () ->
                transactions.writing(
                    acme,
                    () ->
                        jdbc.sql("update resource set tenant_id = :other")
                            .param("other", globex.value())
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  @Tag("T5")
  void deletingEverythingDeletesOnesOwn() {
    var acme = tenantWith("a1");
    var globex = tenantWith("g1");

    var deleted = transactions.writing(acme, () -> jdbc.sql("delete from resource").update());

    assertThat(deleted).isEqualTo(1);
    assertThat(transactions.reading(globex, this::names)).containsExactly("g1");
  }

  @Test
  void noTransactionOpensInsideOfAnother() {
    var acme = tenantWith();
    var globex = tenantWith();

    assertThatThrownBy(
            () -> transactions.reading(acme, () -> transactions.reading(globex, this::names)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside of another");
  }

  @Test
  @Tag("M19")
  void statementsSeeWhatIsCommittedWhenTheyStart() {
    var level =
        transactionsOfTheService.reading(
            tenantWith(),
            () -> jdbcOfTheService.sql("show transaction_isolation").query(String.class).single());

    assertThat(level).isEqualTo("read committed");
  }

  @Test
  @Tag("M17")
  void whatIsToldAfterACommitIsNotToldWithoutOne() {
    var acme = tenantWith();
    var told = new AtomicInteger();

    transactions.writing(acme, () -> tell(told));
    assertThatThrownBy(
            () ->
                transactions.writing(
                    acme,
                    () -> {
                      tell(told);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(told).hasValue(1);
  }

  @Test
  @Tag("I13")
  void tenantsThatTakeTurnsOnOneConnectionNeverMeet() {
    var tenants = List.of(tenantWith("n0"), tenantWith("n1"), tenantWith("n2"));

    var seen = new ArrayList<CompletableFuture<List<String>>>();
    for (var turn : IntStream.range(0, 150).toArray()) {
      seen.add(
          CompletableFuture.supplyAsync(
              () -> transactions.reading(tenants.get(turn % 3), this::names)));
    }

    for (var turn = 0; turn < seen.size(); turn++) {
      assertThat(seen.get(turn).join()).containsExactly("n" + turn % 3);
    }
  }

  private TenantId tenantWith(String... names) {
    var tenant = seed.tenant();
    for (var name : names) {
      seed.resource(tenant, ResourceSeed.named(name));
    }
    return tenant;
  }

  private List<String> names() {
    return jdbc.sql("select name from resource").query(String.class).list();
  }

  private String setting() {
    return jdbc.sql("select coalesce(current_setting('tenantpact.tenant', true), '')")
        .query(String.class)
        .single();
  }

  private int insert(String name) {
    return jdbc.sql(
            """
            insert into resource (id, name, state, created_at, updated_at)
            values (:name, :name, 'PENDING', now(), now())
            """)
        .param("name", name)
        .update();
  }

  private int insertFor(TenantId tenant) {
    return jdbc.sql(
            """
            insert into resource (tenant_id, id, name, state, created_at, updated_at)
            values (:tenant, 'smuggled', 'smuggled', 'PENDING', now(), now())
            """)
        .param("tenant", tenant.value())
        .update();
  }

  private static boolean tell(AtomicInteger told) {
    TenantTransactions.afterCommit(told::incrementAndGet);
    return true;
  }

  private static HikariDataSource poolOfOne(ServiceDatabase database) {
    var config = new HikariConfig();
    config.setDataSource(database.appLogin());
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }
}
