package io.tenantpact.service.json;

import io.tenantpact.service.problem.FieldError;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text field may hold.
 *
 * @param longest in code points, as the database counts
 * @param says the form in words, for whoever broke it
 */
public record TextRule(int longest, Pattern form, String says) {

  /** PostgreSQL stores no NUL, and half a surrogate pair is no character. */
  private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

  /** Unicode breaks lines, and leaves space, with more than ASCII's characters. */
  private static final Pattern VISIBLE_LINE =
      Pattern.compile("(?=.*[^\\p{Z}\\p{C}])[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*");

  /** One line for people to read, never blank. */
  public static TextRule line(int longest) {
    return new TextRule(
        longest, VISIBLE_LINE, "must be one line, not blank, without control characters");
  }

  /** Any text without control characters, also none. */
  public static TextRule printable(int longest) {
    return new TextRule(longest, PRINTABLE, "must not hold control characters");
  }

  Optional<FieldError> fault(String pointer, String text) {
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of(new FieldError(pointer, "too-long", "at most " + longest + " characters"));
    }
    return form.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, "invalid-form", says));
  }
}
