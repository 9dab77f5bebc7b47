package io.tenantpact.contracts.broker.selector;

import java.util.List;

/** For whom a pact is pending or has passed, in words. */
record PendingWords(String provider, Pending pending) {

  /**
   * Whose success is missing.
   *
   * @param article "a" or "any"
   */
  String openFor(String article) {
    if (pending.branch() != null) {
      return "%s version of %s from branch '%s'".formatted(article, provider, pending.branch());
    }
    var tags = pending.pendingTags();
    return switch (tags.size()) {
      case 0 -> provider;
      case 1 -> "%s version of %s with tag '%s'".formatted(article, provider, tags.get(0));
      default -> "%s versions of %s with tag %s".formatted(article, provider, quoted(tags));
    };
  }

  /** Whose success there is. */
  String passedBy() {
    if (pending.branch() != null) {
      return "a version of %s from branch '%s'".formatted(provider, pending.branch());
    }
    var tags = pending.passedTags();
    return tags.isEmpty()
        ? provider
        : "a version of %s with tag %s".formatted(provider, quoted(tags));
  }

  String withTheseTags() {
    return switch (pending.pendingTags().size()) {
      case 0 -> "";
      case 1 -> "with this tag ";
      default -> "with these tags ";
    };
  }

  private static String quoted(List<String> values) {
    return enumerate(values.stream().map(each -> "'" + each + "'").toList());
  }

  /** "a, b and c". */
  static String enumerate(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    var last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
