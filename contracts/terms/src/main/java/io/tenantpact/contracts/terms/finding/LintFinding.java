package io.tenantpact.contracts.terms.finding;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.nio.file.Path;
import tools.jackson.core.JsonPointer;

/**
 * One thing in a pact that has to be mended.
 *
 * @param rule the rule's name
 * @param file the pact
 * @param line from 1
 * @param interaction the interaction's description; empty if it is about the whole pact
 * @param message what is wrong, and what to do
 */
public record LintFinding(String rule, Path file, int line, String interaction, String message) {

  /** About an interaction, at a place in the pact's file. */
  public static LintFinding of(
      String rule, PactFile pact, PactInteraction interaction, JsonPointer at, String message) {
    return new LintFinding(rule, pact.path(), pact.lineOf(at), interaction.description(), message);
  }

  /** About the whole pact. */
  public static LintFinding of(String rule, PactFile pact, JsonPointer at, String message) {
    return new LintFinding(rule, pact.path(), pact.lineOf(at), "", message);
  }

  @Override
  public String toString() {
    var where = interaction.isEmpty() ? "" : " '" + interaction + "':";
    return "%s:%d [%s]%s %s".formatted(file, line, rule, where, message);
  }
}
