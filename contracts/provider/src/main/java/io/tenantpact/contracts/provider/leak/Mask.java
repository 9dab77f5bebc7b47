package io.tenantpact.contracts.provider.leak;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  private final List<String> spellings;

  private Mask(List<String> spellings) {
    this.spellings = spellings;
  }

  /** A mask for values, to be laid over as many texts as an answer has. */
  public static Mask of(Collection<String> values) {
    return new Mask(
        values.stream()
            .flatMap(
                value ->
                    Spelling.all(value).sorted(Comparator.comparingInt(String::length).reversed()))
            .filter(spelling -> !spelling.isBlank())
            .toList());
  }

  /** The text without the values. */
  public String over(String text) {
    var masked = text;
    for (var spelling : spellings) {
      if (masked.contains(spelling)) {
        masked = without(masked, spelling);
      }
    }
    return masked;
  }

  private static String without(String text, String spelling) {
    if (spelling.length() >= LONG) {
      return text.replace(spelling, PLACEHOLDER);
    }
    return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(spelling) + "(?![A-Za-z0-9])")
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
  }
}
