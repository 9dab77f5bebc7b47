package io.tenantpact.contracts.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the links in a {@code Link} header (RFC 8288).
 *
 * @param target where it leads, as it is written: absolute, or relative to what was asked for
 * @param relations what the target is to the answer, such as {@code next}
 */
public record WebLink(String target, List<String> relations) {

  private static final Pattern TARGET = Pattern.compile("<([^>]*)>");

  /** A parameter's name, and its value in quotation marks or without. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\s*+;\\s*+([^\\s=;,\"]*+)\\s*+"
              + "(?:=\\s*+(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s;,\"]*+)))?");

  /** The links of a header, in order; what is no link is passed over. */
  public static List<WebLink> in(String header) {
    var links = new ArrayList<WebLink>();
    var target = TARGET.matcher(header);
    var parameter = PARAMETER.matcher(header);
    for (var at = 0; target.find(at); ) {
      at = target.end();
      var relations = new ArrayList<String>();
      while (parameter.region(at, header.length()).lookingAt()) {
        at = parameter.end();
        // Of several only the first counts (§3.3).
        if (parameter.group(1).equalsIgnoreCase("rel") && relations.isEmpty()) {
          var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
          relations.addAll(words(value == null ? "" : value));
        }
      }
      links.add(new WebLink(target.group(1), List.copyOf(relations)));
    }
    return links;
  }

  /** Whether the target is that to the answer; the case of letters says nothing. */
  public boolean is(String relation) {
    return relations.stream().anyMatch(relation::equalsIgnoreCase);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(each -> !each.isEmpty()).toList();
  }
}
