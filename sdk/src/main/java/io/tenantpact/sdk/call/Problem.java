package io.tenantpact.sdk.call;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer said (RFC 9457), header and body together. Only the status is certain: a
 * proxy's answer has nothing else.
 *
 * @param code the service's word for the case, kept as it came; null when it gave none
 * @param detail for people, not for programs; null when it gave none
 * @param requestId the service's name for the exchange; null when it gave none
 * @param retryAfter how long to wait before asking again; null when it did not say
 * @param errors which parts of the request were wrong; may be empty
 * @param state where the resource stands, on a refused transition; else null
 * @param allowedTransitions where it may go from there; may be empty
 */
public record Problem(
    int status,
    @Nullable String code,
    @Nullable String detail,
    @Nullable String requestId,
    @Nullable Duration retryAfter,
    List<FieldError> errors,
    @Nullable String state,
    List<String> allowedTransitions) {

  public Problem {
    errors = List.copyOf(errors);
    allowedTransitions = List.copyOf(allowedTransitions);
  }

  /** Such as {@code 409 invalid-transition: PENDING cannot become ARCHIVED}. */
  String summary() {
    var summary = new StringBuilder().append(status);
    if (code != null) {
      summary.append(' ').append(code);
    }
    if (detail != null) {
      summary.append(": ").append(detail);
    }
    errors.forEach(each -> summary.append("; ").append(each));
    return summary.toString();
  }

  /**
   * One part of the request that was wrong.
   *
   * @param pointer where it is, as a JSON pointer or the name of a parameter
   * @param code what is wrong, for programs
   * @param detail what is wrong, for people
   */
  public record FieldError(
      @Nullable String pointer, @Nullable String code, @Nullable String detail) {

    @Override
    public String toString() {
      return pointer + " " + code + (detail == null ? "" : " (" + detail + ")");
    }
  }
}
