package io.tenantpact.contracts.gate.wire;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back from a broker: a document, or an error in one of several shapes.
 *
 * @param url what was asked for, as messages name it
 */
record BrokerAnswer(BrokerAddress broker, String url, HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is quoted of an error; a proxy's may be a whole page of HTML. */
  private static final int QUOTE = 500;

  boolean isNotFound() {
    return response.statusCode() == 404;
  }

  /**
   * The document; a missing node if the answer is empty.
   *
   * @throws GateFailed for a status other than 2xx, and for what is no JSON
   */
  JsonNode document() {
    requireSuccess();
    try {
      return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new GateFailed(
          "expected JSON from " + url + ", but something else came; is it a Pact Broker?", e);
    }
  }

  private void requireSuccess() {
    var status = response.statusCode();
    if (status == 401 || status == 403) {
      throw new GateFailed(
          "expected the broker at %s to accept the credentials, but it answered %d; set PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, or PACT_BROKER_TOKEN"
              .formatted(broker, status));
    }
    if (status / 100 != 2) {
      throw new GateFailed(
          "expected %s to succeed, but the broker answered %d: %s"
              .formatted(url, status, errorsIn(response.body())));
    }
  }

  /** What a broker's error answer says, in one short line. */
  private static String errorsIn(String body) {
    var line = textsIn(body).replaceAll("\\s+", " ");
    return line.length() > QUOTE ? line.substring(0, QUOTE) + "…" : line;
  }

  /** The texts of whichever of its shapes an error answer has; all of it if it has none. */
  private static String textsIn(String body) {
    try {
      var json = JSON.readTree(body);
      var texts =
          List.of("notices", "errors", "error").stream()
              .map(json::path)
              .flatMap(BrokerAnswer::texts)
              .distinct()
              .collect(Collectors.joining("; "));
      return texts.isEmpty() ? body : texts;
    } catch (JacksonException e) {
      return body;
    }
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isString()
        ? Stream.of(node.asString())
        : node.has("text")
            ? Stream.of(node.path("text").asString())
            : node.valueStream().flatMap(BrokerAnswer::texts);
  }
}
