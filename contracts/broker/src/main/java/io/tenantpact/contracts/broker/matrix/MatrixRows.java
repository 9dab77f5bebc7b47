package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.matrix.MatrixRow.Result;
import io.tenantpact.contracts.broker.matrix.MatrixRow.VersionRef;
import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads rows of the matrix: pacts, each with the results of the provider versions in question. */
final class MatrixRows {

  private static final String COLUMNS =
      """
      select p.*, r.provider_version_id, r.provider_version, r.id as result, r.success,
             r.created_at as verified_at
      from current_pacts p
      """;

  private static final String VERSIONS = "(select value from json_each(?))";

  private final Session session;

  MatrixRows(Session session) {
    this.session = session;
  }

  /**
   * The rows between versions. A pact without a result from any provider version in question is a
   * row of its own: it is what has not been verified.
   */
  List<MatrixRow> between(List<ResolvedSelector> selectors) {
    return session.list(
        COLUMNS
            + """
            left join results r on r.pact_version_id = p.pact_version_id
              and (r.provider_version_id in %1$s or r.provider_id in %1$s)
            where (p.consumer_version_id in %1$s or p.consumer_id in %1$s)
              and p.provider_id in %1$s
              and (p.consumer_id in %1$s or p.provider_id in %1$s)
            """
                .formatted(VERSIONS),
        MatrixRows::map,
        versionIds(selectors),
        allVersionsOf(selectors),
        versionIds(selectors),
        allVersionsOf(selectors),
        pacticipants(selectors, any -> true),
        pacticipants(selectors, ResolvedSelector::isSpecified),
        pacticipants(selectors, ResolvedSelector::isSpecified));
  }

  /** The rows around versions of one application: with all its providers and all its consumers. */
  List<MatrixRow> around(List<ResolvedSelector> selectors) {
    Set<MatrixRow> rows = new LinkedHashSet<>(asConsumer(selectors));
    rows.addAll(asProvider(selectors));
    return new ArrayList<>(rows);
  }

  private List<MatrixRow> asConsumer(List<ResolvedSelector> selectors) {
    return session.list(
        COLUMNS
            + """
            left join results r on r.pact_version_id = p.pact_version_id
            where p.consumer_version_id in %1$s or p.consumer_id in %1$s
            """
                .formatted(VERSIONS),
        MatrixRows::map,
        versionIds(selectors),
        allVersionsOf(selectors));
  }

  private List<MatrixRow> asProvider(List<ResolvedSelector> selectors) {
    return session.list(
        COLUMNS
            + """
            join results r on r.pact_version_id = p.pact_version_id
            where r.provider_version_id in %1$s or r.provider_id in %1$s
            """
                .formatted(VERSIONS),
        MatrixRows::map,
        versionIds(selectors),
        allVersionsOf(selectors));
  }

  private static String versionIds(List<ResolvedSelector> selectors) {
    var ids = new ArrayList<Long>();
    for (var selector : selectors) {
      var version = selector.version();
      if (version != null) {
        ids.add(version.id());
      }
    }
    return Session.ids(ids);
  }

  private static String allVersionsOf(List<ResolvedSelector> selectors) {
    return pacticipants(selectors, selector -> selector.version() == null && !selector.missing());
  }

  private static String pacticipants(
      List<ResolvedSelector> selectors, Predicate<ResolvedSelector> wanted) {
    return Session.ids(
        selectors.stream().filter(wanted).map(ResolvedSelector::pacticipantId).toList());
  }

  private static MatrixRow map(Row row) {
    var verified = row.numberOrNull("result") != null;
    return new MatrixRow(
        Pact.map(row),
        row.number("consumer_id"),
        row.number("provider_id"),
        verified
            ? new VersionRef(row.number("provider_version_id"), row.text("provider_version"))
            : null,
        verified
            ? new Result(row.number("result"), row.flag("success"), row.instant("verified_at"))
            : null);
  }
}
