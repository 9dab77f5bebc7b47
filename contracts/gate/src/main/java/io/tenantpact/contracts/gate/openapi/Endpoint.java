package io.tenantpact.contracts.gate.openapi;

import java.util.Comparator;

/**
 * One answer of one operation.
 *
 * @param path as the document writes it, with parameters in braces
 * @param status a number, or what the document writes for several: {@code 4XX} or {@code default}
 */
public record Endpoint(String path, String method, String status) implements Comparable<Endpoint> {

  private static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::path)
          .thenComparing(Endpoint::method)
          .thenComparing(Endpoint::status);

  @Override
  public int compareTo(Endpoint other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + path + " " + status;
  }
}
