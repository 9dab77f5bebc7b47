package io.tenantpact.contracts.provider.state;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word that exists in one tenant's data and nowhere else. A fixture writes it into every text it
 * makes for that tenant; wherever it turns up outside, that data has leaked.
 *
 * @param word 16 lower-case letters and digits, the first a letter; all that one JVM makes begin
 *     alike, so that they are known for canaries wherever they turn up
 */
public record Canary(String word) {

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LETTERS = 24;
  private static final int LENGTH = 16;
  private static final int ALIKE = 4;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BEGINNING =
      ALPHABET.charAt(RANDOM.nextInt(LETTERS)) + letters(ALIKE - 1);
  private static final Pattern WORD =
      Pattern.compile(
          BEGINNING + "[" + ALPHABET + "]{" + (LENGTH - ALIKE) + "}", Pattern.CASE_INSENSITIVE);

  /** A word that no other canary has. */
  public static Canary random() {
    return new Canary(BEGINNING + letters(LENGTH - ALIKE));
  }

  /** The words of all canaries of this JVM that a text holds, in whatever case it has them. */
  public static Set<String> wordsIn(String text) {
    return WORD.matcher(text)
        .results()
        .map(each -> each.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static String letters(int count) {
    return RANDOM
        .ints(count, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
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
