package io.tenantpact.contracts.terms;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where a request says whose data it asks for.
 *
 * @param place the part of the request
 * @param name the header's, query parameter's or claim's name; of a path the template up to the
 *     tenant, as {@code /tenants/{tenant}}; of a subdomain empty
 */
public record TenantCarrier(Place place, String name) {

  /** A part of a request. */
  public enum Place {
    HEADER,
    PATH,
    QUERY,
    SUBDOMAIN,
    CLAIM
  }

  private static final String TENANT = "{tenant}";

  public TenantCarrier {
    if (place == Place.PATH && (!name.startsWith("/") || !name.endsWith("/" + TENANT))) {
      throw new IllegalArgumentException(
          "expected a path template like /tenants/{tenant}, was '" + name + "'");
    }
    if (place != Place.SUBDOMAIN && name.isBlank()) {
      throw new IllegalArgumentException("expected the name of the " + place + ", was blank");
    }
  }

  /** A request header, such as {@code X-Tenant-Id}. */
  public static TenantCarrier header(String name) {
    return new TenantCarrier(Place.HEADER, name);
  }

  /**
   * A segment of the path.
   *
   * @param template ends with the tenant: {@code /tenants/{tenant}}
   */
  public static TenantCarrier path(String template) {
    return new TenantCarrier(Place.PATH, template);
  }

  /** A query parameter. */
  public static TenantCarrier query(String name) {
    return new TenantCarrier(Place.QUERY, name);
  }

  /** The first label of the host. */
  public static TenantCarrier subdomain() {
    return new TenantCarrier(Place.SUBDOMAIN, "");
  }

  /** A claim of the credential, which is a token then. */
  public static TenantCarrier claim(String name) {
    return new TenantCarrier(Place.CLAIM, name);
  }

  /** Whether a path has the template's own segments, and something where the tenant stands. */
  public boolean isInPath(String path) {
    var segments =
        Arrays.stream(name.split("/"))
            .map(each -> each.startsWith("{") ? "[^/]+" : Pattern.quote(each))
            .toList();
    return Pattern.compile(String.join("/", segments) + "(?=/|$)").matcher(path).lookingAt();
  }

  /** The tenant in a path that has them. */
  public String tenantIn(String path) {
    return path.split("/", -1)[segmentsBefore() + 1];
  }

  /** A path that has them, with the template's word where the tenant stands. */
  public String opened(String path) {
    var segments = path.split("/", -1);
    segments[segmentsBefore() + 1] = TENANT;
    return String.join("/", segments);
  }

  /** How many segments of the path come before the tenant's. */
  public int segmentsBefore() {
    return name.split("/").length - 2;
  }
}
