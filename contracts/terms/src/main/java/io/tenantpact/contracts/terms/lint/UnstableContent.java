package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value that differs from run to run. pact-jvm writes one where a matcher got no example; a
 * broker then sees a new pact on each build, or refuses it with 409.
 *
 * <p>Not found is an example of a time that was given as a moment without a zone: pact-jvm writes
 * it as the machine's clock shows it, and the pact does not tell it from a text.
 */
final class UnstableContent implements LintRule {

  private static final Set<String> UNSTABLE =
      Set.of(
          "RandomInt",
          "RandomDecimal",
          "RandomHexadecimal",
          "RandomString",
          "RandomBoolean",
          "Regex",
          "Uuid",
          "Date",
          "Time",
          "DateTime");

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .flatMap(
            interaction ->
                Stream.of(interaction.request(), interaction.response())
                    .flatMap(part -> part.generators().stream())
                    .filter(each -> UNSTABLE.contains(type(each)))
                    .map(each -> finding(pact, interaction, each)));
  }

  private static LintFinding finding(
      PactFile pact, PactInteraction interaction, PactPart.Generator generator) {
    return LintFinding.of(
        "unstable-content",
        pact,
        interaction,
        generator.pointer(),
        "%s '%s' is made by a %s generator and differs from run to run; give its matcher an example"
            .formatted(generator.category(), generator.path(), type(generator)));
  }

  private static String type(PactPart.Generator generator) {
    return generator.json().path("type").asString("");
  }
}
