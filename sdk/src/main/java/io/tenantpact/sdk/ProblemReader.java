package io.tenantpact.sdk;

import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.Problem;
import io.tenantpact.sdk.call.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an error answer says. Whatever it finds or misses, the status survives. */
final class ProblemReader {

  private ProblemReader() {}

  static Problem read(Call call, Answer answer) {
    var body = Json.readLeniently(answer);
    TenantGuard.checkProblem(call, answer, body);
    var detail = text(body, "detail");
    var requestId = answer.requestId();
    return new Problem(
        answer.status(),
        text(body, "code"),
        detail == null ? text(body, "title") : detail,
        requestId == null ? text(body, "requestId") : requestId,
        answer.retryAfter(),
        errors(body),
        text(body, "state"),
        allowedTransitions(body));
  }

  private static List<FieldError> errors(JsonNode body) {
    return body.path("errors")
        .valueStream()
        .filter(JsonNode::isObject)
        .map(
            each -> new FieldError(text(each, "pointer"), text(each, "code"), text(each, "detail")))
        .toList();
  }

  private static List<String> allowedTransitions(JsonNode body) {
    return body.path("allowedTransitions")
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  private static @Nullable String text(JsonNode from, String name) {
    var found = from.path(name);
    return found.isString() ? found.stringValue() : null;
  }
}
