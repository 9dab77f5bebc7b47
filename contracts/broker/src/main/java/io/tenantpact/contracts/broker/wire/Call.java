package io.tenantpact.contracts.broker.wire;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** One request that has found its route, inside its transaction. */
public final class Call {

  private final Session session;
  private final Instant now;
  private final Urls urls;
  private final Request request;
  private final Map<String, String> parameters;

  Call(Session session, Instant now, Urls urls, Request request, Map<String, String> parameters) {
    this.session = session;
    this.now = now;
    this.urls = urls;
    this.request = request;
    this.parameters = parameters;
  }

  public Session session() {
    return session;
  }

  /** One time for everything this call writes. */
  public Instant now() {
    return now;
  }

  public Urls urls() {
    return urls;
  }

  /** The address the client asked for, query included. */
  public String self() {
    var query = request.rawQuery();
    return urls.of(request.rawPath()) + (query.isEmpty() ? "" : "?" + query);
  }

  /** The address the client asked for, without its query. */
  public String selfWithoutQuery() {
    return urls.of(request.rawPath());
  }

  /** What stands in the address where the route's template has {@code {name}}. */
  public String path(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  public NestedQuery query() {
    return NestedQuery.parse(request.rawQuery());
  }

  /** The body as the client wrote it. */
  public String text() {
    return request.body();
  }

  /**
   * The body as a JSON object; no body is an empty one.
   *
   * @throws Refused when it is something else
   */
  public ObjectNode body() {
    if (request.body().isEmpty()) {
      return Json.object();
    }
    try {
      if (Json.read(text()) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw Refused.notJson(e.getOriginalMessage());
    }
    throw Refused.notJson("expected an object");
  }
}
