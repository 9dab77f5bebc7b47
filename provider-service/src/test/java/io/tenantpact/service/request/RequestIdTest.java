package io.tenantpact.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WithService
class RequestIdTest {

  private static final String FORM = "^[0-9a-f-]{36}$";
  private static final String OFFERED = "0f0e0d0c-0b0a-4908-8706-050403020100";

  private final TestTenants tenants;
  private final ServiceHttp http;

  RequestIdTest(TestTenants tenants, ServiceHttp http) {
    this.tenants = tenants;
    this.http = http;
  }

  @Test
  @Tag("D21")
  void everyAnswerHasOne() {
    var caller = tenants.create().caller();
    var answers =
        List.of(
            caller.get("/v1/resources"),
            caller.get("/v1/resources/res_unknown"),
            caller.get("/v1/not-a-route"),
            caller.send("PUT", "/v1/resources", ""),
            http.anyone().get("/v1/resources"),
            http.anyone().get("/health"));

    assertThat(answers).allMatch(each -> each.header(RequestId.HEADER).matches(FORM));
    assertThat(answers).extracting(each -> each.header(RequestId.HEADER)).doesNotHaveDuplicates();
  }

  @Test
  @Tag("D21")
  void theProblemHasTheSameOne() {
    var problem = http.anyone().get("/v1/resources");

    assertThat(problem.text("requestId")).isEqualTo(problem.header(RequestId.HEADER));
  }

  @Test
  void aCallersUuidIsKept() {
    assertThat(
            http.anyone().with(RequestId.HEADER, OFFERED).get("/health").header(RequestId.HEADER))
        .isEqualTo(OFFERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0F0E0D0C-0B0A-4908-8706-050403020100",
        "0f0e0d0c-0b0a-4908-8706-050403020100 level=ERROR",
        "------------------------------------"
      })
  void anythingElseIsReplaced(String offered) {
    var answered = http.anyone().with(RequestId.HEADER, offered).get("/health");

    assertThat(answered.header(RequestId.HEADER)).matches(FORM).isNotEqualTo(offered);
  }

  @Test
  void twoAreNone() {
    var caller = http.anyone().with(RequestId.HEADER, OFFERED).with(RequestId.HEADER, OFFERED);

    assertThat(caller.get("/health").header(RequestId.HEADER)).isNotEqualTo(OFFERED);
  }

  @Test
  @Tag("I14")
  void theLogForgetsItWithTheRequest() throws Exception {
    new RequestIdFilter()
        .doFilter(
            new MockHttpServletRequest(),
            new MockHttpServletResponse(),
            (request, response) -> assertThat(MDC.get("requestId")).matches(FORM));

    assertThat(MDC.get("requestId")).isNull();
  }
}
