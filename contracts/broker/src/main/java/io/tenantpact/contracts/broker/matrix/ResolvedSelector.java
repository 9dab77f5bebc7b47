package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * One version, or all versions, that a selector stands for.
 *
 * @param original what the client named, or what follows from the destination
 * @param pacticipantId {@link #NOTHING} when there is no such application
 * @param version null when the selector stands for all versions, or when there is none
 * @param missing true when the selector should stand for a version but there is none
 * @param role why it is part of the question
 * @param ignored true when the client does not want it to count
 * @param oneOfMany true when the original stands for other versions too
 */
record ResolvedSelector(
    VersionSelector original,
    long pacticipantId,
    @Nullable Version version,
    @Nullable String branch,
    boolean missing,
    Role role,
    boolean ignored,
    boolean oneOfMany) {

  static final long NOTHING = -1;

  /** Why a selector is part of the question. */
  enum Role {
    /** The client named it. */
    SPECIFIED,
    /** It follows from the destination. */
    INFERRED,
    /** The client does not want it to count. */
    IGNORE
  }

  String name() {
    return original.name();
  }

  boolean isSpecified() {
    return role == Role.SPECIFIED;
  }

  boolean unknownPacticipant() {
    return pacticipantId == NOTHING;
  }

  boolean standsFor(long aPacticipantId, long versionId) {
    return pacticipantId == aPacticipantId
        && !missing
        && (version == null || version.id() == versionId);
  }

  /** The number that exists or, failing that, the one that was asked for. */
  private @Nullable String number() {
    return version == null ? original.version() : version.number();
  }

  /** For a reason: "the latest version of shop with tag prod (1.0.0)". */
  String description() {
    if (original.tag() != null) {
      var article = original.latest() ? "the latest version" : "a version";
      return "%s of %s with tag %s %s"
          .formatted(article, name(), original.tag(), numberOr("no such version exists"));
    }
    if (original.branch() != null || original.mainBranch()) {
      return onBranch();
    }
    if (original.latest()) {
      return "the latest version of %s %s".formatted(name(), numberOr("no such version exists"));
    }
    if (original.environment() != null) {
      return inEnvironment();
    }
    return plain();
  }

  private String onBranch() {
    var named = original.branch() == null ? branch : original.branch();
    var where = named == null ? "the main branch" : "branch " + named;
    var none =
        original.mainBranch() ? "no versions exist for this branch" : "no such version exists";
    var article =
        original.latest()
            ? "the latest version"
            : missing ? "a version" : oneOfMany ? "one of the versions" : "the version";
    return "%s of %s from %s %s".formatted(article, name(), where, numberOr(none));
  }

  private String inEnvironment() {
    var article = missing ? "a version" : oneOfMany ? "one of the versions" : "the version";
    return "%s of %s currently in %s %s"
        .formatted(
            article,
            name(),
            original.environment(),
            numberOr("no version is currently recorded as deployed/released in this environment"));
  }

  private String plain() {
    if (unknownPacticipant()) {
      return "any version of %s (no such pacticipant exists)".formatted(name());
    }
    var number = number();
    if (number == null) {
      return "any version of " + name();
    }
    return "version %s of %s%s"
        .formatted(number, name(), missing ? " (no such version exists)" : "");
  }

  private String numberOr(String otherwise) {
    return "(%s)".formatted(version == null ? otherwise : version.number());
  }

  /** For a reason, when there is no version. */
  String missingDescription() {
    if (original.tag() != null) {
      return "No version with tag %s exists for %s".formatted(original.tag(), name());
    }
    if (original.branch() != null) {
      return "No version of %s from branch %s exists".formatted(name(), original.branch());
    }
    if (original.mainBranch()) {
      return "No version of %s from the main branch exists".formatted(name());
    }
    if (original.environment() != null) {
      return "No version of %s is currently recorded as deployed or released in environment %s"
          .formatted(name(), original.environment());
    }
    return original.version() != null
        ? "No pacts or verifications have been published for version %s of %s"
            .formatted(original.version(), name())
        : "No pacts or verifications have been published for " + name();
  }
}
