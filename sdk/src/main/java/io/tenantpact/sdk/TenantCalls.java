package io.tenantpact.sdk;

import io.tenantpact.sdk.Attempts.Outgoing;
import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.call.TenantId;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** The calls of one tenant: each leaves under its name, and only its own data comes back. */
final class TenantCalls {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType MERGE_PATCH = MediaType.get("application/merge-patch+json");

  private final TenantId tenant;
  private final Sender sender;
  private final Attempts attempts;

  TenantCalls(TenantId tenant, Sender sender, Attempts attempts) {
    this.tenant = tenant;
    this.sender = sender;
    this.attempts = attempts;
  }

  TenantId tenant() {
    return tenant;
  }

  <T> T get(Route route, Class<T> type) {
    var call = call("GET", route, null);
    return Json.read(call, send(call, request(route), true), type);
  }

  <T> Page<T> page(Route route, Class<T> type) {
    var call = call("GET", route, null);
    return Json.readPage(call, send(call, request(route), true), type);
  }

  <T> Optional<T> getIfChanged(Route route, ETag seen, Class<T> type) {
    var call = call("GET", route, null);
    var answer = send(call, request(route).header("If-None-Match", seen.value()), true);
    return answer.isNotModified() ? Optional.empty() : Optional.of(Json.read(call, answer, type));
  }

  <T> T post(Route route, Object body, IdempotencyKey key, Class<T> type) {
    var call = call("POST", route, key);
    var request =
        request(route)
            .header("Idempotency-Key", key.value())
            .post(RequestBody.create(Json.write(body), JSON));
    return Json.read(call, send(call, request, true), type);
  }

  <T> T patch(Route route, Object body, ETag seen, Class<T> type) {
    var call = call("PATCH", route, null);
    var request =
        request(route)
            .header("If-Match", seen.value())
            .patch(RequestBody.create(Json.write(body), MERGE_PATCH));
    return Json.read(call, send(call, request, false), type);
  }

  void delete(Route route, ETag seen) {
    send(
        call("DELETE", route, null),
        request(route).header("If-Match", seen.value()).delete(),
        false);
  }

  Unreadable unreadable(Route route, String what) {
    return new Unreadable(call("GET", route, null), what, null, null);
  }

  private Answer send(Call call, Request.Builder request, boolean repeatable) {
    return attempts.send(new Outgoing(call, request.build(), repeatable));
  }

  private Request.Builder request(Route route) {
    return new Request.Builder()
        .url(route.on(sender.base()))
        .headers(sender.headers())
        .header(TenantGuard.HEADER, tenant.value());
  }

  private Call call(String method, Route route, @Nullable IdempotencyKey key) {
    return new Call(tenant, method, route.template(), route.path(), key);
  }

  /** What all tenants of a client share, worked out once: where calls go, and who sends them. */
  record Sender(HttpUrl base, Headers headers) {

    static Sender of(ClientOptions options) {
      return new Sender(
          HttpUrl.get(options.baseUrl().toString()),
          Headers.of(
              "Accept",
              "application/json, application/problem+json",
              "User-Agent",
              options.userAgent(),
              options.credential().header(),
              options.credential().value()));
    }

    /** Without the credential. */
    @Override
    public String toString() {
      return "Sender[" + base + "]";
    }
  }
}
