package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.bare;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TenantClientTest {

  @AutoClose private final FakeService service = FakeService.start();

  @Test
  void everyTenantSpeaksUnderItsOwnName() {
    var client = service.client();
    service.answers(200, resource("res_1"));
    service.answers(bare(200).addHeader("X-Tenant-Id", "globex").body(resource("res_1", "globex")));

    client.tenant(ACME).resources().get("res_1");
    var globex = client.tenant(new TenantId("globex"));
    assertThat(globex.resources().get("res_1").tenantId()).isEqualTo(globex.id());

    assertThat(service.request().getHeaders().values("X-Tenant-Id")).containsExactly("acme");
    assertThat(service.request().getHeaders().values("X-Tenant-Id")).containsExactly("globex");
  }

  @Test
  void tenantsDoNotMixUnderLoad() throws InterruptedException, ExecutionException {
    var mixed = new AtomicInteger();
    service.answersBy(new EchoOfTheTenant(mixed));
    var client = service.client();
    var calls =
        IntStream.range(0, 500)
            .mapToObj(each -> new TenantId("tenant-" + each % 50))
            .map(
                tenant ->
                    (Callable<TenantId>)
                        () -> client.tenant(tenant).resources().get(tenant.value()).tenantId())
            .toList();
    var threads = Executors.newFixedThreadPool(16);

    var seen = new ArrayList<TenantId>();
    for (var each : threads.invokeAll(calls)) {
      seen.add(each.get());
    }
    threads.shutdown();

    assertThat(mixed).hasValue(0);
    assertThat(seen)
        .isEqualTo(
            IntStream.range(0, 500).mapToObj(each -> new TenantId("tenant-" + each % 50)).toList());
  }

  @Test
  void viewOfATenantCannotBeClosed() {
    assertThat(List.of(Tenant.class, Resources.class, Projects.class, Listing.class))
        .noneMatch(AutoCloseable.class::isAssignableFrom);
  }

  @Test
  void closedClientSaysSo() {
    var client = service.client();
    var acme = client.tenant(ACME);

    client.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> acme.resources().get("res_1"))
        .withMessage("the client is closed");
    assertThat(service.requests()).isZero();
  }

  @Test
  void closingTwiceIsClosing() {
    var client = service.client();
    client.close();

    assertThat(catchThrowable(client::close)).isNull();
  }

  @Test
  void closingEndsWhatIsRunning() throws InterruptedException {
    service.answers(FakeService.silence());
    var client = service.client();
    var failures = new ArrayList<Throwable>();
    var caller =
        new Thread(
            () -> failures.add(catchThrowable(() -> client.tenant(ACME).resources().get("res_1"))));
    caller.start();
    service.request();

    client.close();
    caller.join(Duration.ofSeconds(5).toMillis());

    assertThat(failures).singleElement().isInstanceOf(Unanswered.class);
    assertThat(service.time.waits()).isEmpty();
  }

  @Test
  void closingOneClientLeavesTheOtherAlone() {
    service.answers(200, resource("res_1"));
    var one = service.client();
    var two = service.client();

    one.close();

    assertThat(two.tenant(ACME).resources().get("res_1").id()).isEqualTo("res_1");
  }

  @Test
  void connectingSendsNothing() {
    service.client().tenant(ACME).resources().list();

    assertThat(service.requests()).isZero();
  }

  @Test
  void realClientNeedsNoFakeTime() {
    service.answers(503, "").answers(200, resource("res_1"));

    try (var client = TenantClient.connect(service.options())) {
      assertThat(client.tenant(ACME).resources().get("res_1").id()).isEqualTo("res_1");
    }
    assertThat(service.requests()).isEqualTo(2);
  }

  /** Answers with what belongs to the tenant in the header; counts paths that name another. */
  private static final class EchoOfTheTenant extends Dispatcher {

    private final AtomicInteger mixed;

    EchoOfTheTenant(AtomicInteger mixed) {
      this.mixed = mixed;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      var tenant = String.valueOf(request.getHeaders().get("X-Tenant-Id"));
      if (!request.getTarget().equals("/v1/resources/" + tenant)) {
        mixed.incrementAndGet();
      }
      return bare(200).addHeader("X-Tenant-Id", tenant).body(resource("res_1", tenant)).build();
    }
  }
}
