package io.tenantpact.contracts.broker.hal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a HAL document: properties, then what is embedded, then links. */
public final class Hal {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(ZoneOffset.UTC);

  private final ObjectNode properties = Json.object();
  private final ObjectNode embedded = Json.object();
  private final ObjectNode links = Json.object();

  /** A time as the Pact Broker writes it: seconds, UTC. */
  public static String timestamp(Instant time) {
    return TIMESTAMP.format(time);
  }

  /** A day as the Pact Broker writes it in titles. */
  public static String day(Instant time) {
    return DAY.format(time);
  }

  /** Leaves the property out when there is no value. */
  public Hal put(String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
    return this;
  }

  public Hal put(String name, boolean value) {
    properties.put(name, value);
    return this;
  }

  /** Leaves the property out when there is no time. */
  public Hal put(String name, @Nullable Instant time) {
    return put(name, time == null ? null : timestamp(time));
  }

  /** Leaves the property out when there is no value. */
  public Hal put(String name, @Nullable JsonNode value) {
    if (value != null) {
      properties.set(name, value);
    }
    return this;
  }

  public Hal putAll(ObjectNode values) {
    properties.setAll(values);
    return this;
  }

  public Hal embed(String name, JsonNode value) {
    embedded.set(name, value);
    return this;
  }

  public Hal embed(String name, Collection<? extends JsonNode> values) {
    embedded.set(name, Json.array().addAll(values));
    return this;
  }

  public Hal link(String rel, Link link) {
    links.set(rel, link.json());
    return this;
  }

  public Hal links(String rel, List<Link> several) {
    return linkNodes(rel, several.stream().map(Link::json).toList());
  }

  /** Links that carry more than a {@link Link} can. */
  public Hal linkNodes(String rel, Collection<? extends JsonNode> several) {
    links.set(rel, Json.array().addAll(several));
    return this;
  }

  public ObjectNode json() {
    var document = properties.deepCopy();
    if (!embedded.isEmpty()) {
      document.set("_embedded", embedded);
    }
    if (!links.isEmpty()) {
      document.set("_links", links);
    }
    return document;
  }
}
