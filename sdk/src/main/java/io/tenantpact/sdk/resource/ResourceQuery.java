package io.tenantpact.sdk.resource;

import org.jspecify.annotations.Nullable;

/**
 * Which of a tenant's resources to list.
 *
 * @param state null for every state
 * @param projectId null for every project, and for resources without one
 * @param order null for the service's own order
 */
public record ResourceQuery(
    @Nullable ResourceState state, @Nullable String projectId, @Nullable Order order) {

  public static ResourceQuery all() {
    return new ResourceQuery(null, null, null);
  }

  public ResourceQuery withState(ResourceState wanted) {
    return new ResourceQuery(wanted, projectId, order);
  }

  public ResourceQuery withProject(String wanted) {
    return new ResourceQuery(state, wanted, order);
  }

  public ResourceQuery withOrder(Order wanted) {
    return new ResourceQuery(state, projectId, wanted);
  }

  /** What comes first. */
  public enum Order {
    NEWEST_FIRST("createdAt.desc"),
    OLDEST_FIRST("createdAt.asc");

    private final String parameter;

    Order(String parameter) {
      this.parameter = parameter;
    }

    /** As the service spells it. */
    public String parameter() {
      return parameter;
    }
  }
}
