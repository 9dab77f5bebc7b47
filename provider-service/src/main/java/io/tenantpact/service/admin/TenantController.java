package io.tenantpact.service.admin;

import io.tenantpact.service.access.Operator;
import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tenants over HTTP, for operators. These need no idempotency key: the tenant's id is one, and
 * suspending twice is suspending.
 */
@RestController
@RequestMapping(path = TenantController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class TenantController {

  static final String PATH = "/v1/tenants";

  private final Tenants tenants;

  TenantController(Tenants tenants) {
    this.tenants = tenants;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TenantRecord> create(
      @RequestAttribute(Operator.ATTRIBUTE) Operator operator, JsonBody body) {
    var created = tenants.create(operator, TenantDraft.read(body));
    return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(created);
  }

  @PostMapping("/{id}/suspend")
  TenantRecord suspend(
      @RequestAttribute(Operator.ATTRIBUTE) Operator operator, @PathVariable("id") String id) {
    return tenants.suspend(operator, tenant(id));
  }

  @PostMapping("/{id}/resume")
  TenantRecord resume(
      @RequestAttribute(Operator.ATTRIBUTE) Operator operator, @PathVariable("id") String id) {
    return tenants.resume(operator, tenant(id));
  }

  private static TenantId tenant(String id) {
    if (!TenantId.isWellFormed(id)) {
      throw Refusal.notFound();
    }
    return new TenantId(id);
  }
}
