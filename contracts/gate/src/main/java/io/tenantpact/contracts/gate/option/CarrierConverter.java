package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.terms.TenantCarrier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a request names the tenant: {@code query:tenant}. */
final class CarrierConverter implements ITypeConverter<TenantCarrier> {

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
