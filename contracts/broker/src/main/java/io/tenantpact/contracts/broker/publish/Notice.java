package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A line that the client shows its user. */
record Notice(Level level, String text) {

  /** How clients colour it. */
  enum Level {
    DEBUG,
    INFO,
    PROMPT,
    SUCCESS,
    ERROR
  }

  ObjectNode json() {
    return Json.object().put("type", word()).put("text", text);
  }

  /** The form of older clients. */
  ObjectNode log() {
    return Json.object()
        .put("level", word())
        .put("message", text)
        .put("deprecationWarning", "Replaced by notices");
  }

  private String word() {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
