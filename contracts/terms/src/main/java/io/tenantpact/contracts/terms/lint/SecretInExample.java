package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value that looks like a live credential: a signed token, a cloud or code host's key, a private
 * key, a user's password. Pacts are published to everyone who may read the broker.
 */
final class SecretInExample implements LintRule {

  private static final Pattern SECRET =
      Pattern.compile(
          "eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"
              + "|\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{36,}"
              + "|\\bgithub_pat_[A-Za-z0-9_]{22,}"
              + "|\\bAIza[A-Za-z0-9_-]{35}"
              + "|\\bglpat-[A-Za-z0-9_-]{20,}"
              + "|\\bsk_live_[A-Za-z0-9]{16,}"
              + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
              + "|\\btpk_[A-Za-z0-9_-]{40,}"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY-----");

  private static final Pattern BASIC = Pattern.compile("\\b(?i:basic) +([A-Za-z0-9+/]+={0,2})");

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .flatMap(each -> secretsIn(each.json(), each.pointer()).map(at -> finding(pact, each, at)));
  }

  private static LintFinding finding(PactFile pact, PactInteraction interaction, JsonPointer at) {
    return LintFinding.of(
        "secret-in-example",
        pact,
        interaction,
        at,
        "the value looks like a live credential; revoke it and write an example in its place");
  }

  private static boolean isSecret(String text) {
    return SECRET.matcher(text).find()
        || BASIC.matcher(text).results().anyMatch(each -> holdsPassword(each.group(1)));
  }

  /** What follows the word may be anything; a credential of RFC 7617 has a colon inside. */
  private static boolean holdsPassword(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1)
          .matches("[ -~]+:[ -~]+");
    } catch (IllegalArgumentException e) {
      return false; // no Base64
    }
  }

  private static Stream<JsonPointer> secretsIn(JsonNode node, JsonPointer here) {
    if (node.isString()) {
      return isSecret(node.asString()) ? Stream.of(here) : Stream.empty();
    }
    if (node.isArray()) {
      return Stream.iterate(0, index -> index < node.size(), index -> index + 1)
          .flatMap(index -> secretsIn(node.get(index), here.appendIndex(index)));
    }
    return node.propertyStream()
        .flatMap(each -> secretsIn(each.getValue(), here.appendProperty(each.getKey())));
  }
}
