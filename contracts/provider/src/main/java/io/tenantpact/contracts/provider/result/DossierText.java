package io.tenantpact.contracts.provider.result;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A broken interaction on one screen of a terminal. */
public final class DossierText {

  private static final int LONGEST_BODY = 800;
  private static final int MOST_PROBLEMS = 12;

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
    outcome.problems().stream().limit(MOST_PROBLEMS).forEach(each -> text.add("  " + each));
    if (outcome.problems().size() > MOST_PROBLEMS) {
      text.add("  and %d more".formatted(outcome.problems().size() - MOST_PROBLEMS));
    }
    outcome.dossiers().stream()
        .findFirst()
        .ifPresent(dossier -> lines(dossier, outcome.interaction()).forEach(text::add));
    if (outcome.dossiers().size() > 1) {
      text.add("  %d more exchanges are in the report".formatted(outcome.dossiers().size() - 1));
    }
    return text.toString();
  }

  private static List<String> lines(Dossier dossier, Interaction interaction) {
    var exchange = dossier.exchange();
    return List.of(
        "",
        "  %s, caller %s, decoy %s, states %s, seeded %s"
            .formatted(
                dossier.title(),
                dossier.caller(),
                dossier.decoy(),
                states(interaction),
                dossier.seeded()),
        "  sent      " + exchange.sent().curl(),
        "  answered  %d %s".formatted(exchange.answer().status(), exchange.answer().headers()),
        "            " + shortened(exchange.answer().bodyText()));
  }

  private static String states(Interaction interaction) {
    return interaction.getProviderStates().stream()
        .map(each -> each.getName() + (each.getParams().isEmpty() ? "" : " " + each.getParams()))
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String body) {
    return body.length() <= LONGEST_BODY
        ? body
        : "%s … (%d characters in all)".formatted(body.substring(0, LONGEST_BODY), body.length());
  }
}
