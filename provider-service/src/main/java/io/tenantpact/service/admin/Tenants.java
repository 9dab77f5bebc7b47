package io.tenantpact.service.admin;

import io.tenantpact.service.access.Operator;
import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators may do to a tenant. The deed and its record are one transaction. */
@Component
final class Tenants {

  private static final Logger log = LoggerFactory.getLogger(Tenants.class);

  private final TenantRepository tenants;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Tenants(TenantRepository tenants, PlatformTransactionManager transactions, Clock clock) {
    this.tenants = tenants;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Makes an empty tenant, which nobody may enter until a credential is granted it. */
  TenantRecord create(Operator operator, TenantId tenant) {
    return recorded(operator, "create", tenant, now -> tenants.insert(tenant, now))
        .orElseThrow(
            () -> Refusal.of(ProblemCode.ALREADY_EXISTS, "there is a tenant with this id"));
  }

  TenantRecord suspend(Operator operator, TenantId tenant) {
    return recorded(operator, "suspend", tenant, now -> tenants.suspend(tenant, now))
        .orElseThrow(Refusal::notFound);
  }

  TenantRecord resume(Operator operator, TenantId tenant) {
    return recorded(operator, "resume", tenant, now -> tenants.suspend(tenant, null))
        .orElseThrow(Refusal::notFound);
  }

  private Optional<TenantRecord> recorded(
      Operator operator,
      String action,
      TenantId tenant,
      Function<Instant, Optional<TenantRecord>> deed) {
    var now = clock.instant();
    var done =
        transaction.execute(
            status -> {
              var result = deed.apply(now);
              result.ifPresent(each -> tenants.record(operator.credential(), action, tenant, now));
              return result;
            });
    done.ifPresent(
        each ->
            log.info(
                "tenant administered action={} tenant={} credential={}",
                action,
                tenant,
                operator.credential().id()));
    return done;
  }
}
