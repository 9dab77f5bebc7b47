package io.tenantpact.contracts.broker.hal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A HAL link.
 *
 * @param templated true when the href holds variables in braces; false is left out on the wire
 */
public record Link(String href, @Nullable String title, @Nullable String name, boolean templated) {

  public static Link to(String href) {
    return new Link(href, null, null, false);
  }

  public static Link to(String href, String title) {
    return new Link(href, title, null, false);
  }

  public static Link to(String href, String title, String name) {
    return new Link(href, title, name, false);
  }

  public static Link template(String href, String title) {
    return new Link(href, title, null, true);
  }

  public Link named(String newName) {
    return new Link(href, title, newName, templated);
  }

  public ObjectNode json() {
    var node = Json.object();
    if (title != null) {
      node.put("title", title);
    }
    if (name != null) {
      node.put("name", name);
    }
    node.put("href", href);
    if (templated) {
      node.put("templated", true);
    }
    return node;
  }
}
