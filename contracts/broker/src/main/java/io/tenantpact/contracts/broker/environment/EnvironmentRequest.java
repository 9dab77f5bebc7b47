package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.hal.DisplayName;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.wire.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client wants an environment to be.
 *
 * @param contacts JSON, or null
 */
record EnvironmentRequest(
    String name, String displayName, boolean production, @Nullable String contacts) {

  /**
   * Reads and checks a body.
   *
   * @param homonym the environment that has the wanted name, if it is not the one to change
   */
  static EnvironmentRequest read(ObjectNode body, Optional<Environment> homonym) {
    var fields = new Fields(body);
    var name = fields.required("name");
    if (name.contains(" ")) {
      fields.complain("name", "cannot contain spaces");
    }
    if (homonym.isPresent()) {
      fields.complain(
          "name", "name '%s' is already used by an existing environment.".formatted(name));
    }
    var production = fields.requiredFlag("production");
    var displayName = fields.optional("displayName").orElseGet(() -> DisplayName.of(name));
    var contacts = fields.any("contacts");
    fields.done();
    return new EnvironmentRequest(
        name, displayName, production, contacts == null ? null : Json.write(contacts));
  }
}
