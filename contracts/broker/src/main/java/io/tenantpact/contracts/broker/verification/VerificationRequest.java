package io.tenantpact.contracts.broker.verification;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.wire.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A result as a verifier reports it. */
record VerificationRequest(
    boolean success,
    String providerVersion,
    @Nullable String buildUrl,
    @Nullable String testResults,
    @Nullable String verifiedBy) {

  static VerificationRequest read(ObjectNode body) {
    var fields = new Fields(body);
    var success = fields.requiredFlag("success");
    var version = fields.required("providerApplicationVersion");
    var buildUrl = fields.optional("buildUrl");
    if (buildUrl.filter(url -> !url.matches("https?://\\S+")).isPresent()) {
      fields.complain("buildUrl", "is not a valid URL eg. http://example.org");
    }
    fields.done();
    return new VerificationRequest(
        success,
        version,
        buildUrl.orElse(null),
        text(fields.any("testResults")),
        text(fields.any("verifiedBy")));
  }

  private static @Nullable String text(@Nullable JsonNode json) {
    return json == null ? null : Json.write(json);
  }
}
