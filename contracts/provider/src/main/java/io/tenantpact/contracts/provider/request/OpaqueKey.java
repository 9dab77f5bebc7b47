package io.tenantpact.contracts.provider.request;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

/** A credential that says nothing about itself, to be missed by one character. */
public record OpaqueKey(String text) {

  /** Where fewer characters differ, keys may be counted, and the next one somebody's. */
  private static final int DIFFERENT = 8;

  /**
   * The key, if it has nothing in common with other tenants'.
   *
   * @param others what other tenants have in its place
   */
  public static Optional<OpaqueKey> of(String text, Collection<String> others) {
    return others.stream().allMatch(each -> differences(text, each) >= DIFFERENT)
        ? Optional.of(new OpaqueKey(text))
        : Optional.empty();
  }

  /**
   * The same but for its last letter or digit, which is another one: whoever compares the beginning
   * of a key alone takes it for the key.
   */
  public Optional<String> missed() {
    for (var index = text.length() - 1; index >= 0; index--) {
      var sign = text.charAt(index);
      if (Character.digit(sign, Character.MAX_RADIX) >= 0 && sign <= 'z') {
        return Optional.of(text.substring(0, index) + other(sign) + text.substring(index + 1));
      }
    }
    return Optional.empty();
  }

  /** Base64 has bits to spare in its last character; so another that differs in more than those. */
  private static char other(char sign) {
    if (sign <= '9') {
      return sign < '4' ? '4' : '0';
    }
    if (sign <= 'Z') {
      return sign < 'Q' ? 'Q' : 'A';
    }
    return sign < 'c' ? 'c' : 'a';
  }

  private static long differences(String one, String other) {
    var shorter = Math.min(one.length(), other.length());
    return Math.max(one.length(), other.length())
        - IntStream.range(0, shorter).filter(at -> one.charAt(at) == other.charAt(at)).count();
  }
}
