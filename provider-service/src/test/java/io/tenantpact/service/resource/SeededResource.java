package io.tenantpact.service.resource;

import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.paging.Listing;
import io.tenantpact.service.paging.Order;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.stage.SeededId;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.util.Collections;

/**
 * A resource that tests put straight into the database, with what the service will say of it: the
 * version's tag, and the cursor that leads to what comes after it.
 */
public final class SeededResource {

  private final Resource resource;

  private SeededResource(Resource resource) {
    this.resource = resource;
  }

  /**
   * One without project and labels, unchanged since it was made. Its id follows from its tenant and
   * its name, so that the same is seeded again.
   */
  public static SeededResource of(TenantId tenant, String name, String state, Instant createdAt) {
    return new SeededResource(
        new Resource(
            new ResourceId(SeededId.of("res", tenant, name)),
            tenant,
            name,
            ResourceState.valueOf(state),
            null,
            Labels.NONE,
            createdAt,
            createdAt));
  }

  public String id() {
    return resource.id().value();
  }

  public String name() {
    return resource.name();
  }

  public String state() {
    return resource.state().name();
  }

  public Instant createdAt() {
    return resource.createdAt();
  }

  public String etag() {
    return resource.etag().value();
  }

  public String tenant() {
    return resource.tenantId().value();
  }

  /** Leads on from a resource in its tenant's whole list, newest first. */
  public static String cursorAfter(Cursors cursors, TenantId tenant, Instant createdAt, String id) {
    var everything =
        new Listing(ResourceController.PATH, Collections.emptySortedMap(), Order.NEWEST_FIRST);
    return cursors.seal(tenant, everything, new Position(createdAt, id));
  }
}
