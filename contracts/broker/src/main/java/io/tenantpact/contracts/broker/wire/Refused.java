package io.tenantpact.contracts.broker.wire;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The request cannot be served; the client can mend it. Undoes what the call has written. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  private Refused(Answer answer) {
    super("refused with status " + answer.status());
    this.answer = answer;
  }

  public static Refused notFound() {
    return notFound("The requested document was not found on this server.");
  }

  public static Refused notFound(String message) {
    return new Refused(Answer.json(404, Json.object().put("error", message)));
  }

  public static Refused notJson(String reason) {
    var body = Json.object().put("error", "JSON::ParserError - " + reason);
    return new Refused(Answer.hal(400, body));
  }

  /** One field, one complaint. */
  public static Refused invalid(String field, String message) {
    return invalid(Map.of(field, List.of(message)));
  }

  public static Refused invalid(Map<String, List<String>> errors) {
    return unprocessable(400, errors);
  }

  /** A complaint about a change that can never be made, whatever the value. */
  public static Refused forbiddenChange(String field, String message) {
    return unprocessable(422, Map.of(field, List.of(message)));
  }

  /** The matrix names no fields. */
  public static Refused invalid(List<String> messages) {
    var body = Json.object();
    body.set("errors", Json.texts(messages));
    return new Refused(Answer.hal(400, body));
  }

  public static Refused conflict(JsonNode body) {
    return new Refused(Answer.hal(409, body));
  }

  public static Refused conflict(String text) {
    return new Refused(Answer.text(409, text));
  }

  private static Refused unprocessable(int status, Map<String, List<String>> errors) {
    var fields = Json.object();
    errors.forEach((field, messages) -> fields.set(field, Json.texts(messages)));
    var body = Json.object();
    body.set("errors", fields);
    return new Refused(Answer.hal(status, body));
  }

  Answer answer() {
    return answer;
  }
}
