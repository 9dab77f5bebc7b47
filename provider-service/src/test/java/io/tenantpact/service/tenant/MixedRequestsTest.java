package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many tenants at once, on threads and connections that serve now one and now another. They take
 * turns on every connection, and each asks before the one before it is answered; so there is always
 * a next tenant waiting, and no client that takes the processor from the service.
 */
@WithService
class MixedRequestsTest {

  private static final int REQUESTS = 10_010;
  private static final int TENANTS = 7;
  private static final int KINDS = 10;

  /**
   * Requests of one connection: each tenant's of each kind, and fewer than Tomcat's limit of 100.
   */
  private static final int ROUND = TENANTS * KINDS;

  private static final int THREADS = 8;
  private static final Pattern OWNER = Pattern.compile("\"tenantId\":\"([^\"]*)\"");
  private static final Pattern ECHO = Pattern.compile("\r\n" + TenantId.HEADER + ": ([^\r]*)\r\n");

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final ServiceHttp http;
  private final List<TestTenant> all;
  private final List<String> resources;

  MixedRequestsTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.http = http;
    this.all = Stream.generate(tenants::create).limit(TENANTS).toList();
    this.resources =
        all.stream().map(each -> seed.resource(each.id(), ResourceSeed.named("its own"))).toList();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  @Tag("I13")
  void whoeverAsksIsAnsweredWithItsOwn() {
    var rounds = Stream.generate(this::inBackground).limit(REQUESTS / ROUND).toList();

    for (var round : rounds) {
      var replies = round.join().split("(?=HTTP/1.1 \\d{3})");
      assertThat(replies).hasSize(ROUND);
      for (var turn = 0; turn < ROUND; turn++) {
        assertThat(namedIn(replies[turn]))
            .as("request %s", turn)
            .containsOnly(tenant(turn).id().value());
      }
    }
  }

  /** All that is answered to one round, in the order of its requests. */
  private CompletableFuture<String> inBackground() {
    var requests = IntStream.range(0, ROUND).mapToObj(this::request).collect(Collectors.joining());
    return CompletableFuture.supplyAsync(() -> http.sendRaw(requests), threads);
  }

  /** One in ten writes. */
  private String request(int turn) {
    return switch (turn % KINDS) {
      case 0 -> request(turn, "POST /v1/resources", "{\"name\":\"new\"}");
      case 1, 2, 3 -> request(turn, "GET /v1/resources?limit=5", "");
      case 4, 5, 6 -> request(turn, "GET /v1/resources/" + resources.get(turn % TENANTS), "");
      case 7, 8 -> request(turn, "GET /v1/ping", "");
      default -> request(turn, "GET /v1/resources/res_unknown", "");
    };
  }

  private String request(int turn, String what, String json) {
    return """
        %s HTTP/1.1
        Host: localhost
        Connection: %s
        %s: %s
        %s: %s
        Idempotency-Key: %s
        Content-Type: application/json
        Content-Length: %s

        %s"""
        .formatted(
            what,
            turn == ROUND - 1 ? "close" : "keep-alive",
            ApiKey.HEADER,
            tenant(turn).key().secret(),
            TenantId.HEADER,
            tenant(turn).id().value(),
            UUID.randomUUID(),
            json.length(),
            json)
        .replace("\n", "\r\n");
  }

  private TestTenant tenant(int turn) {
    return all.get(turn % TENANTS);
  }

  /** Every tenant that the header or the body names. */
  private static List<String> namedIn(String reply) {
    var inHeader = ECHO.matcher(reply).results().map(each -> each.group(1)).toList();
    var inBody = OWNER.matcher(reply).results().map(each -> each.group(1)).toList();
    assertThat(inHeader).hasSize(1);
    assertThat(inBody).isNotEmpty();
    return Stream.concat(inHeader.stream(), inBody.stream()).toList();
  }
}
