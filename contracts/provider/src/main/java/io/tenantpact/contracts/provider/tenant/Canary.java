package io.tenantpact.contracts.provider.tenant;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A word that exists in one tenant's data and nowhere else. A fixture writes it into every text it
 * makes for that tenant; wherever it turns up outside, that data has leaked.
 *
 * @param word 16 lower-case letters and digits, the first a letter; all that one JVM makes begin
 *     alike, so that they are known for canaries wherever they turn up
 */
public record Canary(String word) {

  /** Of 32 letters, so that a byte is each of them as often. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int LETTERS = 24;
  private static final int LENGTH = 16;

  /** So many that nobody writes them by chance, were it a megabyte of base64. */
  private static final int ALIKE = 6;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BEGINNING =
      ALPHABET.charAt(RANDOM.nextInt(LETTERS)) + letters(ALIKE - 1);
  private static final char FIRST = BEGINNING.charAt(0);

  /** A word that no other canary has. */
  public static Canary random() {
    return new Canary(BEGINNING + letters(LENGTH - ALIKE));
  }

  /** The words of all canaries of this JVM that a text holds, in whatever case it has them. */
  public static Set<String> wordsIn(String text) {
    var words = new HashSet<String>();
    var at = 0;
    while (at <= text.length() - LENGTH) {
      if (lowerCase(text.charAt(at)) == FIRST && isWordAt(at, text)) {
        words.add(text.substring(at, at + LENGTH).toLowerCase(Locale.ROOT));
        at += LENGTH;
      } else {
        at++;
      }
    }
    return words;
  }

  private static boolean isWordAt(int start, String text) {
    for (var at = 0; at < LENGTH; at++) {
      var letter = lowerCase(text.charAt(start + at));
      if (at < ALIKE ? letter != BEGINNING.charAt(at) : ALPHABET.indexOf(letter) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Of ASCII's letters alone, which are all that a word has. */
  private static char lowerCase(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }

  private static String letters(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    var letters = new StringBuilder(count);
    for (var each : bytes) {
      letters.append(ALPHABET.charAt(Math.floorMod(each, ALPHABET.length())));
    }
    return letters.toString();
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
