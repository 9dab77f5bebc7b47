package io.tenantpact.contracts.terms.pact;

import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * A body that a pact holds as a text. It may be the text, or JSON as it is sent; from version 4 of
 * the specification on also in Base64.
 *
 * @param encoding what the pact says of it: {@code true} or {@code base64}, or something else
 */
record BodyText(JsonNode text, JsonNode encoding) {

  /** An example may say a thing twice, as what it stands for may. */
  private static final ObjectReader READER =
      Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  /** Whether it is a text without anything. */
  boolean isEmpty() {
    return text.isString() && text.asString().isEmpty();
  }

  /** Whether the pact says that it is encoded, in whatever way. */
  boolean isEncoded() {
    return encoding.isString() || encoding.asBoolean(false);
  }

  /** The object or array that is sent; the text where none is. */
  JsonNode asJson() {
    try {
      var json =
          isBase64()
              ? READER.readTree(Base64.getDecoder().decode(text.asString()))
              : READER.readTree(text.asString());
      return json.isContainer() ? json : text;
    } catch (IllegalArgumentException | JacksonException e) {
      return text; // no Base64, or no JSON
    }
  }

  private boolean isBase64() {
    return encoding.asBoolean(false) || encoding.asString("").equalsIgnoreCase("base64");
  }
}
