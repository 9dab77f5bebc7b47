package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many tenants at once, on threads and connections that serve now one and now another. */
@WithService
class MixedRequestsTest {

  private static final int REQUESTS = 10_000;
  private static final int TENANTS = 7;
  private static final int THREADS = 8;
  private static final Pattern OWNER = Pattern.compile("\"tenantId\":\"([^\"]*)\"");

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final TenantSeed seed;
  private final List<TestTenant> all;

  MixedRequestsTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.all = Stream.generate(tenants::create).limit(TENANTS).toList();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  @Tag("I13")
  void whoeverAsksIsAnsweredWithItsOwn() {
    var ids = all.stream().map(this::resourceOf).toList();

    var replies =
        IntStream.range(0, REQUESTS)
            .mapToObj(turn -> inBackground(turn, ids.get(turn % TENANTS)))
            .toList();

    for (var turn = 0; turn < REQUESTS; turn++) {
      assertThat(namedIn(replies.get(turn).join()))
          .as("request %s", turn)
          .containsOnly(all.get(turn % TENANTS).id().value());
    }
  }

  private CompletableFuture<Reply> inBackground(int turn, String resource) {
    return CompletableFuture.supplyAsync(
        () -> ask(all.get(turn % TENANTS), turn / TENANTS, resource), threads);
  }

  /** One in ten writes. */
  private static Reply ask(TestTenant tenant, int turn, String resource) {
    return switch (turn % 10) {
      case 0 -> tenant.caller().post("/v1/resources", "{\"name\":\"new\"}");
      case 1, 2, 3 -> tenant.caller().get("/v1/resources?limit=5");
      case 4, 5, 6 -> tenant.caller().get("/v1/resources/" + resource);
      case 7, 8 -> tenant.caller().get("/v1/ping");
      default -> tenant.caller().get("/v1/resources/res_unknown");
    };
  }

  /** Every tenant that the header or the body names. */
  private static List<String> namedIn(Reply reply) {
    var inBody = OWNER.matcher(reply.body()).results().map(each -> each.group(1)).toList();
    assertThat(inBody).isNotEmpty();
    return Stream.concat(Stream.of(reply.header(TenantId.HEADER)), inBody.stream()).toList();
  }

  private String resourceOf(TestTenant tenant) {
    return seed.resource(tenant.id(), ResourceSeed.named("its own"));
  }
}
