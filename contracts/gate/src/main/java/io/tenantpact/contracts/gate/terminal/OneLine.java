package io.tenantpact.contracts.gate.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody else wrote, as one line: control characters are shown as in {@code \\u001b}, and
 * neither end the line nor change how a terminal shows the next.
 */
public final class OneLine {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private OneLine() {}

  /** A text as one line. */
  public static String of(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement("\\u%04x".formatted((int) found.group().charAt(0))));
  }
}
