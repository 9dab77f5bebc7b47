package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a thread remembers of a request, and for how long. */
@WithService
@Tag("I14")
class AccessFilterTest {

  private final AccessFilter filter;
  private final TestTenant acme;

  AccessFilterTest(AccessFilter filter, TestTenants tenants) {
    this.filter = filter;
    this.acme = tenants.create();
  }

  @Test
  void theLogKnowsTheTenantForAsLongAsTheRequestLasts() throws Exception {
    run((request, response) -> assertThat(MDC.get("tenant")).isEqualTo(acme.id().value()));

    assertThat(MDC.get("tenant")).isNull();
  }

  @Test
  void theLogForgetsTheTenantOfARequestThatFails() {
    assertThatThrownBy(
            () ->
                run(
                    (request, response) -> {
                      throw new ServletException("failed");
                    }))
        .hasMessage("failed");

    assertThat(MDC.get("tenant")).isNull();
  }

  private void run(FilterChain route) throws Exception {
    var request = new MockHttpServletRequest("GET", "/v1/resources");
    request.setServletPath("/v1/resources");
    request.addHeader(ApiKey.HEADER, acme.key().secret());
    request.addHeader(TenantId.HEADER, acme.id().value());
    filter.doFilter(request, new MockHttpServletResponse(), route);
  }
}
