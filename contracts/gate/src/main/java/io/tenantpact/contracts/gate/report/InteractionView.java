package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verification.Dossier;
import io.tenantpact.contracts.gate.verification.Probe;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An interaction as the page shows it: a row of the table, and its dossiers below.
 *
 * @param id unique in the page
 * @param cells one for each of {@link ProbeColumn#ALL}
 * @param values the probes that stand in no column of their own
 * @param problems the interaction's own, without those of its probes
 * @param words what the filter looks through
 */
record InteractionView(
    String id,
    String outcome,
    String description,
    String given,
    String consumer,
    long millis,
    List<Cell> cells,
    List<ProbeView> values,
    List<String> problems,
    List<DossierView> dossiers,
    String words) {

  /** A cell: usually one probe; none where no such probe belongs to the interaction. */
  record Cell(List<ProbeView> probes) {}

  /**
   * A probe.
   *
   * @param outcome {@code denied}, {@code alike}, {@code failed} or {@code not-made}
   * @param says the outcome in words, with the note and the problems
   * @param dossier the id of its dossier; empty if it has none
   */
  record ProbeView(
      String name, String outcome, String mark, String note, String says, String dossier) {}

  /** A dossier. */
  record DossierView(
      String id, String title, List<String> problems, String curl, String wire, String cast) {}

  static InteractionView of(String id, VerifiedInteraction interaction) {
    var rest =
        interaction.probes().stream()
            .filter(each -> ProbeColumn.ALL.stream().noneMatch(column -> column.holds(each)));
    return new InteractionView(
        id,
        interaction.outcome().name().toLowerCase(Locale.ROOT),
        interaction.description(),
        interaction.given(),
        interaction.consumer(),
        interaction.tookMillis(),
        ProbeColumn.ALL.stream().map(column -> cell(id, interaction, column)).toList(),
        rest.map(each -> probe(id, interaction, each)).toList(),
        ownProblems(interaction),
        IntStream.range(0, interaction.dossiers().size())
            .mapToObj(number -> dossier(dossierId(id, number), interaction.dossiers().get(number)))
            .toList(),
        words(interaction));
  }

  private static Cell cell(String id, VerifiedInteraction interaction, ProbeColumn column) {
    return new Cell(
        interaction.probes().stream()
            .filter(column::holds)
            .map(each -> probe(id, interaction, each))
            .toList());
  }

  private static ProbeView probe(String id, VerifiedInteraction interaction, Probe probe) {
    var outcome = probe.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var says =
        Stream.concat(Stream.of(probe.name(), outcome, probe.note()), probe.problems().stream())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("; "));
    return new ProbeView(
        probe.name(), outcome, mark(probe), probe.note(), says, dossierOf(id, interaction, probe));
  }

  private static String mark(Probe probe) {
    return switch (probe.outcome()) {
      case DENIED -> "✓";
      case ALIKE -> "=";
      case FAILED -> "✗";
      case NOT_MADE -> "–";
    };
  }

  private static String dossierOf(String id, VerifiedInteraction interaction, Probe probe) {
    return IntStream.range(0, interaction.dossiers().size())
        .filter(number -> interaction.dossiers().get(number).title().equals(probe.name()))
        .mapToObj(number -> dossierId(id, number))
        .findFirst()
        .orElse("");
  }

  private static String dossierId(String id, int number) {
    return id + "-" + number;
  }

  private static DossierView dossier(String id, Dossier dossier) {
    return new DossierView(
        id,
        dossier.title(),
        dossier.problems(),
        dossier.curl(),
        DossierText.wire(dossier),
        DossierText.cast(dossier));
  }

  /** What stands in a probe's cell already is not said again. */
  private static List<String> ownProblems(VerifiedInteraction interaction) {
    var ofProbes = interaction.probes().stream().flatMap(each -> each.problems().stream()).toList();
    return interaction.problems().stream()
        .filter(each -> ofProbes.stream().noneMatch(said -> said.contains(each.message())))
        .map(VerifiedInteraction.Problem::toString)
        .toList();
  }

  private static String words(VerifiedInteraction interaction) {
    return Stream.of(
            Stream.of(interaction.title(), interaction.consumer()),
            ownProblems(interaction).stream(),
            interaction.probes().stream()
                .filter(each -> each.outcome() == Probe.Outcome.FAILED)
                .map(each -> each.name() + " " + String.join(" ", each.problems())))
        .flatMap(each -> each)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
