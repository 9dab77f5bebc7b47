package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.lint.PactLint;
import picocli.CommandLine.Option;

/** How the API carries its tenants, for the lint. */
final class TenancyOptions {

  @Option(
      names = "--tenant-in",
      defaultValue = "header:X-Tenant-Id",
      paramLabel = "<place>",
      converter = CarrierConverter.class,
      description =
          "Where a request names the tenant: header:<name>, query:<name>, path:/tenants/{tenant},"
              + " subdomain or claim:<name> (${DEFAULT-VALUE}).")
  private TenantCarrier carrier;

  @Option(
      names = "--credential-header",
      defaultValue = "X-API-Key",
      paramLabel = "<name>",
      description = "The request header that holds the credential (${DEFAULT-VALUE}).")
  private String credentialHeader;

  @Option(
      names = "--tenant-property",
      defaultValue = "tenantId",
      paramLabel = "<name>",
      description = "The property that names a representation's owner (${DEFAULT-VALUE}).")
  private String property;

  @Option(
      names = "--tenant-value",
      defaultValue = "tenantId",
      paramLabel = "<name>",
      description = "The state value that holds the tenant's id (${DEFAULT-VALUE}).")
  private String tenantValue;

  @Option(
      names = "--credential-value",
      defaultValue = "apiKey",
      paramLabel = "<name>",
      description = "The state value that holds the credential (${DEFAULT-VALUE}).")
  private String credentialValue;

  PactLint lint() {
    return PactLint.of(
        new Tenancy(carrier, property, credentialHeader, tenantValue, credentialValue));
  }
}
