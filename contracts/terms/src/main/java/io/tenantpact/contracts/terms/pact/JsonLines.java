package io.tenantpact.contracts.terms.pact;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/** Which line of a JSON text holds which value; read when first asked for. */
final class JsonLines {

  private final byte[] json;
  private final Map<JsonPointer, Integer> lines = new HashMap<>();

  JsonLines(byte[] json) {
    this.json = json.clone();
  }

  int of(JsonPointer pointer) {
    if (lines.isEmpty()) {
      readLines();
    }
    for (var each = pointer; each != null; each = each.head()) {
      var line = lines.get(each);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  private void readLines() {
    try (var parser = Json.MAPPER.createParser(json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          lines.putIfAbsent(
              parser.streamReadContext().pathAsPointer(),
              parser.currentTokenLocation().getLineNr());
        }
      }
    }
  }
}
