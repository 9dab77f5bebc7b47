package io.tenantpact.service.json;

import io.tenantpact.service.problem.FieldError;
import io.tenantpact.service.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a JSON object, read one by one. Reading never throws: what is wrong is gathered,
 * and {@link #done()} refuses it all at once, together with every field that nobody read.
 */
public final class Fields {

  /** Keeps an answer small, whatever the body was. */
  private static final int MOST_ERRORS = 20;

  private static final int LONGEST_NAME = 64;

  private final ObjectNode object;
  private final Set<String> unread;
  private final List<FieldError> errors = new ArrayList<>();

  private Fields(ObjectNode object) {
    this.object = object;
    this.unread = new LinkedHashSet<>(object.propertyNames());
  }

  static Fields of(JsonNode root) {
    if (root instanceof ObjectNode object) {
      return new Fields(object);
    }
    throw Refusal.invalid(List.of(new FieldError("", "wrong-type", "must be an object")));
  }

  public boolean has(String name) {
    return object.has(name);
  }

  /** Whether the field is there and null, which in a merge-patch takes the value away. */
  public boolean isNull(String name) {
    var there = object.path(name).isNull();
    if (there) {
      unread.remove(name);
    }
    return there;
  }

  /** A text that must be there; "" stands for one that is missing or not valid. */
  public String text(String name, TextRule rule) {
    if (!has(name)) {
      reject(name, "required", "must be there");
    }
    return optionalText(name, rule).orElse("");
  }

  public Optional<String> optionalText(String name, TextRule rule) {
    return read(name).flatMap(node -> text(pointer(name), node, rule));
  }

  /** An object of texts, in the order of their keys; one that is null has no value. */
  public Map<String, Optional<String>> texts(String name, TextRule keys, TextRule values) {
    var texts = new TreeMap<String, Optional<String>>();
    var node = read(name);
    node.filter(each -> !each.isObject())
        .ifPresent(each -> reject(name, "wrong-type", "must be an object"));
    for (var entry : node.map(JsonNode::properties).orElse(Set.of())) {
      var pointer = pointer(name) + pointer(entry.getKey());
      keys.fault(pointer, entry.getKey()).ifPresent(errors::add);
      texts.put(
          entry.getKey(),
          entry.getValue().isNull() ? Optional.empty() : text(pointer, entry.getValue(), values));
    }
    return texts;
  }

  public void reject(String name, String code, String detail) {
    errors.add(new FieldError(pointer(name), code, detail));
  }

  /**
   * Ends the reading.
   *
   * @throws Refusal if anything was wrong
   */
  public void done() {
    unread.forEach(each -> reject(each, "unknown-field", "is not a field that can be set here"));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors.stream().limit(MOST_ERRORS).toList());
    }
  }

  private Optional<JsonNode> read(String name) {
    unread.remove(name);
    return object.optional(name);
  }

  private Optional<String> text(String pointer, JsonNode node, TextRule rule) {
    if (!node.isString()) {
      errors.add(new FieldError(pointer, "wrong-type", "must be a text"));
      return Optional.empty();
    }
    var fault = rule.fault(pointer, node.stringValue());
    fault.ifPresent(errors::add);
    return fault.isPresent() ? Optional.empty() : Optional.of(node.stringValue());
  }

  private static String pointer(String name) {
    return name.length() > LONGEST_NAME ? "/…" : "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
