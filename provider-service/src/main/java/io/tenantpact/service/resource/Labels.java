package io.tenantpact.service.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenantpact.service.json.Fields;
import io.tenantpact.service.json.TextRule;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names and values that a tenant puts on a resource, in the order of their names. */
record Labels(@JsonValue SortedMap<String, String> values) {

  static final Labels NONE = new Labels(Collections.emptySortedMap());

  private static final int MOST = 32;
  private static final TextRule NAME = TextRule.line(63);
  private static final TextRule VALUE = TextRule.printable(255);

  /** What a body says of the labels: a value to set, or nothing for one that goes. */
  static Map<String, Optional<String>> read(Fields fields) {
    var changes = fields.texts("labels", NAME, VALUE);
    if (changes.size() > MOST) {
      fields.reject("labels", "too-many", "at most " + MOST);
    }
    return changes;
  }

  Labels with(Map<String, Optional<String>> changes) {
    var merged = new TreeMap<>(values);
    changes.forEach(
        (name, value) ->
            value.ifPresentOrElse(set -> merged.put(name, set), () -> merged.remove(name)));
    return new Labels(merged);
  }

  boolean areTooMany() {
    return values.size() > MOST;
  }
}
