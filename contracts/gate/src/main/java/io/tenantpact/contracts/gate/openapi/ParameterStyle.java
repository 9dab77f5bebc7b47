package io.tenantpact.contracts.gate.openapi;

import io.tenantpact.contracts.gate.openapi.schema.PercentText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How a parameter's value is written as text (OpenAPI, "Style Values").
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param explode whether each item or property is written on its own
 */
record ParameterStyle(String in, String name, String style, boolean explode) {

  private static final Map<String, String> SEPARATORS =
      Map.of("spaceDelimited", " ", "pipeDelimited", "|");

  static ParameterStyle of(JsonNode parameter) {
    var in = parameter.path("in").asString("");
    return of(in, parameter.path("name").asString(""), parameter);
  }

  /** The style of an answer's header, whose description names neither itself nor its place. */
  static ParameterStyle ofHeader(String name, JsonNode header) {
    return of("header", name, header);
  }

  private static ParameterStyle of(String in, String name, JsonNode described) {
    var style = described.path("style").asString(in.equals("query") ? "form" : "simple");
    return new ParameterStyle(
        in, name, style, described.path("explode").asBoolean(style.equals("form")));
  }

  boolean isForm() {
    return style.equals("form");
  }

  boolean isDeepObject() {
    return style.equals("deepObject");
  }

  /** What texts may stand for; nothing if they are not written so. */
  List<JsonNode> readings(List<String> texts) {
    if (in.equals("query") && explode) {
      return Readings.of(texts).toList();
    }
    return bare(texts).stream()
        .flatMap(
            each ->
                Stream.concat(
                    Readings.of(decoded(each)),
                    Readings.ofList(split(each, separator(each)).map(this::decoded).toList())))
        .toList();
  }

  /** The object that texts stand for; empty if none is written so. */
  Optional<Map<String, String>> properties(List<String> texts) {
    var isInMatrix = style.equals("matrix") && explode;
    var bare = isInMatrix ? after(";", texts.get(0)) : bare(texts);
    var parts = bare.map(each -> split(each, isInMatrix ? ";" : separator(each)).toList());
    return parts.flatMap(each -> explode ? named(each) : paired(each));
  }

  /** Several texts of a header are one, with commas between (RFC 9110, 5.3). */
  private Optional<String> bare(List<String> texts) {
    return texts.size() > 1 && !in.equals("header")
        ? Optional.empty()
        : bare(String.join(",", texts));
  }

  private Optional<String> bare(String text) {
    return switch (style) {
      case "label" -> after(".", text);
      case "matrix" -> after(";" + name + "=", text);
      default -> Optional.of(text);
    };
  }

  private static Optional<String> after(String prefix, String text) {
    return text.startsWith(prefix)
        ? Optional.of(text.substring(prefix.length()))
        : Optional.empty();
  }

  /** A label's dots were its only separators before version 3.0.4 of the specification. */
  private String separator(String bare) {
    return switch (style) {
      case "label" -> explode || !bare.contains(",") ? "." : ",";
      case "matrix" -> explode ? ";" + name + "=" : ",";
      default -> SEPARATORS.getOrDefault(style, ",");
    };
  }

  private static Stream<String> split(String text, String separator) {
    return Arrays.stream(text.split(Pattern.quote(separator), -1));
  }

  private Optional<Map<String, String>> named(List<String> parts) {
    var properties = new TreeMap<String, String>();
    for (var part : parts) {
      var pair = part.split("=", 2);
      properties.put(decoded(pair[0]), decoded(pair[pair.length - 1]));
    }
    return parts.stream().allMatch(each -> each.contains("="))
        ? Optional.of(properties)
        : Optional.empty();
  }

  private Optional<Map<String, String>> paired(List<String> parts) {
    var properties = new TreeMap<String, String>();
    IntStream.range(0, parts.size() / 2)
        .forEach(at -> properties.put(decoded(parts.get(2 * at)), decoded(parts.get(2 * at + 1))));
    return parts.size() % 2 == 0 ? Optional.of(properties) : Optional.empty();
  }

  private String decoded(String text) {
    return switch (in) {
      case "path" -> PercentText.decoded(text);
      case "header" -> text.strip();
      default -> text;
    };
  }
}
