package io.tenantpact.contracts.gate.openapi;

import io.tenantpact.contracts.gate.openapi.schema.PercentText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path as a document writes it.
 *
 * @param text with parameters in braces
 */
record PathTemplate(String text) {

  /** First the one that says most of a path: of several that fit, that is the one. */
  static final Comparator<PathTemplate> ORDER =
      Comparator.<PathTemplate>comparingInt(each -> each.parameters().size())
          .thenComparing(each -> -each.literal().length());

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  /**
   * What stands for the parameters in a path, by their names, still encoded; empty if it fits not.
   */
  Optional<Map<String, List<String>>> match(String path) {
    var described = text.split("/", -1);
    var sent = path.split("/", -1);
    var values = new LinkedHashMap<String, List<String>>();
    var fits = described.length == sent.length;
    for (var i = 0; fits && i < sent.length; i++) {
      fits = new PathTemplate(described[i]).matchSegment(sent[i], values);
    }
    return fits ? Optional.of(values) : Optional.empty();
  }

  private boolean matchSegment(String sent, Map<String, List<String>> values) {
    var names = parameters();
    if (names.isEmpty()) {
      return PercentText.decoded(text).equals(PercentText.decoded(sent));
    }
    var match = pattern().matcher(sent + " ");
    if (match.matches()) {
      for (var i = 0; i < names.size(); i++) {
        values.put(names.get(i), List.of(match.group(i + 1)));
      }
    }
    return match.matches();
  }

  /** The blank at the end keeps what follows the last parameter. */
  private Pattern pattern() {
    return Pattern.compile(
        PARAMETER
            .splitAsStream(text + " ")
            .map(Pattern::quote)
            .collect(Collectors.joining("(.+)")));
  }

  private List<String> parameters() {
    return PARAMETER.matcher(text).results().map(each -> each.group(1)).toList();
  }

  private String literal() {
    return PARAMETER.matcher(text).replaceAll("");
  }
}
