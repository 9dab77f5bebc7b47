package io.tenantpact.service.stage;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** HTTP to the service under test. */
public final class ServiceHttp {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private final int port;

  public ServiceHttp(int port) {
    this.port = port;
  }

  /** A caller who shows this key and asks for this tenant. */
  public TestCaller caller(ApiKey key, TenantId tenant) {
    return anyone().with(ApiKey.HEADER, key.secret()).with(TenantId.HEADER, tenant.value());
  }

  /** A caller who shows nothing. */
  public TestCaller anyone() {
    return new TestCaller(this);
  }

  /** Sends these very bytes, which need not be HTTP, and reads until the service hangs up. */
  public String sendRaw(String request) {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  Reply send(HttpRequest request) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
