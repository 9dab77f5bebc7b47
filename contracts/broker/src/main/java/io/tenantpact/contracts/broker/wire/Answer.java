package io.tenantpact.contracts.broker.wire;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What goes back to the client.
 *
 * @param contentType empty when there is no body
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

  static final String HAL = "application/hal+json;charset=utf-8";
  static final String JSON = "application/json;charset=utf-8";
  private static final String TEXT = "text/plain;charset=utf-8";

  public static Answer ok(JsonNode body) {
    return hal(200, body);
  }

  /**
   * Something new.
   *
   * @param location where it can be read
   */
  public static Answer created(JsonNode body, String location) {
    return ok(body).asCreated(location);
  }

  public static Answer noContent() {
    return empty(204);
  }

  static Answer empty(int status) {
    return new Answer(status, "", "", Map.of());
  }

  static Answer hal(int status, JsonNode body) {
    return new Answer(status, HAL, Json.write(body), Map.of());
  }

  static Answer json(int status, JsonNode body) {
    return new Answer(status, JSON, Json.write(body), Map.of());
  }

  static Answer text(int status, String body) {
    return new Answer(status, TEXT, body, Map.of());
  }

  /** The same answer for something that was not there before. */
  public Answer asCreated(String location) {
    return new Answer(201, contentType, body, headers).withHeader("Location", location);
  }

  public Answer withHeader(String name, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Answer(status, contentType, body, all);
  }

  public Answer withContentType(String type) {
    return new Answer(status, type, body, headers);
  }
}
