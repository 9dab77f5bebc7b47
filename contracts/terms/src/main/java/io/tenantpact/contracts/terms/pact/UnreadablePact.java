package io.tenantpact.contracts.terms.pact;

import org.jspecify.annotations.Nullable;

/** A pact file, or a folder of them, that is not what it should be. */
public final class UnreadablePact extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadablePact(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
