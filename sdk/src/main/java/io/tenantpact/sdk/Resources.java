package io.tenantpact.sdk;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources of one tenant. Every method that makes a call may throw {@link CallFailed}. */
public final class Resources {

  private static final Route ALL = Route.of("/v1/resources");
  private static final Route ONE = Route.of("/v1/resources/{id}");
  private static final Route TRANSITIONS = Route.of("/v1/resources/{id}/transitions");

  private final TenantCalls calls;

  Resources(TenantCalls calls) {
    this.calls = calls;
  }

  /** Makes no call until it is read. */
  public Listing<Resource> list() {
    return list(ResourceQuery.all());
  }

  /** Makes no call until it is read. */
  public Listing<Resource> list(ResourceQuery query) {
    var route =
        ALL.with("state", text(query.state()))
            .with("projectId", query.projectId())
            .with("order", query.order() == null ? null : query.order().parameter());
    return new Listing<>(calls, route, Resource.class);
  }

  public Resource get(String id) {
    return calls.get(ONE.to(id), Resource.class);
  }

  /** Empty when the resource is still as it was seen. */
  public Optional<Resource> getIfChanged(String id, ETag seen) {
    return calls.getIfChanged(ONE.to(id), seen, Resource.class);
  }

  /** Creates it once, also when the call has to be repeated on the way. */
  public Resource create(NewResource draft) {
    return create(draft, IdempotencyKey.random());
  }

  /** Creates it once per key, also when two programs try. */
  public Resource create(NewResource draft, IdempotencyKey key) {
    return calls.post(ALL, draft, key, Resource.class);
  }

  /** Changes a resource that is still as it was seen. */
  public Resource update(Resource seen, ResourceChange change) {
    return update(seen.id(), seen.etag(), change);
  }

  /** Changes a resource that is still as it was seen; {@link CallFailed.Stale} when it is not. */
  public Resource update(String id, ETag seen, ResourceChange change) {
    return calls.patch(ONE.to(id), change.mergePatch(), seen, Resource.class);
  }

  /** Deletes a resource that is still as it was seen. */
  public void delete(Resource seen) {
    delete(seen.id(), seen.etag());
  }

  /** Deletes a resource that is still as it was seen; {@link CallFailed.Stale} when it is not. */
  public void delete(String id, ETag seen) {
    calls.delete(ONE.to(id), seen);
  }

  /** Moves it to another state; {@link CallFailed.Conflict} when it cannot go there from here. */
  public Resource transition(String id, ResourceState target) {
    return transition(id, target, IdempotencyKey.random());
  }

  /** As above, once per key. */
  public Resource transition(String id, ResourceState target, IdempotencyKey key) {
    return calls.post(TRANSITIONS.to(id), Map.of("target", target.value()), key, Resource.class);
  }

  private static @Nullable String text(@Nullable ResourceState state) {
    return state == null ? null : state.value();
  }
}
