package io.tenantpact.contracts.broker.pact;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * JSON as Ruby's generator writes it, compact, byte for byte: the identity of a pact is a hash of
 * that text, and the same pact must have the same identity in the official broker.
 */
final class CanonicalJson {

  /** Ruby compares texts by their bytes; Java's own order differs beyond the basic plane. */
  static final Comparator<String> BY_BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private CanonicalJson() {}

  /** All object keys sorted, at every depth. */
  static String sorted(JsonNode node) {
    return write(node, true);
  }

  /** Object keys in the order in which they came. */
  static String asGiven(JsonNode node) {
    return write(node, false);
  }

  private static String write(JsonNode node, boolean sort) {
    if (node.isObject()) {
      var properties = node.properties().stream();
      var ordered = sort ? properties.sorted(Entry.comparingByKey(BY_BYTES)) : properties;
      return ordered
          .map(each -> quote(each.getKey()) + ":" + write(each.getValue(), sort))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(each -> write(each, sort))
          .collect(Collectors.joining(",", "[", "]"));
    }
    return scalar(node);
  }

  private static String scalar(JsonNode node) {
    if (node.isString()) {
      return quote(node.stringValue());
    }
    if (node.isIntegralNumber()) {
      return node.bigIntegerValue().toString();
    }
    return node.isNumber() ? number(node.doubleValue()) : node.asString("null");
  }

  /** A float: plain between 0.0001 and 10^16, else with an exponent of at least two digits. */
  static String number(double value) {
    var magnitude = Math.abs(value);
    var text = new BigDecimal(Double.toString(value));
    if (value == 0 || (magnitude >= 1e-4 && magnitude < 1e16)) {
      var plain = text.stripTrailingZeros().toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    var digits = text.unscaledValue().abs().toString().replaceFirst("0+$", "");
    var exponent = text.precision() - text.scale() - 1;
    var fraction = digits.length() > 1 ? digits.substring(1) : "0";
    return "%s%s.%se%s%02d"
        .formatted(
            value < 0 ? "-" : "",
            digits.charAt(0),
            fraction,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }

  private static String quote(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escape((char) c)));
    return quoted.append('"').toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    };
  }
}
