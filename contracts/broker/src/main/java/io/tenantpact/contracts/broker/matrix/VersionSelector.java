package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.wire.NestedQuery;
import org.jspecify.annotations.Nullable;

/**
 * Versions of one application, as a client names them.
 *
 * @param pacticipant null when the client forgot it
 * @param version a number; null for all, or for what the rest says
 * @param latest only the newest of what the rest says
 */
record VersionSelector(
    @Nullable String pacticipant,
    @Nullable String version,
    boolean latest,
    @Nullable String tag,
    @Nullable String branch,
    boolean mainBranch,
    @Nullable String environment) {

  /** All versions. */
  static VersionSelector all(String pacticipant) {
    return new VersionSelector(pacticipant, null, false, null, null, false, null);
  }

  static VersionSelector number(String pacticipant, String version) {
    return new VersionSelector(pacticipant, version, false, null, null, false, null);
  }

  static VersionSelector latestTagged(String pacticipant, String tag) {
    return new VersionSelector(pacticipant, null, true, tag, null, false, null);
  }

  static VersionSelector latestOnBranch(String pacticipant, String branch) {
    return new VersionSelector(pacticipant, null, true, null, branch, false, null);
  }

  /** One group of a query, such as {@code q[][pacticipant]=shop&q[][version]=1}. */
  static VersionSelector read(NestedQuery group) {
    return new VersionSelector(
        group.text("pacticipant").orElse(null),
        group.text("version").orElse(null),
        group.isTrue("latest"),
        group.text("tag").orElse(null),
        group.text("branch").orElse(null),
        group.isTrue("mainBranch"),
        group.text("environment").orElse(null));
  }

  /** Whether a group names a version, but leaves it blank, and nothing else says which is meant. */
  static boolean isBlank(NestedQuery group) {
    return group.given("version").filter(String::isEmpty).isPresent()
        && read(group).isForAllVersions();
  }

  String name() {
    return pacticipant == null ? "" : pacticipant;
  }

  boolean isForAllVersions() {
    return version == null
        && !latest
        && tag == null
        && branch == null
        && !mainBranch
        && environment == null;
  }
}
