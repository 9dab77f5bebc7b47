package io.tenantpact.contracts.broker.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a JSON object and collects, per field, the first thing wrong with it. */
public final class Fields {

  private final ObjectNode body;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  public Fields(ObjectNode body) {
    this.body = body;
  }

  /** A text that must be there; empty when it is not, which is then an error. */
  public String required(String field) {
    if (!body.has(field)) {
      complain(field, "is missing");
      return "";
    }
    var value = body.get(field);
    if (value.isNull() || (value.isString() && value.stringValue().isEmpty())) {
      complain(field, "must be filled");
    }
    return optional(field).orElse("");
  }

  /** A text that may be left out or null; a blank one or one of several lines is an error. */
  public Optional<String> optional(String field) {
    var value = body.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      complain(field, "must be a string");
      return Optional.empty();
    }
    var text = value.stringValue();
    if (text.isBlank()) {
      complain(field, "cannot be blank");
    } else if (text.contains("\n")) {
      complain(field, "cannot contain multiple lines");
    }
    return Optional.of(text);
  }

  /** A boolean that must be there; false when it is not, which is then an error. */
  public boolean requiredFlag(String field) {
    var value = body.get(field);
    if (value == null) {
      complain(field, "is missing");
    } else if (!value.isBoolean()) {
      complain(field, "must be boolean");
    }
    return value != null && value.isBoolean() && value.booleanValue();
  }

  /** Whatever JSON is there; null when nothing is. */
  public @Nullable JsonNode any(String field) {
    var value = body.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** Keeps only the first complaint about a field. */
  public void complain(String field, String message) {
    errors.computeIfAbsent(field, absent -> new ArrayList<>(List.of(message)));
  }

  /** Several complaints about one field, as lists of things have them. */
  public void complainAlso(String field, String message) {
    errors.computeIfAbsent(field, absent -> new ArrayList<>()).add(message);
  }

  /**
   * Ends the reading.
   *
   * @throws Refused when anything was wrong
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  /** What was wrong, by field. */
  public Map<String, List<String>> errors() {
    return errors;
  }
}
