package io.tenantpact.contracts.provider.state;

import java.security.SecureRandom;

/**
 * A word that exists in one tenant's data and nowhere else. A fixture writes it into every text it
 * makes for that tenant; wherever it turns up outside, that data has leaked.
 *
 * @param word 16 lower-case letters and digits, the first a letter
 */
public record Canary(String word) {

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LETTERS = 24;
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A word that no other canary has. */
  public static Canary random() {
    var word = new StringBuilder(LENGTH);
    word.append(ALPHABET.charAt(RANDOM.nextInt(LETTERS)));
    while (word.length() < LENGTH) {
      word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Canary(word.toString());
  }

  /** A text that carries the word. */
  public String mark(String text) {
    return text + " " + word;
  }

  @Override
  public String toString() {
    return word;
  }
}
