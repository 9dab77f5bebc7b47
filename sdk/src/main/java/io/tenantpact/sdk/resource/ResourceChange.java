package io.tenantpact.sdk.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to change in a resource (RFC 7396); what is not mentioned stays as it is. */
public final class ResourceChange {

  private final Map<String, @Nullable String> members;
  private final Map<String, @Nullable String> labels;

  private ResourceChange(
      Map<String, @Nullable String> members, Map<String, @Nullable String> labels) {
    this.members = members;
    this.labels = labels;
  }

  /** Changes nothing yet. */
  public static ResourceChange nothing() {
    return new ResourceChange(Map.of(), Map.of());
  }

  public ResourceChange withName(String name) {
    return new ResourceChange(plus(members, "name", name), labels);
  }

  public ResourceChange withProject(String projectId) {
    return new ResourceChange(plus(members, "projectId", projectId), labels);
  }

  /** Takes the resource out of its project. */
  public ResourceChange withoutProject() {
    return new ResourceChange(plus(members, "projectId", null), labels);
  }

  public ResourceChange withLabel(String key, String value) {
    return new ResourceChange(members, plus(labels, key, value));
  }

  /** Takes one label away; the others stay. */
  public ResourceChange withoutLabel(String key) {
    return new ResourceChange(members, plus(labels, key, null));
  }

  /** The merge patch as it is sent: null takes a member away. */
  public Map<String, @Nullable Object> mergePatch() {
    var patch = new LinkedHashMap<String, @Nullable Object>(members);
    if (!labels.isEmpty()) {
      patch.put("labels", labels);
    }
    return Collections.unmodifiableMap(patch);
  }

  private static Map<String, @Nullable String> plus(
      Map<String, @Nullable String> before, String key, @Nullable String value) {
    var after = new LinkedHashMap<>(before);
    after.put(key, value);
    return Collections.unmodifiableMap(after);
  }
}
