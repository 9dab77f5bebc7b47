package io.tenantpact.contracts.gate.openapi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which values of a schema a text may stand for: itself, a number or a truth. */
final class Readings {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern SCALAR =
      Pattern.compile("true|false|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private Readings() {}

  /** Of texts that were sent under one name: several are a list, one may be a list of one. */
  static Stream<JsonNode> of(List<String> texts) {
    var one = texts.size() == 1 ? of(texts.get(0)) : Stream.<JsonNode>of();
    return Stream.concat(one, ofList(texts));
  }

  static Stream<JsonNode> of(String text) {
    return Stream.of(text(text), scalar(text));
  }

  static Stream<JsonNode> ofList(List<String> texts) {
    return Stream.of(
        JSON.createArrayNode().addAll(texts.stream().map(Readings::text).toList()),
        JSON.createArrayNode().addAll(texts.stream().map(Readings::scalar).toList()));
  }

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().stringNode(text);
  }

  private static JsonNode scalar(String text) {
    return SCALAR.matcher(text).matches() ? JSON.readTree(text) : text(text);
  }
}
