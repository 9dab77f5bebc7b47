package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which statuses are an answer and no refusal. */
final class Success {

  /**
   * Kinds of statuses, of which version 4 of the specification knows more, without any of these.
   */
  private static final Set<String> OTHERS =
      Set.of("info", "redirect", "clientError", "serverError", "error");

  private Success() {}

  /** Whether a response may have one: its example, or another that its rules for it accept. */
  static boolean isPossible(PactPart response) {
    return is(response.json().path("status").asInt(200))
        || response.rules().stream()
            .filter(each -> each.category().equals("status"))
            .flatMap(each -> each.matchers().stream())
            .anyMatch(Success::isAccepted);
  }

  /** Whether a response has one, and its rules accept no other. */
  static boolean isCertain(PactPart response) {
    return is(response.json().path("status").asInt(200))
        && response.rules().stream()
            .filter(each -> each.category().equals("status"))
            .allMatch(PactPart.Rule::requiresEquality);
  }

  /** Whether a response can be nothing but a refusal. */
  static boolean isRefused(PactPart response) {
    return !isPossible(response) && response.json().path("status").asInt(200) >= 400;
  }

  private static boolean isAccepted(JsonNode matcher) {
    return switch (matcher.path("match").asString("")) {
      case "equality" -> false;
      case "statusCode" -> isAmong(matcher.path("status"));
      default -> true;
    };
  }

  private static boolean isAmong(JsonNode statuses) {
    return statuses.isArray()
        ? statuses.valueStream().anyMatch(each -> is(each.asInt(200)))
        : !OTHERS.contains(statuses.asString(""));
  }

  private static boolean is(int status) {
    return status / 100 == 2;
  }
}
