package io.tenantpact.service.stage;

import java.net.http.HttpHeaders;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Reply(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** A field of the body as text; "" if it is not there. */
  public String text(String field) {
    return json().path(field).asString("");
  }

  /** A header's only value; "" if it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Whether nothing but time and the request's id tells the two answers apart. */
  public boolean saysTheSameAs(Reply other) {
    return withoutRequestId().equals(other.withoutRequestId());
  }

  /** Status, headers and body without what differs from one answer to the next. */
  public String withoutRequestId() {
    var same = new TreeMap<>(headers.map());
    // The hundredth answer of a connection is its last, and says so.
    Stream.of("x-request-id", "date", "connection", "keep-alive").forEach(same::remove);
    var id = header("X-Request-Id");
    return status + "\n" + same + "\n" + (id.isEmpty() ? body : body.replace(id, "<request>"));
  }
}
