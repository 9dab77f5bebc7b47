package io.tenantpact.contracts.broker.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Where the version is to go, and therefore which versions it will meet there.
 *
 * @param latest only the newest version with the tag or on the main branch
 */
record Destination(
    boolean latest, @Nullable String tag, boolean mainBranch, @Nullable String environment) {

  static Destination nowhere() {
    return new Destination(false, null, false, null);
  }

  static Destination environment(String name) {
    return new Destination(false, null, false, name);
  }

  static Destination latestTagged(String tag) {
    return new Destination(true, tag, false, null);
  }

  /** True when the versions that are met there have to be found out. */
  boolean isGiven() {
    return latest || isNamed();
  }

  /** True when the client says which place it means. */
  boolean isNamed() {
    return tag != null || mainBranch || environment != null;
  }

  VersionSelector selectorFor(String pacticipant) {
    return new VersionSelector(pacticipant, null, latest, tag, null, mainBranch, environment);
  }
}
