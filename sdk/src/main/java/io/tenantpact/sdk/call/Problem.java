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

  private static final int LONGEST = 200;
  private static final int MOST_ERRORS = 5;

  public Problem {
    errors = List.copyOf(errors);
    allowedTransitions = List.copyOf(allowedTransitions);
  }

  /**
   * Such as {@code 409 invalid-transition: PENDING cannot become ARCHIVED}; a few lines at most.
   */
  String summary() {
    var summary = new StringBuilder().append(status);
    if (code != null) {
      summary.append(' ').append(shortened(code));
    }
    if (detail != null) {
      summary.append(": ").append(shortened(detail));
    }
    errors.stream().limit(MOST_ERRORS).forEach(each -> summary.append("; ").append(each));
    if (errors.size() > MOST_ERRORS) {
      summary.append("; and ").append(errors.size() - MOST_ERRORS).append(" more");
    }
    return summary.toString();
  }

  /** As much of the service's text as a message can take; the problem itself has all of it. */
  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
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
      var said = detail == null ? "" : " (" + shortened(detail) + ")";
      return shortened(pointer + " " + code) + said;
    }
  }
}
