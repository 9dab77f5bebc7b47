package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.bare;
import static io.tenantpact.sdk.FakeService.page;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantpact.sdk.call.CallFailed.WrongTenant;
import io.tenantpact.sdk.call.CallListener.Attempt;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.resource.NewResource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CallListenerTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final List<Attempt> heard = new ArrayList<>();
  private final Resources resources =
      service.acme(each -> each.withListener(heard::add)).resources();

  @Test
  void everyAttemptIsHeardOfOnce() {
    service.answers(503, "").answers(FakeService.lost()).answers(200, resource("res_1"));

    resources.get("res_1");

    assertThat(heard).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(heard).extracting(Attempt::status).containsExactly(503, null, 200);
    assertThat(heard).extracting(Attempt::requestId).containsExactly("req-1", null, "req-1");
    assertThat(heard).noneMatch(each -> each.took().isNegative());
  }

  @Test
  void attemptSaysWhatWasAskedForWhom() {
    service.answers(201, resource("res_1")).answers(200, resource("res/1"));

    resources.create(NewResource.named("Printer"), new IdempotencyKey("order-7"));
    resources.get("res/1");

    var create = heard.get(0).call();
    assertThat(create.tenant()).isEqualTo(ACME);
    assertThat(create.method()).isEqualTo("POST");
    assertThat(create.idempotencyKey()).isEqualTo(new IdempotencyKey("order-7"));
    var get = heard.get(1).call();
    assertThat(get.route()).isEqualTo("/v1/resources/{id}");
    assertThat(get.path()).isEqualTo("/v1/resources/res%2F1");
    assertThat(get.idempotencyKey()).isNull();
  }

  @Test
  void refusedAnswerIsHeardOfToo() {
    service.answers(bare(200).addHeader("X-Tenant-Id", "globex"));

    assertThatExceptionOfType(WrongTenant.class).isThrownBy(() -> resources.get("res_1"));

    assertThat(heard).singleElement().extracting(Attempt::status).isEqualTo(200);
  }

  @Test
  void attemptKnowsNoSecretNoBodyNoCursor() {
    service.answers(200, page(List.of(resource("res_1")), "next-cursor"));

    resources.list().pageAt("this-cursor");

    assertThat(heard).hasSize(1);
    assertThat(heard.toString()).doesNotContain(FakeService.SECRET, "Printer", "cursor");
  }
}
