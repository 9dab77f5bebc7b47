package io.tenantpact.sdk.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource to be created. What makes a good name or label is for the service to say.
 *
 * @param projectId a project of the same tenant; null for none
 */
public record NewResource(String name, @Nullable String projectId, Map<String, String> labels) {

  public NewResource {
    labels = Map.copyOf(labels);
  }

  public static NewResource named(String name) {
    return new NewResource(name, null, Map.of());
  }

  public NewResource withProject(String project) {
    return new NewResource(name, project, labels);
  }

  public NewResource withLabel(String key, String value) {
    var more = new LinkedHashMap<>(labels);
    more.put(key, value);
    return new NewResource(name, projectId, more);
  }
}
