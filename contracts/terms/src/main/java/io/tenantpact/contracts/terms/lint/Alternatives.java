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

  private static final Pattern ANCHORED =
      Pattern.compile(
          "(?:\\^|\\\\A|\\.[*+])(?:|.*[^\\\\])(?:\\\\\\\\)*(?:\\$|\\\\[zZ]|\\.[*+])|\\.[*+]",
          Pattern.DOTALL);

  /** Without the one for many lines, under which {@code ^} and {@code $} are of a line alone. */
  private static final Pattern FLAGS = Pattern.compile("^(?:\\(\\?[a-zA-Z&&[^m]]+\\))+");

  /** A group that is all there is, if what is in it is {@linkplain #isBalanced in balance}. */
  private static final Pattern GROUP = Pattern.compile("\\((?:\\?:)?(.*)\\)", Pattern.DOTALL);

  static Alternatives of(String flagged) {
    var regex = FLAGS.matcher(flagged).replaceFirst("");
    var texts = new ArrayList<String>();
    var start = 0;
    for (var each : signsOf(regex)) {
      if (each.letter() == '|' && each.depth() == 0) {
        texts.add(regex.substring(start, each.at()));
        start = each.at() + 1;
      }
    }
    texts.add(regex.substring(start));
    return new Alternatives(texts);
  }

  /**
   * What has a meaning in a regex.
   *
   * @param depth how many groups are open after it
   */
  private record Sign(char letter, int at, int depth) {}

  private static List<Sign> signsOf(String regex) {
    var signs = new ArrayList<Sign>();
    var whole = WHOLE.matcher(regex);
    var depth = 0;
    var at = 0;
    while (at < regex.length()) {
      if (whole.find(at) && whole.start() == at) {
        at = whole.end();
        continue;
      }
      var letter = regex.charAt(at);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      signs.add(new Sign(letter, at, depth));
      at++;
    }
    return signs;
  }

  /** Whether each holds for a value from its beginning to its end. */
  boolean areAnchored() {
    return texts.stream().allMatch(each -> isAnchored(each) || isAnchoredInside(each));
  }

  /**
   * An even number of backslashes escapes nothing but one another. What begins or ends with
   * anything at all holds from there on as well.
   */
  private static boolean isAnchored(String regex) {
    return ANCHORED.matcher(regex).matches();
  }

  private static boolean isAnchoredInside(String regex) {
    var group = GROUP.matcher(regex);
    return group.matches()
        && isBalanced(group.group(1))
        && Alternatives.of(group.group(1)).areAnchored();
  }

  private static boolean isBalanced(String regex) {
    return signsOf(regex).stream().allMatch(each -> each.depth() >= 0);
  }
}
