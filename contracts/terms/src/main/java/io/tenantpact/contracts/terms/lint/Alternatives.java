package io.tenantpact.contracts.terms.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a regex offers to choose from outside of any group: {@code ^a} and {@code b$} in {@code
 * ^a|b$}. Flags that it begins with, as in {@code (?i)^a$}, are no part of it.
 */
record Alternatives(List<String> texts) {

  /** What is one thing however it looks: a quotation, an escape, a class. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]", Pattern.DOTALL);

  /** Without the one for many lines, under which {@code ^} and {@code $} are of a line alone. */
  private static final Pattern FLAGS = Pattern.compile("^(?:\\(\\?[a-zA-Z&&[^m]]+\\))+");

  static Alternatives of(String flagged) {
    var regex = FLAGS.matcher(flagged).replaceFirst("");
    var texts = new ArrayList<String>();
    var whole = WHOLE.matcher(regex);
    var depth = 0;
    var start = 0;
    var at = 0;
    while (at < regex.length()) {
      if (whole.find(at) && whole.start() == at) {
        at = whole.end();
        continue;
      }
      var letter = regex.charAt(at);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      if (letter == '|' && depth == 0) {
        texts.add(regex.substring(start, at));
        start = at + 1;
      }
      at++;
    }
    texts.add(regex.substring(start));
    return new Alternatives(texts);
  }

  /** Whether each holds for a value from its beginning to its end. */
  boolean areAnchored() {
    return texts.stream().allMatch(Alternatives::isAnchored);
  }

  /** An even number of backslashes escapes nothing but one another. */
  private static boolean isAnchored(String regex) {
    return regex.matches("(?s)(?:\\^|\\\\A)(?:|.*[^\\\\])(?:\\\\\\\\)*(?:\\$|\\\\[zZ])");
  }
}
