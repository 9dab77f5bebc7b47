package io.tenantpact.contracts.broker.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the version may be deployed.
 *
 * @param deployable true, false, or null when something has not been verified
 * @param reasons warnings first, then why
 */
record Verdict(
    @Nullable Boolean deployable,
    List<Reason> reasons,
    long success,
    long failed,
    long unknown,
    long ignored) {

  /** One sentence of the answer. */
  record Reason(Kind kind, String text) {

    /** How clients show it. */
    enum Kind {
      WARNING,
      ERROR,
      SUCCESS
    }
  }

  static Verdict of(Matrix matrix) {
    return new Reasoning(matrix).verdict();
  }
}
