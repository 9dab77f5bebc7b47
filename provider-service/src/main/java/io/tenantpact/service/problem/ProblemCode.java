package io.tenantpact.service.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Every reason for a no. The code and its status are a promise to callers; the title is not. */
public enum ProblemCode {
  MALFORMED_REQUEST(400, "The request could not be read"),
  INVALID_TENANT(400, "The tenant header is missing or not well-formed"),
  INVALID_PARAMETER(400, "A query parameter is not valid"),
  INVALID_CURSOR(400, "The cursor is not valid for this list"),
  IDEMPOTENCY_KEY_MISSING(400, "The idempotency key is missing or not well-formed"),
  UNAUTHENTICATED(401, "A valid credential is required"),
  TENANT_NOT_GRANTED(403, "The credential does not reach this tenant"),
  TENANT_SUSPENDED(403, "The tenant is suspended"),
  SCOPE_MISSING(403, "The credential lacks a scope"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  ALREADY_EXISTS(409, "It exists already"),
  IDEMPOTENCY_IN_PROGRESS(409, "The first request with this key is still running"),
  INVALID_TRANSITION(409, "The state does not allow this transition"),
  ETAG_MISMATCH(412, "It has changed since it was read"),
  PAYLOAD_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
  VALIDATION_FAILED(422, "The body is not valid"),
  PRECONDITION_REQUIRED(428, "If-Match is required"),
  INTERNAL_ERROR(500, "The service failed"),
  UNAVAILABLE(503, "The service cannot answer now");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The code for a refusal that names only a status, as the web server and Spring do. */
  static ProblemCode ofStatus(int status) {
    return Arrays.stream(values())
        .filter(each -> each.status == status)
        .findFirst()
        .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
  }

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem's type: a name, not an address. */
  String type() {
    return "urn:tenantpact:problem:" + code();
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }
}
