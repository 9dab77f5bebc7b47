package io.tenantpact.service.tenant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Whose data a request reads and writes: 3 to 40 of a-z, 0-9 and dash, no dash at either end. */
public record TenantId(@JsonValue String value) {

  /** Selects the tenant of a request, and says whose data a response holds. */
  public static final String HEADER = "X-Tenant-Id";

  public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

  public TenantId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "a tenant id must match " + FORM + ", was '" + value + "'");
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
