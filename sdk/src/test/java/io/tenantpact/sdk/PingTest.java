package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantpact.sdk.call.CallFailed.Unauthenticated;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U23")
class PingTest {

  @AutoClose private final FakeService service = FakeService.start();

  @Test
  void pingSaysWhoTheCallerIs() {
    service.answers(
        200, "{\"tenantId\":\"acme\",\"credentialId\":\"ci\",\"scopes\":[\"read\",\"fly\"]}");

    var identity = service.acme().ping();

    assertThat(identity).isEqualTo(new Identity(ACME, "ci", Set.of("read", "fly")));
    assertThat(service.request().getRequestLine()).isEqualTo("GET /v1/ping HTTP/1.1");
  }

  @Test
  void pingWithABadCredentialFails() {
    service.answers(401, problem("credential-unknown"));

    assertThatExceptionOfType(Unauthenticated.class).isThrownBy(() -> service.acme().ping());
  }

  @Test
  void pingThatDoesNotSayWhoIsUnreadable() {
    service.answers(200, "{\"tenantId\":\"acme\",\"scopes\":[]}");

    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> service.acme().ping());
  }
}
