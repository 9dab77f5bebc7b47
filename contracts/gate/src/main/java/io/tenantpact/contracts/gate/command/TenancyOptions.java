package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.lint.PactLint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  /** Reads where a request names the tenant: {@code query:tenant}. */
  private static final class CarrierConverter implements ITypeConverter<TenantCarrier> {

    @Override
    public TenantCarrier convert(String text) {
      var colon = text.indexOf(':');
      var place = colon < 0 ? text : text.substring(0, colon);
      var name = colon < 0 ? "" : text.substring(colon + 1);
      try {
        return switch (place) {
          case "header" -> TenantCarrier.header(name);
          case "query" -> TenantCarrier.query(name);
          case "path" -> TenantCarrier.path(name);
          case "claim" -> TenantCarrier.claim(name);
          case "subdomain" -> TenantCarrier.subdomain();
          default -> throw new IllegalArgumentException("there is no place '" + place + "'");
        };
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "expected header:<name>, query:<name>, path:/tenants/{tenant}, subdomain or claim:<name>, was '"
                + text
                + "' ("
                + e.getMessage()
                + ")");
      }
    }
  }
}
