package io.tenantpact.sdk.contract;

import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.sdk.resource.ResourceState;

/** What the service has to have, in the SDK's words. */
final class Given {

  private Given() {}

  /**
   * Active resources, two of each second; from the oldest on {@code resourceId1} and so on. {@code
   * resourceCursor2} leads to what comes after the newest two.
   */
  record TenantHasResources(int count) implements ProviderState {}

  /** The value {@code cursor} leads to what comes after that many items, newest first. */
  record CursorPointsAfter(int items) implements ProviderState {}

  /** The value {@code cursor} is a good one, of another tenant's resources. */
  record CursorOfAnotherTenant() implements ProviderState {}

  /** The value {@code cursor} is one of these resources, with another position in it. */
  record CursorWasTampered() implements ProviderState {}

  /** One resource; its {@code resourceId} and {@code etag}. */
  record ResourceExists(String state) implements ProviderState {
    static ResourceExists in(ResourceState state) {
      return new ResourceExists(state.toString());
    }
  }

  /** There is no resource {@code resourceId}; its {@code etag} if there were. */
  record ResourceIsGone() implements ProviderState {}

  /** Its {@code staleEtag} is one that it had before it was changed. */
  record ResourceWasChanged() implements ProviderState {}

  /**
   * One resource, created from nothing but its name under the key {@code idempotencyKey}; its
   * {@code resourceId}.
   */
  record ResourceWasCreated(String name) implements ProviderState {}

  /** The same, by another credential of the tenant's. */
  record ColleagueCreatedResource(String name) implements ProviderState {}

  /** The same, and its request has not been answered yet, nor will be. */
  record ResourceIsBeingCreated(String name) implements ProviderState {}

  /** One resource, activated under the key {@code idempotencyKey}; its {@code resourceId}. */
  record ResourceWasActivated() implements ProviderState {}

  /** One project, created under the key {@code idempotencyKey}. */
  record ProjectWasCreated() implements ProviderState {}

  /** One project; its {@code projectId} and {@code projectKey}. */
  record ProjectExists() implements ProviderState {}

  /** One project, under a key that other tenants have too; its {@code projectId}. */
  record ProjectHasKey(String key) implements ProviderState {}

  /** Projects, a second apart: {@code projectId1}, {@code projectCursor1} as of resources. */
  record TenantHasProjects(int count) implements ProviderState {}

  /** One project, {@code projectFilter} by its id, and in it one resource, {@code resourceId}. */
  record ProjectHasResource() implements ProviderState {}

  record TenantIsSuspended() implements ProviderState {}

  /** A credential of the tenant's that may read and not write: {@code readOnlyKey}. */
  record CredentialMayOnlyRead() implements ProviderState {}

  /** A credential that is no longer accepted: {@code revokedKey}. */
  record CredentialWasRevoked() implements ProviderState {}

  /** A credential that was never granted this tenant: {@code strangersKey}. */
  record CredentialOfNoTenant() implements ProviderState {}
}
