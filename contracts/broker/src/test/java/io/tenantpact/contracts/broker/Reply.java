package io.tenantpact.contracts.broker;

import io.tenantpact.contracts.broker.hal.Json;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What the broker answered. */
public record Reply(int status, HttpResponse<String> raw) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response);
  }

  public String text() {
    return raw.body();
  }

  public JsonNode json() {
    return Json.read(raw.body());
  }

  /** The value at a JSON pointer, as text; "" when there is none. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  /** What the matrix says: "true", "false" or "null". */
  public String deployable() {
    return json().at("/summary/deployable").toString();
  }

  public String header(String name) {
    return raw.headers().firstValue(name).orElse("");
  }

  /** The href of a link; "" when there is none. */
  public String link(String rel) {
    return json().path("_links").path(rel).path("href").asString("");
  }
}
