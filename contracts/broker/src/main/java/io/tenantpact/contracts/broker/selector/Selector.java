package io.tenantpact.contracts.broker.selector;

import org.jspecify.annotations.Nullable;

/**
 * One wish of the provider: which versions of its consumers count.
 *
 * @param value the branch or tag, where the kind has one
 * @param environment its name, where the kind can have one
 * @param consumer narrows the wish to one consumer
 * @param fallback the branch or tag to use when there is no pact for {@code value}
 */
record Selector(
    Kind kind,
    @Nullable String value,
    @Nullable String environment,
    @Nullable String consumer,
    @Nullable String fallback) {

  /** In the order in which the notices list them. */
  enum Kind {
    /** The newest pact of each consumer. */
    LATEST,
    /** The head of a branch. */
    BRANCH,
    /** The newest version with a tag. */
    LATEST_WITH_TAG,
    /** Every version with a tag. */
    TAG,
    DEPLOYED,
    RELEASED,
    /** Deployed or released, in one environment. */
    ENVIRONMENT,
    /** The head of each branch. */
    EACH_BRANCH,
    /** The head of each consumer's main branch. */
    MAIN_BRANCH
  }

  static Selector of(Kind kind) {
    return new Selector(kind, null, null, null, null);
  }

  static Selector of(Kind kind, String value) {
    return new Selector(kind, value, null, null, null);
  }

  Selector withEnvironment(@Nullable String name) {
    return new Selector(kind, value, name, consumer, fallback);
  }

  Selector withConsumer(@Nullable String name) {
    return new Selector(kind, value, environment, name, fallback);
  }

  Selector withFallback(@Nullable String branchOrTag) {
    return new Selector(kind, value, environment, consumer, branchOrTag);
  }

  /** The same wish for the fallback instead. */
  Selector usingFallback() {
    return new Selector(kind, fallback, environment, consumer, null);
  }
}
