package io.tenantpact.service.tenant;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to a tenant's rows: a transaction whose first statement tells the database the
 * tenant. The setting ends with the transaction, so a pooled connection carries nothing over, and a
 * statement outside of one sees no row.
 */
@Component
public final class TenantTransactions {

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  TenantTransactions(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
  }

  /** Runs work that changes nothing; the database refuses it if it tries. */
  public <T> T reading(TenantId tenant, Supplier<T> work) {
    return bound(reading, tenant, work);
  }

  /** Runs work that is kept as a whole if it returns, and undone as a whole if it throws. */
  public <T> T writing(TenantId tenant, Supplier<T> work) {
    return bound(writing, tenant, work);
  }

  /** Says or sends something once it is true: when the transaction around this is committed. */
  public static void afterCommit(Runnable telling) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            telling.run();
          }
        });
  }

  private <T> T bound(TransactionTemplate template, TenantId tenant, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "a tenant's transaction inside of another: open one, at the edge, for one tenant");
    }
    return template.execute(
        status -> {
          bind(tenant);
          return work.get();
        });
  }

  private void bind(TenantId tenant) {
    jdbc.sql("select set_config('tenantpact.tenant', :tenant, true)")
        .param("tenant", tenant.value())
        .query(String.class)
        .single();
  }
}
