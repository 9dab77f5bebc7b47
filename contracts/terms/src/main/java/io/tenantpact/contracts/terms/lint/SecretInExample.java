package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
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
              + "|\\b[rs]k_live_[A-Za-z0-9]{16,}"
              + "|\\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}"
              + "|\\bnpm_[A-Za-z0-9]{36}"
              + "|\\bya29\\.[A-Za-z0-9_-]{20,}"
              + "|\\bhvs\\.[A-Za-z0-9_-]{24,}"
              + "|\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"
              + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
              + "|\\btpk_[A-Za-z0-9_-]{40,}"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----"
              + "|\\b[a-z][a-z0-9+.-]*://[^\\s/:@]+:[^\\s/:@]+@");

  private static final Pattern BASIC = Pattern.compile("\\b(?i:basic) +([A-Za-z0-9+/]+={0,2})");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");

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

  /** A body of bytes stands in a pact in Base64. */
  private static boolean isSecret(String text) {
    return holdsSecret(text)
        || (BASE64.matcher(text).matches()
            && decoded(text).filter(SecretInExample::holdsSecret).isPresent());
  }

  private static boolean holdsSecret(String text) {
    return SECRET.matcher(text).find()
        || BASIC.matcher(text).results().anyMatch(each -> holdsPassword(each.group(1)));
  }

  /** What follows the word may be anything; a credential of RFC 7617 has a colon inside. */
  private static boolean holdsPassword(String base64) {
    return decoded(base64).filter(each -> each.matches("[ -~]+:[ -~]+")).isPresent();
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(
          new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no Base64
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
        .flatMap(
            each -> {
              var at = here.appendProperty(each.getKey());
              return isSecret(each.getKey()) ? Stream.of(at) : secretsIn(each.getValue(), at);
            });
  }
}
