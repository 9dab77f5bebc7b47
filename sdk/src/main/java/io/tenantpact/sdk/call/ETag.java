package io.tenantpact.sdk.call;

import java.util.regex.Pattern;

/**
 * Which version of a representation was seen. Comes from the service and goes back unchanged; only
 * equality means anything.
 *
 * @param value a strong entity tag, its quotes included
 */
public record ETag(String value) {

  private static final Pattern FORM = Pattern.compile("\"[!#-~]*\"");

  public ETag {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "etag must be strong and in double quotes, was '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
