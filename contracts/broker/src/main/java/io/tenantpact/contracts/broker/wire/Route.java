package io.tenantpact.contracts.broker.wire;

import java.util.function.Function;

/**
 * What answers one method at one address.
 *
 * @param template words and {@code {parameters}} between slashes; a word wins over a parameter
 * @param access whether the call may change data; a call that only reads never waits for writers
 */
public record Route(Method method, String template, Access access, Function<Call, Answer> handler) {

  /** The methods the broker knows, in the order in which it lists them. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /** What a call does to the data, and therefore who may make it. */
  public enum Access {
    READS,
    WRITES
  }

  public static Route get(String template, Function<Call, Answer> handler) {
    return new Route(Method.GET, template, Access.READS, handler);
  }

  /** A question too long for a query string. */
  public static Route search(String template, Function<Call, Answer> handler) {
    return new Route(Method.POST, template, Access.READS, handler);
  }

  public static Route post(String template, Function<Call, Answer> handler) {
    return new Route(Method.POST, template, Access.WRITES, handler);
  }

  public static Route put(String template, Function<Call, Answer> handler) {
    return new Route(Method.PUT, template, Access.WRITES, handler);
  }

  public static Route patch(String template, Function<Call, Answer> handler) {
    return new Route(Method.PATCH, template, Access.WRITES, handler);
  }

  public static Route delete(String template, Function<Call, Answer> handler) {
    return new Route(Method.DELETE, template, Access.WRITES, handler);
  }
}
