package io.tenantpact.service.tenant;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service did not start, and what to do, in place of a stack trace. */
final class TenancyBrokenReport extends AbstractFailureAnalyzer<TenancyBroken> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, TenancyBroken cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Let spring.datasource.username be a role of its own (not the owner, no SUPERUSER, no"
            + " BYPASSRLS), and add what is missing in a migration.",
        cause);
  }
}
