package io.tenantpact.sdk.call;

import java.util.regex.Pattern;

/** Whose data a call reads and writes: 3 to 40 of a-z, 0-9 and dash, no dash at either end. */
public record TenantId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("tenant id must match " + FORM + ", was '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
