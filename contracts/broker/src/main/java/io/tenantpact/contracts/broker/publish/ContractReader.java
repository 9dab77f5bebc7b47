package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.pact.PactContent;
import io.tenantpact.contracts.broker.wire.Fields;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one contract of a publication, and collects what is wrong with it. */
final class ContractReader {

  private final List<String> complaints = new ArrayList<>();
  private final Optional<Contract> contract;

  /**
   * Reads it.
   *
   * @param consumer whose build publishes; the contract must be that consumer's
   */
  ContractReader(JsonNode given, String consumer) {
    var fields = new Fields(given instanceof ObjectNode object ? object : Json.object());
    var consumerName = fields.required("consumerName");
    var provider = fields.required("providerName");
    oneOf(fields, "specification", "pact");
    oneOf(fields, "contentType", "application/json");
    var merge = merge(fields);
    var encoded = fields.required("content");
    fields.errors().forEach((field, errors) -> complaints.add(field + " " + errors.get(0)));
    if (!consumerName.isEmpty() && !consumerName.equals(consumer)) {
      complaints.add(
          "consumerName ('%s') must match pacticipantName ('%s')"
              .formatted(consumerName, consumer));
    }
    var content = encoded.isEmpty() ? Optional.<PactContent>empty() : content(encoded);
    content.ifPresent(each -> requireNames(each, consumerName, provider));
    this.contract =
        complaints.isEmpty()
            ? content.map(each -> new Contract(provider, each, merge))
            : Optional.empty();
  }

  private static void oneOf(Fields fields, String field, String only) {
    var value = fields.required(field);
    if (!value.isEmpty() && !value.equals(only)) {
      fields.complain(field, "must be one of: " + only);
    }
  }

  private static boolean merge(Fields fields) {
    var onConflict = fields.optional("onConflict").orElse("overwrite");
    if (!List.of("overwrite", "merge").contains(onConflict)) {
      fields.complain("onConflict", "must be one of: overwrite, merge");
    }
    return onConflict.equals("merge");
  }

  private Optional<PactContent> content(String encoded) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(requireBase64(encoded));
    } catch (IllegalArgumentException e) {
      complaints.add("is not valid Base64");
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var content = PactContent.read(text);
      if (content.isEmpty()) {
        complaints.add("parsed content was expected to be a Hash but was something else");
      }
      return content;
    } catch (CharacterCodingException e) {
      complaints.add("contract content has a non UTF-8 character and cannot be parsed as JSON");
    } catch (JacksonException e) {
      complaints.add("content could not be parsed as application/json");
    }
    return Optional.empty();
  }

  /** Clients may break base64 into lines; anything else that is no base64 is a mistake. */
  private static String requireBase64(String encoded) {
    if (!encoded.matches("[A-Za-z0-9+/=\\s]*")) {
      throw new IllegalArgumentException(encoded);
    }
    return encoded;
  }

  private void requireNames(PactContent content, String consumer, String provider) {
    content
        .name("consumer")
        .filter(name -> !name.equals(consumer))
        .ifPresent(
            name ->
                complaints.add(
                    "consumer name in contract content ('%s') must match consumerName in contract params ('%s')"
                        .formatted(name, consumer)));
    content
        .name("provider")
        .filter(name -> !name.equals(provider))
        .ifPresent(
            name ->
                complaints.add(
                    "provider name in contract content ('%s') must match providerName in contract params ('%s')"
                        .formatted(name, provider)));
  }

  List<String> complaints() {
    return complaints;
  }

  /** Empty when there are complaints. */
  Optional<Contract> contract() {
    return contract;
  }
}
