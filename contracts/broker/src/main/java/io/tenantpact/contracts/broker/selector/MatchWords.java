package io.tenantpact.contracts.broker.selector;

import java.util.Objects;

/** What a selector has found, in words. */
final class MatchWords {

  private MatchWords() {}

  /** For a notice. */
  static String longText(Match match) {
    var consumer = match.selector().consumer();
    var version = consumer == null ? "version" : "version of " + consumer;
    var text =
        switch (match.kind()) {
          case LATEST ->
              "latest version of %s that has a pact with %s"
                  .formatted(
                      Objects.requireNonNullElse(consumer, "a consumer"), match.pact().provider());
          case BRANCH, EACH_BRANCH ->
              "latest %s from branch '%s'%s"
                  .formatted(version, match.value(), fallback(match, "branch", "from branch"));
          case MAIN_BRANCH ->
              "latest %s from the main branch '%s'".formatted(version, match.value());
          case LATEST_WITH_TAG ->
              "latest %s tagged '%s'%s"
                  .formatted(version, match.value(), fallback(match, "tag", "with tag"));
          case TAG ->
              "all %s versions tagged '%s'"
                  .formatted(Objects.requireNonNullElse(consumer, "consumer"), match.value());
          case DEPLOYED, RELEASED, ENVIRONMENT ->
              "%s version in environment %s"
                  .formatted(
                      Objects.requireNonNullElse(consumer, "a consumer"), match.environment());
        };
    return "%s (%s)".formatted(text, match.pact().consumerVersion());
  }

  private static String fallback(Match match, String kind, String preposition) {
    return match.instead() == null
        ? ""
        : " (fallback %s used as no pact was found %s '%s')"
            .formatted(kind, preposition, match.instead());
  }

  /** For the name of a test. */
  static String shortText(Match match) {
    var consumer = match.selector().consumer();
    return switch (match.kind()) {
      case LATEST -> "latest";
      case BRANCH, EACH_BRANCH -> "latest from branch " + match.value();
      case MAIN_BRANCH -> "latest from main branch";
      case LATEST_WITH_TAG -> "latest with tag " + match.value();
      case TAG -> "one of " + (consumer == null ? "" : consumer + " ") + match.value();
      case DEPLOYED -> "deployed to " + match.environment();
      case RELEASED -> "released in " + match.environment();
      case ENVIRONMENT -> "in " + match.environment();
    };
  }
}
