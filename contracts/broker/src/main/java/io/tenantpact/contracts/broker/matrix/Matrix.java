package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.environment.Environments;
import io.tenantpact.contracts.broker.matrix.ResolvedSelector.Role;
import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.wire.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the matrix that a question is about.
 *
 * @param rows those that count
 * @param ignoredRows those that the client does not want to count
 */
record Matrix(
    MatrixQuery query,
    List<ResolvedSelector> selectors,
    List<ResolvedSelector> ignored,
    List<Integration> integrations,
    List<MatrixRow> rows,
    List<MatrixRow> ignoredRows) {

  /**
   * Answers a question, in these steps: check it; find the versions that are named; find their
   * partners at the destination; read the rows between them; keep the rows that count.
   *
   * @throws Refused when the question makes no sense
   */
  static Matrix ask(MatrixQuery query, Session session) {
    check(query, session);
    var resolver = SelectorResolver.ignoring(query.ignored(), session);
    var specified = resolver.resolve(query.selectors(), Role.SPECIFIED);
    var integrations =
        query.destination().isGiven()
            ? new Integrations(session).around(specified)
            : new Integrations(session).between(specified);
    var selectors = new ArrayList<>(specified);
    selectors.addAll(resolver.resolve(partners(query, integrations), Role.INFERRED));
    var named = selectors.stream().map(ResolvedSelector::pacticipantId).distinct().count();
    var reader = new MatrixRows(session);
    var rows = named == 1 ? reader.around(selectors) : reader.between(selectors);
    return of(query, selectors, resolver.ignored(), integrations, counted(query, selectors, rows));
  }

  private static void check(MatrixQuery query, Session session) {
    var complaints = new ArrayList<>(query.complaints());
    for (var selector : query.selectors()) {
      var name = selector.pacticipant();
      if (name != null && new Pacticipants(session).named(name).isEmpty()) {
        complaints.add("Pacticipant %s not found".formatted(name));
      }
    }
    var environment = query.destination().environment();
    if (environment != null && new Environments(session).named(environment).isEmpty()) {
      complaints.add("Environment with name '%s' does not exist".formatted(environment));
    }
    if (!complaints.isEmpty()) {
      throw Refused.invalid(complaints);
    }
  }

  /** Selectors for those partners that the client has not named itself. */
  private static List<VersionSelector> partners(MatrixQuery query, List<Integration> integrations) {
    if (!query.destination().isGiven()) {
      return List.of();
    }
    var named = query.selectors().stream().map(VersionSelector::name).toList();
    return integrations.stream()
        .flatMap(each -> List.of(each.consumer(), each.provider()).stream())
        .distinct()
        .filter(name -> !named.contains(name))
        .map(query.destination()::selectorFor)
        .toList();
  }

  private static List<MatrixRow> counted(
      MatrixQuery query, List<ResolvedSelector> selectors, List<MatrixRow> rows) {
    if (query.destination().environment() == null) {
      return query.latestBy().keep(rows);
    }
    return LiveProviders.addUnverified(LatestBy.CVPV.keep(rows), selectors);
  }

  private static Matrix of(
      MatrixQuery query,
      List<ResolvedSelector> selectors,
      List<ResolvedSelector> ignored,
      List<Integration> integrations,
      List<MatrixRow> rows) {
    var counting = new ArrayList<MatrixRow>();
    var notCounting = new ArrayList<MatrixRow>();
    rows.stream()
        .sorted(MatrixRow.NEWEST_FIRST)
        .forEach(row -> (isIgnored(row, ignored) ? notCounting : counting).add(row));
    return new Matrix(query, selectors, ignored, integrations, counting, notCounting);
  }

  private static boolean isIgnored(MatrixRow row, List<ResolvedSelector> ignored) {
    return ignored.stream()
        .anyMatch(
            each ->
                each.standsFor(row.consumerId(), row.consumerVersion().id())
                    || each.standsFor(row.providerId(), row.providerVersionId()));
  }

  /** The rows to show, as many as the client wants. */
  List<MatrixRow> listed() {
    var all = new ArrayList<>(rows);
    all.addAll(ignoredRows);
    return all.stream()
        .filter(row -> query.listed().isEmpty() || query.listed().contains(word(row)))
        .sorted(MatrixRow.NEWEST_FIRST)
        .limit(query.limit())
        .toList();
  }

  private static String word(MatrixRow row) {
    var success = row.success();
    return success == null ? "" : success.toString();
  }
}
