package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.selector.Selector.Kind;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consumer version that a selector has found.
 *
 * @param value the branch or tag it was found by, the fallback if that was used; null for others
 * @param instead the branch or tag that the selector named first; null when no fallback was used
 * @param environment where it is live; null when that is not why it was found
 * @param production whether that environment is a production one
 */
record Match(
    Selector selector,
    Pact pact,
    @Nullable String value,
    @Nullable String instead,
    @Nullable String environment,
    boolean production) {

  /** The order of the notices. */
  static final Comparator<Match> ORDER =
      Comparator.comparing(Match::kind)
          .thenComparing(Match::production)
          .thenComparing(match -> Objects.requireNonNullElse(match.value, ""))
          .thenComparing(match -> Objects.requireNonNullElse(match.environment, ""))
          .thenComparing(match -> match.pact.consumerVersionId());

  Kind kind() {
    return selector.kind();
  }

  Match insteadOf(@Nullable String first) {
    return new Match(selector, pact, value, first, environment, production);
  }
}
