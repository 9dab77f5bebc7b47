package io.tenantpact.contracts.gate.openapi.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Text with percent-encoded characters, as in a path or a reference. */
public final class PercentText {

  private PercentText() {}

  /** Unlike in a query, a plus is a plus; what is not encoded right stands for itself. */
  public static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
