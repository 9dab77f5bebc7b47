package io.tenantpact.contracts.provider.leak;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells in one pass that a text holds none of many others, as nearly all texts do: by a hash of
 * their last characters that rolls over it (Karp and Rabin 1987).
 */
final class Sieve {

  /** Ids that are counted differ at their ends. */
  private static final int TAIL = 6;

  private static final int BITS = 1 << 14;
  private static final int BASE = 31;
  private static final int FIRSTS_WEIGHT = power(TAIL - 1);

  private final BitSet tails = new BitSet(BITS);

  /**
   * A sieve for some texts.
   *
   * @param texts each of at least six characters
   */
  Sieve(Collection<String> texts) {
    for (var text : texts) {
      if (text.length() < TAIL) {
        throw new IllegalArgumentException(
            "expected at least %d characters, was '%s'".formatted(TAIL, text));
      }
      tails.set(bit(hash(text, text.length() - TAIL)));
    }
  }

  /** Whether one of them may be in it; if not, none is. */
  boolean mayHold(String text) {
    if (text.length() < TAIL) {
      return false;
    }
    var hash = hash(text, 0);
    for (var next = TAIL; !tails.get(bit(hash)); next++) {
      if (next == text.length()) {
        return false;
      }
      hash = (hash - FIRSTS_WEIGHT * text.charAt(next - TAIL)) * BASE + text.charAt(next);
    }
    return true;
  }

  private static int hash(String text, int from) {
    var hash = 0;
    for (var at = from; at < from + TAIL; at++) {
      hash = hash * BASE + text.charAt(at);
    }
    return hash;
  }

  /** The high bits of a product depend on all of the hash. */
  private static int bit(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
  }

  private static int power(int exponent) {
    var power = 1;
    for (var each = 0; each < exponent; each++) {
      power *= BASE;
    }
    return power;
  }
}
