package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.core.model.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Link} header that leads to the next page (RFC 8288).
 *
 * <p>The provider's may name any host or none, and other links beside it. The example is the
 * request again with another cursor, as a relative reference (RFC 3986 §4.2): it leads back to the
 * mock server, whose port nobody knows before it runs. The {@code MockServerURL} of pact-jvm takes
 * the whole of a text for a URL, which a link is not.
 *
 * @param next an example of what leads to the next page
 */
record NextLink(PageCursor cursor, String next) {

  static final String HEADER = "Link";
  static final String RELATION = "next";

  private static final String OTHERS = "(?:.*,\\s*)?";
  private static final String PARAMETERS = "(?:[^<]*;)?\\s*";
  private static final String REL =
      "(?i:rel\\s*=\\s*(?:%1$s|\"(?:[^\"]*\\s)?%1$s(?:\\s[^\"]*)?\"))".formatted(RELATION);

  Matcher after(HttpRequest asked) {
    return Matchers.regexp(regex(), "<%s>; rel=\"%s\"".formatted(again(asked), RELATION));
  }

  /** In signs that any Pact library's regexes have. */
  private String regex() {
    return "^%s<[^<>]*[?&]%s=%s(?:[&#][^<>]*)?>\\s*;%s%s(?:\\s*[;,].*)?$"
        .formatted(OTHERS, name(), cursor.answered(next), PARAMETERS, REL);
  }

  /** The parameter's name as it is, or encoded. */
  private String name() {
    var plain = cursor.name().replaceAll("[^A-Za-z0-9_-]", "\\\\$0");
    var encoded = encoded(cursor.name()).replaceAll("[.*+]", "\\\\$0").replaceAll("%..", "(?i:$0)");
    return plain.equals(encoded) ? plain : "(?:%s|%s)".formatted(plain, encoded);
  }

  private String again(HttpRequest asked) {
    var others =
        asked.getQuery().entrySet().stream()
            .filter(each -> !each.getKey().equals(cursor.name()))
            .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)));
    return Stream.concat(others, Stream.of(pair(cursor.name(), next)))
        .collect(Collectors.joining("&", asked.getPath() + "?", ""));
  }

  /** A parameter may stand without a value. */
  private static String pair(String name, @Nullable String value) {
    return value == null ? encoded(name) : encoded(name) + "=" + encoded(value);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
