package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who has to do with the versions in question. */
final class Integrations {

  private static final String SELECT =
      """
      select distinct p.consumer_id, p.consumer_name, p.provider_id, p.provider_name
      from current_pacts p
      """;

  private final Session session;

  Integrations(Session session) {
    this.session = session;
  }

  /**
   * All partners: the providers of the pacts of these very consumer versions, and every consumer
   * that ever had a pact with one of them as its provider.
   */
  List<Integration> around(List<ResolvedSelector> specified) {
    var all = new ArrayList<Integration>();
    for (var selector : specified) {
      all.addAll(asConsumer(selector, List.of()));
    }
    for (var selector : specified) {
      all.addAll(asProvider(selector));
    }
    return withoutDoubles(all);
  }

  /** Only those in which both sides are specified. */
  List<Integration> between(List<ResolvedSelector> specified) {
    var all = new ArrayList<Integration>();
    for (var selector : specified) {
      all.addAll(asConsumer(selector, specified));
    }
    return withoutDoubles(all);
  }

  /** With the pacts of these versions; with no partners given, every provider is one. */
  private List<Integration> asConsumer(ResolvedSelector selector, List<ResolvedSelector> partners) {
    var ids = partners.stream().map(ResolvedSelector::pacticipantId).toList();
    var version = selector.version();
    return session.list(
        SELECT
            + """
            where p.consumer_id = ? and p.consumer_version_id = coalesce(?, p.consumer_version_id)
              and not ? and (? or p.provider_id in (select value from json_each(?)))
            order by p.provider_name
            """,
        row -> integration(row, true),
        selector.pacticipantId(),
        version == null ? null : version.id(),
        selector.missing(),
        partners.isEmpty(),
        Session.ids(ids));
  }

  private List<Integration> asProvider(ResolvedSelector selector) {
    return session.list(
        """
        select i.consumer_id, c.name as consumer_name, i.provider_id, p.name as provider_name
        from integrations i
        join pacticipants c on c.id = i.consumer_id
        join pacticipants p on p.id = i.provider_id
        where i.provider_id = ? order by c.name
        """,
        row -> integration(row, false),
        selector.pacticipantId());
  }

  private static Integration integration(Row row, boolean required) {
    return new Integration(
        row.number("consumer_id"),
        row.text("consumer_name"),
        row.number("provider_id"),
        row.text("provider_name"),
        required);
  }

  private static List<Integration> withoutDoubles(List<Integration> all) {
    Map<List<Long>, Integration> first = new LinkedHashMap<>();
    all.forEach(
        each ->
            first.merge(
                List.of(each.consumerId(), each.providerId()),
                each,
                (one, other) -> one.required() ? one : other));
    return List.copyOf(first.values());
  }
}
