package io.tenantpact.service.stage;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Someone who calls the service with the same headers each time. */
public final class TestCaller {

  private final ServiceHttp http;
  private final List<Map.Entry<String, String>> headers;

  TestCaller(ServiceHttp http) {
    this(http, List.of());
  }

  private TestCaller(ServiceHttp http, List<Map.Entry<String, String>> headers) {
    this.http = http;
    this.headers = headers;
  }

  /** The same with one more header; a second one of a name is sent beside the first. */
  public TestCaller with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new TestCaller(http, more);
  }

  public TestCaller without(String name) {
    return new TestCaller(
        http, headers.stream().filter(each -> !each.getKey().equals(name)).toList());
  }

  public Reply get(String path) {
    return send("GET", path, "");
  }

  /** A POST with a new idempotency key. */
  public Reply post(String path, String json) {
    return with("Idempotency-Key", UUID.randomUUID().toString()).postOnly(path, json);
  }

  /** A POST with no idempotency key but the caller's own. */
  public Reply postOnly(String path, String json) {
    return with("Content-Type", "application/json").send("POST", path, json);
  }

  public Reply patch(String path, String ifMatch, String json) {
    return with("If-Match", ifMatch)
        .with("Content-Type", "application/merge-patch+json")
        .send("PATCH", path, json);
  }

  public Reply delete(String path, String ifMatch) {
    return with("If-Match", ifMatch).send("DELETE", path, "");
  }

  public Reply send(String method, String path, String body) {
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request = http.request(path).method(method, publisher);
    headers.forEach(each -> request.header(each.getKey(), each.getValue()));
    return http.send(request.build());
  }
}
