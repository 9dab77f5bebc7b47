package io.tenantpact.contracts.provider.leak;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.hc.core5.net.PercentCodec;

/**
 * What a text says to those who read it as JSON, as HTML and as part of a URL. Which signs are
 * escaped is each writer's choice, so an answer is decoded, not a value spelled in every way.
 */
public final class Readings {

  private static final Pattern PERCENT_ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private Readings() {}

  /** The text as it came, and each reading that differs from it. */
  static Set<String> of(String text) {
    var json = json(text);
    var html = html(json);
    var url = url(html);
    // What needs no decoding is what it was, and most texts are so.
    return url.equals(text) ? Set.of(text) : new LinkedHashSet<>(List.of(text, json, html, url));
  }

  /** The text with nothing left to decode. */
  public static String last(String text) {
    return url(html(json(text)));
  }

  private static String json(String text) {
    return text.indexOf('\\') < 0 ? text : decoded(text, StringEscapeUtils::unescapeJson);
  }

  private static String html(String text) {
    return text.indexOf('&') < 0 ? text : decoded(text, StringEscapeUtils::unescapeHtml4);
  }

  /** Run by run: the codec takes what it decodes for ASCII. */
  private static String url(String text) {
    return text.indexOf('%') < 0
        ? text
        : PERCENT_ENCODED
            .matcher(text)
            .replaceAll(
                run ->
                    Matcher.quoteReplacement(
                        PercentCodec.decode(run.group(), StandardCharsets.UTF_8)));
  }

  /** A text that was never encoded in this way may look as if it were, and ill. */
  private static String decoded(String text, UnaryOperator<String> decoding) {
    try {
      return decoding.apply(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
