package io.tenantpact.contracts.broker.hal;

import java.io.StringWriter;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as trees: what a client wrote is kept as it was written, {@code 1.0} stays {@code 1.0}.
 *
 * <p>Trees are read and written here token by token. A mapper would do the same, but loads some 500
 * classes for it, which is a fifth of the time the broker needs to start.
 */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** An array of texts. */
  public static ArrayNode texts(Iterable<String> texts) {
    var array = array();
    texts.forEach(array::add);
    return array;
  }

  /**
   * Reads one JSON value.
   *
   * @throws JacksonException when the text is not JSON
   */
  public static JsonNode read(String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new StreamReadException(parser, "expected a value, found nothing");
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "expected the end after the value");
      }
      return value;
    }
  }

  private static JsonNode value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new StreamReadException(parser, "expected a value");
    };
  }

  private static ObjectNode object(JsonParser parser) {
    var object = object();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    var array = array();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static JsonNode integer(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? NODES.numberNode(value.longValue())
        : NODES.numberNode(value);
  }

  public static String write(JsonNode node) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(node, generator);
    }
    return text.toString();
  }

  private static void write(JsonNode node, JsonGenerator generator) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        generator.writeStartObject();
        node.forEachEntry(
            (name, value) -> {
              generator.writeName(name);
              write(value, generator);
            });
        generator.writeEndObject();
      }
      case ARRAY -> {
        generator.writeStartArray();
        node.forEach(value -> write(value, generator));
        generator.writeEndArray();
      }
      case STRING -> generator.writeString(node.stringValue());
      case NUMBER -> number(node, generator);
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      default -> generator.writeNull();
    }
  }

  private static void number(JsonNode node, JsonGenerator generator) {
    if (node.isIntegralNumber()) {
      generator.writeNumber(node.bigIntegerValue());
    } else {
      generator.writeNumber(node.decimalValue());
    }
  }
}
