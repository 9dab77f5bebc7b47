package io.tenantpact.service.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem, and undoes its transaction. What it says must be safe to show to
 * any caller: no other tenant's ids, nothing of the inside.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient Map<String, Object> members;
  private final transient Map<String, String> headers;

  private Refusal(
      ProblemCode code, String detail, Map<String, Object> members, Map<String, String> headers) {
    super(detail, null, false, false);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }

  public static Refusal of(ProblemCode code, String detail) {
    return new Refusal(code, detail, Map.of(), Map.of());
  }

  public static Refusal invalid(List<FieldError> errors) {
    return of(ProblemCode.VALIDATION_FAILED, "see errors").with("errors", errors);
  }

  /** The same for what never was, what is gone, and what is another tenant's. */
  public static Refusal notFound() {
    return of(ProblemCode.NOT_FOUND, "the tenant has nothing with this id");
  }

  /** The same with one more member in the problem, after those that every problem has. */
  public Refusal with(String member, Object value) {
    return new Refusal(code, detail(), plus(members, member, value), headers);
  }

  public Refusal withHeader(String name, String value) {
    return new Refusal(code, detail(), members, plus(headers, name, value));
  }

  public ProblemCode code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Map<String, Object> members() {
    return members;
  }

  Map<String, String> headers() {
    return headers;
  }

  private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
    var more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
