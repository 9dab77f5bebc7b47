package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WithService
@ExtendWith(OutputCaptureExtension.class)
@Tag("I26")
class LogTest {

  private final TestTenants tenants;

  LogTest(TestTenants tenants) {
    this.tenants = tenants;
  }

  @Test
  void aFactIsOneLineWithTenantAndRequestAndNoSecret(CapturedOutput output) {
    var acme = tenants.create();

    var created = acme.caller().post("/v1/resources", "{\"name\":\"a-secret-name\"}");

    assertThat(output.getOut().lines())
        .filteredOn(line -> line.contains(created.text("id")))
        .singleElement()
        .asString()
        .contains("resource created", acme.id().value(), created.header("X-Request-Id"));
    assertThat(output).doesNotContain("a-secret-name").doesNotContain(acme.key().secret());
  }

  @Test
  void aReplayIsNoNewFact(CapturedOutput output) {
    var caller = tenants.create().caller().with("Idempotency-Key", "k");

    var first = caller.postOnly("/v1/resources", "{\"name\":\"a\"}");
    caller.postOnly("/v1/resources", "{\"name\":\"a\"}");

    assertThat(output.getOut().lines())
        .filteredOn(line -> line.contains(first.text("id")))
        .hasSize(1);
  }

  @Test
  void aRefusalIsOneLineWithItsRequest(CapturedOutput output) {
    var refused = tenants.create().caller().get("/v1/resources/res_unknown");

    assertThat(output.getOut().lines())
        .filteredOn(line -> line.contains(refused.header("X-Request-Id")))
        .singleElement()
        .asString()
        .contains("request refused code=not-found");
  }
}
