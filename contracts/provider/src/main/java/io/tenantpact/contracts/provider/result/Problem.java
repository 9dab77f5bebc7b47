package io.tenantpact.contracts.provider.result;

import java.util.Locale;

/**
 * One reason why an interaction does not hold.
 *
 * @param kind what was violated
 * @param where a path into the body, a header's name, or empty
 * @param message what was expected and what came
 */
public record Problem(Kind kind, String where, String message) {

  /** More is nobody's to read, and each is sent to the broker; an answer may have megabytes. */
  private static final int LONGEST = 2_000;

  public Problem {
    message =
        message.length() <= LONGEST
            ? message
            : "%s… (%d characters in all)"
                .formatted(message.substring(0, LONGEST), message.length());
  }

  /** What was violated. */
  public enum Kind {
    /** The pact asks for what cannot be checked here. */
    PACT,
    /** The provider's state could not be set up or taken down. */
    STATE,
    /** No answer came, or one that cannot be read. */
    EXCHANGE,
    /** The status is not the one agreed on. */
    STATUS,
    /** A header is not as agreed on. */
    HEADER,
    /** The body is not as agreed on. */
    BODY,
    /** The body holds what must not be there. */
    ABSENT,
    /** Something of another tenant's is in the answer. */
    LEAK,
    /** A probe was answered, or refused in another way than was agreed on. */
    DENIAL,
    /** A refusal tells what is another tenant's from what is nobody's. */
    EXISTENCE,
    /** The answer depends on what another tenant has. */
    INFLUENCE,
    /** Another tenant's data changed. */
    SIDE_EFFECT,
    /** It was checked by something that would not have shown a fault. */
    UNPROVEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public String toString() {
    return kind + (where.isEmpty() ? "" : " " + where) + ": " + message;
  }
}
