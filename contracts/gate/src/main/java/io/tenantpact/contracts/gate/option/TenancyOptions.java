package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the API carries its tenants, for the lint. */
public final class TenancyOptions {

  @Option(
      names = "--tenant-property",
      defaultValue = "tenantId",
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The property that names a representation's owner (${DEFAULT-VALUE}).")
  private String property;

  @Option(
      names = "--tenant-value",
      defaultValue = "tenantId",
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The state value that holds the tenant's id (${DEFAULT-VALUE}).")
  private String tenantValue;

  @Option(
      names = "--credential-value",
      defaultValue = "apiKey",
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The state value that holds the credential (${DEFAULT-VALUE}).")
  private String credentialValue;

  @Mixin private CarrierOptions carrier;

  /** The rules. */
  public PactLint lint() {
    return carrier.lint(
        Tenancy.standard().withProperty(property).withValues(tenantValue, credentialValue));
  }

  /** Tells of what the lint lets pass, and a person should look at. */
  public void warnOf(List<PactFile> pacts) {
    carrier.warnOf(lint().doubts(pacts));
  }
}
