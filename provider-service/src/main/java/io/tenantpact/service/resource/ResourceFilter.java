package io.tenantpact.service.resource;

import io.tenantpact.service.id.NewId;
import io.tenantpact.service.paging.QueryParameters;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which resources of a tenant are listed.
 *
 * @param values what was sent, by the names of the query parameters
 */
record ResourceFilter(SortedMap<String, String> values) {

  static final Set<String> NAMES = Set.of("state", "projectId");

  /** A project that the tenant does not have is no mistake: it has no resources. */
  static ResourceFilter read(QueryParameters query) {
    var values = new TreeMap<String, String>();
    query
        .value("state", ResourceState::of, "PENDING, ACTIVE, SUSPENDED or ARCHIVED")
        .ifPresent(state -> values.put("state", state.name()));
    query
        .value("projectId", ResourceFilter::id, "a project's id")
        .ifPresent(project -> values.put("projectId", project));
    return new ResourceFilter(values);
  }

  /** Conditions that start with {@code and}, over the parameters in {@link #values()}. */
  String sql() {
    return (values.containsKey("state") ? "and state = :state " : "")
        + (values.containsKey("projectId") ? "and project_id = :projectId " : "");
  }

  private static Optional<String> id(String text) {
    return Optional.of(text).filter(each -> NewId.FORM.matcher(each).matches());
  }
}
