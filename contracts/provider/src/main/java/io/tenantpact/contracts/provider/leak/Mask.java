package io.tenantpact.contracts.provider.leak;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an answer what the asker itself said, in each {@linkplain Spelling spelling}: an
 * echo gives nothing away.
 */
public final class Mask {

  /** What stands in the place of a value. */
  public static final String PLACEHOLDER = "{what was asked for}";

  /** Anything shorter is masked only where it is a word of its own. */
  private static final int LONG = 6;

  private Mask() {}

  /** The text without the values. */
  public static String over(String text, Collection<String> values) {
    var masked = text;
    for (var value : values) {
      var spellings =
          Spelling.all(value).sorted(Comparator.comparingInt(String::length).reversed()).toList();
      for (var spelling : spellings) {
        masked = without(masked, spelling);
      }
    }
    return masked;
  }

  private static String without(String text, String spelling) {
    if (spelling.isBlank()) {
      return text;
    }
    if (spelling.length() >= LONG) {
      return text.replace(spelling, PLACEHOLDER);
    }
    return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(spelling) + "(?![A-Za-z0-9])")
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
  }
}
