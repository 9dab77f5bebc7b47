package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value that differs from run to run or from machine to machine. pact-jvm makes one up where a
 * matcher got no example, and writes a moment as the machine's clock shows it; a broker then sees a
 * new pact on each build, or refuses it with 409.
 *
 * <p>A pact does not tell whether an example of a time was a moment or a text. So every format that
 * names no zone is found in a pact of pact-jvm's, also beside a text; and none that does, although
 * the machine's zone is written then. Dates and times of day alone have no zone.
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

  private static final Set<String> MOMENTS = Set.of("datetime", "timestamp");

  /** Letters of a zone in a format, once what stands in quotes is gone. */
  private static final Pattern ZONE = Pattern.compile("[XxZzVvO]");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .flatMap(
            interaction -> interaction.parts().flatMap(part -> check(pact, interaction, part)));
  }

  private static Stream<LintFinding> check(
      PactFile pact, PactInteraction interaction, PactPart part) {
    var generated =
        part.generators().stream()
            .filter(each -> UNSTABLE.contains(type(each)))
            .map(each -> finding(pact, interaction, each));
    var zoneless =
        part.rules().stream()
            .filter(each -> pact.isWrittenBy("pact-jvm"))
            .flatMap(
                rule ->
                    rule.matchers().stream()
                        .flatMap(UnstableContent::formatsIn)
                        .filter(each -> !ZONE.matcher(QUOTED.matcher(each).replaceAll("")).find())
                        .map(each -> finding(pact, interaction, rule, each)));
    return Stream.concat(generated, zoneless);
  }

  /** Those of moments: its own, and those of the rules that it holds for keys or values. */
  private static Stream<String> formatsIn(JsonNode matcher) {
    var own =
        MOMENTS.contains(matcher.path("match").asString(""))
            ? Stream.of("format", "datetime", "timestamp")
                .map(each -> matcher.path(each).asString(""))
                .filter(each -> !each.isEmpty())
            : Stream.<String>empty();
    return Stream.concat(own, matcher.valueStream().flatMap(UnstableContent::formatsIn));
  }

  private static LintFinding finding(
      PactFile pact, PactInteraction interaction, PactPart.Rule rule, String format) {
    return LintFinding.of(
        "unstable-content",
        pact,
        interaction,
        rule.pointer(),
        "the format '%s' of %s '%s' has no zone, and its example may be what the clock of one machine shows; match a text with a regex, or name the zone"
            .formatted(format, rule.category(), rule.path()));
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
