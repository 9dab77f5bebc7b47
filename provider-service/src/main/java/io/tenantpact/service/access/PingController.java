package io.tenantpact.service.access;

import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.tenant.TenantId;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are, and does nothing else. */
@RestController
final class PingController {

  @GetMapping(path = "/v1/ping", produces = MediaType.APPLICATION_JSON_VALUE)
  Pong ping(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var credential = caller.credential();
    return new Pong(caller.tenant(), credential.id(), credential.scopes());
  }

  record Pong(TenantId tenantId, String credentialId, Set<Scope> scopes) {}
}
