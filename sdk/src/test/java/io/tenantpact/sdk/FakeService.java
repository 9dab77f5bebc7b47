package io.tenantpact.sdk;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.tenantpact.sdk.call.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A service that says what it is told to, and the clients that talk to it. */
final class FakeService implements AutoCloseable {

  static final TenantId ACME = new TenantId("acme");
  static final String SECRET = "key-4711";

  final FakeTime time = new FakeTime();
  private final MockWebServer server = new MockWebServer();
  private final List<TenantClient> clients = new ArrayList<>();

  private FakeService() {}

  static FakeService start() {
    var service = new FakeService();
    try {
      service.server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    ((QueueDispatcher) service.server.getDispatcher()).setFailFast(true);
    return service;
  }

  Tenant acme() {
    return client().tenant(ACME);
  }

  Tenant acme(UnaryOperator<ClientOptions> setting) {
    return client(setting).tenant(ACME);
  }

  TenantClient client() {
    return client(UnaryOperator.identity());
  }

  TenantClient client(UnaryOperator<ClientOptions> setting) {
    var seed = new Random().nextLong();
    System.out.println("seed of the waits: " + seed);
    var client = TenantClient.connect(setting.apply(options()), time, new Random(seed));
    clients.add(client);
    return client;
  }

  ClientOptions options() {
    return ClientOptions.of(url(), Credential.apiKey(SECRET));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** Queues an answer as the service gives it: with the tenant's name and a request id. */
  FakeService answers(int status, String json) {
    return answers(answer(status).body(json));
  }

  FakeService answers(MockResponse.Builder response) {
    server.enqueue(response.build());
    return this;
  }

  FakeService answersBy(Dispatcher dispatcher) {
    server.setDispatcher(dispatcher);
    return this;
  }

  static MockResponse.Builder answer(int status) {
    return bare(status).addHeader("X-Tenant-Id", "acme").addHeader("X-Request-Id", "req-1");
  }

  /** An answer that does not say whose it is. */
  static MockResponse.Builder bare(int status) {
    var type = status < 400 ? "application/json" : "application/problem+json";
    return new MockResponse.Builder().code(status).addHeader("Content-Type", type);
  }

  /** The request arrives, and then the connection is gone. */
  static MockResponse.Builder lost() {
    return answer(200).onResponseStart(new SocketEffect.CloseSocket());
  }

  /** The connection is gone in the middle of the body. */
  static MockResponse.Builder brokenOff() {
    return answer(200).body("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket());
  }

  static MockResponse.Builder silence() {
    return answer(200).onResponseStart(SocketEffect.Stall.INSTANCE);
  }

  /** The oldest request that was not taken yet. */
  RecordedRequest request() {
    try {
      return Objects.requireNonNull(server.takeRequest(10, SECONDS), "no request came");
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  int requests() {
    return server.getRequestCount();
  }

  static String resource(String id) {
    return resource(id, "acme");
  }

  static String resource(String id, String tenant) {
    return """
        {"id":"%s","tenantId":"%s","name":"Printer","state":"ACTIVE","projectId":"prj_1",
         "labels":{"floor":"3"},"etag":"\\"v1\\"","createdAt":"2026-11-20T10:00:00.000Z",
         "updatedAt":"2026-11-20T11:00:00.000Z"}"""
        .formatted(id, tenant);
  }

  static String project(String id) {
    return """
        {"id":"%s","tenantId":"acme","key":"apollo","name":"Apollo","etag":"\\"p1\\"",
         "createdAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:00.000Z"}"""
        .formatted(id);
  }

  static String page(List<String> items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  static String page(List<String> items, String nextCursor) {
    return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":\"" + nextCursor + "\"}";
  }

  static String problem(String code) {
    return "{\"code\":\"" + code + "\",\"tenantId\":\"acme\",\"detail\":\"because\"}";
  }

  @Override
  public void close() {
    clients.forEach(TenantClient::close);
    server.close();
  }
}
