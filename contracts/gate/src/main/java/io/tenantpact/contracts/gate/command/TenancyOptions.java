package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import picocli.CommandLine.Option;

/** How the API carries its tenants, for the lint. */
final class TenancyOptions {

  @Option(
      names = "--tenant-header",
      defaultValue = "X-Tenant-Id",
      paramLabel = "<name>",
      description = "The request header that selects the tenant (${DEFAULT-VALUE}).")
  private String header;

  @Option(
      names = "--tenant-property",
      defaultValue = "tenantId",
      paramLabel = "<name>",
      description = "The property that names a representation's owner (${DEFAULT-VALUE}).")
  private String property;

  PactLint lint() {
    return PactLint.of(Tenancy.standard().withHeader(header).withProperty(property));
  }
}
