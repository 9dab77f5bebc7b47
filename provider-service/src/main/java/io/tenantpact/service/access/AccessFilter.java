package io.tenantpact.service.access;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Credential;
import io.tenantpact.service.credential.Credentials;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.credential.Standing;
import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.ProblemWriter;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request through to its route, or says why not. */
@Component
@Order(0)
final class AccessFilter extends OncePerRequestFilter {

  private static final String MDC_TENANT = "tenant";

  private final Credentials credentials;
  private final ProblemWriter problems;

  AccessFilter(Credentials credentials, ProblemWriter problems) {
    this.credentials = credentials;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    try {
      protect(response);
      if (isAdmitted(request, response)) {
        next.doFilter(request, response);
      }
    } finally {
      MDC.remove(MDC_TENANT);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Route.of(request).isOpen();
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Vary", ApiKey.HEADER + ", " + TenantId.HEADER);
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private boolean isAdmitted(HttpServletRequest request, HttpServletResponse response) {
    try {
      admit(request, response);
      return true;
    } catch (RuntimeException e) {
      problems.write(e, response);
      return false;
    }
  }

  /**
   * The order is a promise. The tenant is echoed once it is known to be the caller's: before that,
   * an answer must be the same for every tenant, so it names none.
   */
  private void admit(HttpServletRequest request, HttpServletResponse response) {
    var route = Route.of(request);
    var credential = credential(request);
    if (route.hasTenant()) {
      var tenant = tenant(request);
      var standing = standing(credential, tenant);
      MDC.put(MDC_TENANT, tenant.value());
      response.setHeader(TenantId.HEADER, tenant.value());
      requireActive(standing);
      request.setAttribute(Caller.ATTRIBUTE, new Caller(credential, tenant));
    }
    route.scope().ifPresent(scope -> requireScope(credential, scope));
    if (!route.hasTenant()) {
      request.setAttribute(Operator.ATTRIBUTE, new Operator(credential));
    }
  }

  /** One key and no other credential: of two, nobody could say which one was meant. */
  private Credential credential(HttpServletRequest request) {
    var keys = all(request, ApiKey.HEADER);
    if (keys.size() != 1 || !all(request, "Authorization").isEmpty()) {
      throw unauthenticated();
    }
    return ApiKey.parse(keys.get(0))
        .flatMap(credentials::find)
        .orElseThrow(AccessFilter::unauthenticated);
  }

  private static TenantId tenant(HttpServletRequest request) {
    var named = all(request, TenantId.HEADER);
    if (named.size() != 1 || !TenantId.isWellFormed(named.get(0))) {
      throw Refusal.of(
          ProblemCode.INVALID_TENANT, "send " + TenantId.HEADER + " once, with a tenant's id");
    }
    return new TenantId(named.get(0));
  }

  private Standing standing(Credential credential, TenantId tenant) {
    return credentials
        .standing(credential, tenant)
        .orElseThrow(
            () ->
                Refusal.of(
                    ProblemCode.TENANT_NOT_GRANTED, "the credential does not reach this tenant"));
  }

  private static void requireActive(Standing standing) {
    if (standing == Standing.SUSPENDED) {
      throw Refusal.of(ProblemCode.TENANT_SUSPENDED, "the tenant is suspended");
    }
  }

  private static void requireScope(Credential credential, Scope scope) {
    if (!credential.has(scope)) {
      throw Refusal.of(ProblemCode.SCOPE_MISSING, "this needs the scope " + scope.text());
    }
  }

  private static Refusal unauthenticated() {
    return Refusal.of(ProblemCode.UNAUTHENTICATED, "send a valid " + ApiKey.HEADER)
        .withHeader("WWW-Authenticate", "ApiKey realm=\"tenantpact\"");
  }

  private static List<String> all(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
