package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;

/**
 * Who calls in an interaction: a tenant and its credential. Both are examples for the mock server;
 * the provider's state puts real ones in their place.
 *
 * @param tenancy how the API carries the tenant
 * @param tenant an example of a tenant's id
 * @param credential an example of a credential; never a live one
 */
public record Caller(Tenancy tenancy, String tenant, String credential) {

  /** A caller of an API with the {@linkplain Tenancy#standard standard tenancy}. */
  public static Caller of(String tenant, String credential) {
    return new Caller(Tenancy.standard(), tenant, credential);
  }

  /** The same caller of an API that carries its tenants otherwise. */
  public Caller with(Tenancy other) {
    return new Caller(other, tenant, credential);
  }

  /** Begins an interaction of this caller in a pact. */
  public TenantInteraction in(PactBuilder pact) {
    return new TenantInteraction(this, pact);
  }

  /** The tenant's id, for a path or a host that names it. */
  public StateValue tenantValue() {
    return new StateValue(tenancy.tenantValue(), tenant);
  }

  /** The credential, for a header that holds more than it, such as its scheme. */
  public StateValue credentialValue() {
    return new StateValue(tenancy.credentialValue(), credential);
  }

  /** Names the tenant as the owner of a representation. */
  void nameIn(LambdaDslObject representation) {
    nameIn(representation, tenancy.propertyWay());
  }

  private void nameIn(LambdaDslObject holder, List<String> way) {
    if (way.size() == 1) {
      holder.stringValue(way.get(0), tenant);
    } else {
      holder.object(way.get(0), inner -> nameIn(inner, way.subList(1, way.size())));
    }
  }
}
