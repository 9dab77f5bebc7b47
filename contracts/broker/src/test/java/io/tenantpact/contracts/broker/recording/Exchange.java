package io.tenantpact.contracts.broker.recording;

import io.tenantpact.contracts.broker.hal.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a client asked a real Pact Broker 2.120.0, and what it answered.
 *
 * @param file and
 * @param line from 0: where it is recorded
 * @param path with its query
 * @param body null when there was none
 * @param headers of the request, names in lower case
 * @param answerHeaders names in lower case
 */
record Exchange(
    String file,
    int line,
    String method,
    String path,
    Map<String, String> headers,
    String body,
    int status,
    Map<String, String> answerHeaders,
    String answer) {

  /** Reads a recording; lines that only name a command are left out. */
  static List<Exchange> read(String file) {
    var exchanges = new ArrayList<Exchange>();
    var resource = Exchange.class.getResourceAsStream("/recordings/" + file + ".jsonl.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
      var line = 0;
      for (var text = lines.readLine(); text != null; text = lines.readLine()) {
        var json = Json.read(text);
        if (!json.has("cmd")) {
          exchanges.add(of(file, line, json));
        }
        line++;
      }
      return exchanges;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exchange of(String file, int line, JsonNode json) {
    return new Exchange(
        file,
        line,
        json.path("m").asString(),
        json.path("u").asString(),
        headers(json.path("h")),
        text(json.path("b")),
        json.path("s").intValue(),
        headers(json.path("rh")),
        text(json.path("rb")));
  }

  private static Map<String, String> headers(JsonNode node) {
    var headers = new TreeMap<String, String>();
    node.forEachEntry(
        (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.asString()));
    return headers;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.isContainer() ? Json.write(node) : "";
  }

  /** The answer as JSON; missing when it is none. */
  JsonNode json() {
    try {
      return answer.isEmpty() ? Json.object() : Json.read(answer);
    } catch (JacksonException e) {
      return Json.object().put("text", answer);
    }
  }

  String name() {
    return "%s:%d %s %s".formatted(file, line, method, path);
  }
}
