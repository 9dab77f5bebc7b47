package io.tenantpact.contracts.provider.result;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.exchange.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A broken interaction on one screen of a terminal; all of it is in the report. */
public final class DossierText {

  private static final int LONGEST = 800;
  private static final int MOST_PROBLEMS = 12;

  /** All problems together; what a missing handler is to be pasted for fits in. */
  private static final int LONGEST_PROBLEMS = 1_600;

  private DossierText() {}

  /** Every problem in a line, and the first exchange that shows one. */
  public static String of(Pact pact, Outcome outcome) {
    var text = new StringJoiner(System.lineSeparator());
    text.add(
        "%s does not keep '%s' of the pact with %s:"
            .formatted(
                pact.getProvider().getName(),
                outcome.interaction().getDescription(),
                pact.getConsumer().getName()));
    problems(outcome.problems()).forEach(each -> text.add("  " + each));
    outcome.dossiers().stream()
        .findFirst()
        .ifPresent(dossier -> lines(dossier, outcome.interaction()).forEach(text::add));
    var origin = Origin.of(outcome.interaction()).toString();
    if (!origin.isEmpty()) {
      text.add("  from      " + shortened(origin));
    }
    if (outcome.dossiers().size() > 1) {
      text.add("  %d more exchanges are in the report".formatted(outcome.dossiers().size() - 1));
    }
    return text.toString();
  }

  private static List<String> problems(List<Problem> problems) {
    var lines = new ArrayList<String>();
    var left = LONGEST_PROBLEMS;
    for (var each : problems) {
      var line = shortened(each.toString());
      left -= line.length();
      if (lines.size() == MOST_PROBLEMS || (left < 0 && !lines.isEmpty())) {
        lines.add("and %d more".formatted(problems.size() - lines.size()));
        return lines;
      }
      lines.add(line);
    }
    return lines;
  }

  private static List<String> lines(Dossier dossier, Interaction interaction) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(
        "  %s, caller %s, decoy %s, states %s, seeded %s"
            .formatted(
                dossier.title(),
                dossier.caller(),
                dossier.decoy(),
                shortened(states(interaction)),
                shortened(dossier.seeded().toString())));
    lines.add("  sent      " + shortened(dossier.sent().curl()));
    lines.addAll(answered(dossier.answer()));
    return lines;
  }

  private static List<String> answered(@Nullable Answer answer) {
    return answer == null
        ? List.of("  answered  nothing")
        : List.of(
            "  answered  %d %s".formatted(answer.status(), shortened(answer.headers().toString())),
            "            " + shortened(answer.bodyText()));
  }

  private static String states(Interaction interaction) {
    return interaction.getProviderStates().stream()
        .map(each -> each.getName() + (each.getParams().isEmpty() ? "" : " " + each.getParams()))
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : "%s … (%d characters in all)".formatted(text.substring(0, LONGEST), text.length());
  }
}
