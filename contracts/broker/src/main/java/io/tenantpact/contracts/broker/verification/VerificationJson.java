package io.tenantpact.contracts.broker.verification;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.pact.PactMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results on the wire. */
final class VerificationJson {

  private final Urls urls;

  VerificationJson(Urls urls) {
    this.urls = urls;
  }

  /**
   * A result.
   *
   * @param pact the last publication of the content that was verified
   */
  ObjectNode full(Verification verification, Pact pact) {
    var name = "Verification result %d for %s".formatted(verification.number(), pact.title());
    var verifiedBy = parsed(verification.verifiedBy());
    return new Hal()
        .put("providerName", pact.provider())
        .put("providerApplicationVersion", verification.providerVersion())
        .put("success", verification.success())
        .put("verificationDate", verification.createdAt())
        .put("buildUrl", verification.buildUrl())
        .put("testResults", parsed(verification.testResults()))
        .put("verifiedBy", verifiedBy == null ? Json.object() : verifiedBy)
        .link("self", Link.to(url(verification, pact), "Verification result", name))
        .link("pb:pact-version", Link.to(content(pact), "Pact", pact.title()))
        .json();
  }

  String url(Verification verification, Pact pact) {
    return urls.pactVersion(pact.provider(), pact.consumer(), pact.sha())
        + "/verification-results/"
        + verification.number();
  }

  private String content(Pact pact) {
    return urls.pactVersion(
        pact.provider(),
        pact.consumer(),
        pact.sha(),
        PactMetadata.ofVersionNumber(pact.consumerVersion()));
  }

  private static @Nullable JsonNode parsed(@Nullable String json) {
    return json == null ? null : Json.read(json);
  }
}
