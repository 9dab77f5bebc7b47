package io.tenantpact.service.admin;

import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.json.TextRule;
import io.tenantpact.service.tenant.TenantId;

/** The body that asks for a tenant: {@code {"id": "acme"}}. */
final class TenantDraft {

  private static final TextRule ID =
      new TextRule(40, TenantId.FORM, "must be 3 to 40 of a-z, 0-9 and dash, no dash at the ends");

  private TenantDraft() {}

  static TenantId read(JsonBody body) {
    var fields = body.fields();
    var id = fields.text("id", ID);
    fields.done();
    return new TenantId(id);
  }
}
