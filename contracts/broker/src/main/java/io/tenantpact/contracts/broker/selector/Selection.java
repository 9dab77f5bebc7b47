package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.selector.Selector.Kind;
import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the pacts of one provider that selectors ask for. */
final class Selection {

  private static final String NOWHERE = "null as environment, 0 as production";

  private final Session session;
  private final String provider;

  Selection(Session session, String provider) {
    this.session = session;
    this.provider = provider;
  }

  /** One match for each selector and version; the same version may match several times. */
  List<Match> find(List<Selector> selectors) {
    var wanted = selectors.isEmpty() ? defaults() : selectors;
    var matches = new ArrayList<Match>();
    wanted.forEach(selector -> matches.addAll(find(selector)));
    for (var selector : wanted) {
      if (selector.fallback() != null && !served(selector, matches)) {
        find(selector.usingFallback())
            .forEach(match -> matches.add(match.insteadOf(selector.value())));
      }
    }
    return matches;
  }

  private static boolean served(Selector selector, List<Match> matches) {
    return matches.stream()
        .anyMatch(
            match ->
                match.kind() == selector.kind()
                    && match.instead() == null
                    && Objects.equals(match.value(), selector.value()));
  }

  /** The main branch, or what comes closest to one, and everything that is live. */
  private List<Selector> defaults() {
    var selectors =
        new ArrayList<>(
            session.list(
                """
                select c.name, c.main_branch,
                  exists (select 1 from branch_heads h
                          where h.pacticipant_id = c.id and h.branch_name = c.main_branch) as branch,
                  exists (select 1 from tag_heads h
                          where h.pacticipant_id = c.id and h.tag_name = c.main_branch) as tag
                from integrations i
                join pacticipants c on c.id = i.consumer_id
                join pacticipants p on p.id = i.provider_id
                where p.name = ? order by lower(c.name)
                """,
                Selection::defaultFor,
                provider));
    selectors.add(Selector.of(Kind.DEPLOYED));
    selectors.add(Selector.of(Kind.RELEASED));
    return selectors;
  }

  private static Selector defaultFor(Row row) {
    var consumer = row.text("name");
    if (row.flag("branch")) {
      return Selector.of(Kind.MAIN_BRANCH).withConsumer(consumer);
    }
    return row.flag("tag")
        ? Selector.of(Kind.LATEST_WITH_TAG, row.text("main_branch")).withConsumer(consumer)
        : Selector.of(Kind.LATEST).withConsumer(consumer);
  }

  private List<Match> find(Selector selector) {
    var value = selector.value();
    var environment = selector.environment();
    return switch (selector.kind()) {
      case LATEST ->
          list(
              selector,
              "null as value, " + NOWHERE,
              """
              where p.consumer_version_id = (
                select max(o.consumer_version_id) from pact_publications o
                where o.consumer_id = p.consumer_id and o.provider_id = p.provider_id)
              """);
      case BRANCH -> list(selector, heads(), HEADS + "where h.branch_name = ?", value);
      case EACH_BRANCH -> list(selector, heads(), HEADS + "where true");
      case MAIN_BRANCH ->
          list(
              selector,
              heads(),
              HEADS
                  + "join pacticipants c on c.id = p.consumer_id where h.branch_name = c.main_branch");
      case LATEST_WITH_TAG -> list(selector, tags(), TAG_HEADS + "where t.tag_name = ?", value);
      case TAG ->
          list(
              selector,
              "t.name as value, " + NOWHERE,
              "join tags t on t.version_id = p.consumer_version_id where t.name = ?",
              value);
      case DEPLOYED -> live(selector, "l.kind = 'DEPLOYED'", environment);
      case RELEASED -> live(selector, "l.kind = 'RELEASED'", environment);
      case ENVIRONMENT -> live(selector, "true", environment);
    };
  }

  private static final String HEADS =
      "join branch_heads h on h.version_id = p.consumer_version_id\n";
  private static final String TAG_HEADS =
      "join tag_heads t on t.version_id = p.consumer_version_id\n";

  private static String heads() {
    return "h.branch_name as value, " + NOWHERE;
  }

  private static String tags() {
    return "t.tag_name as value, " + NOWHERE;
  }

  private List<Match> live(Selector selector, String kind, @Nullable String environment) {
    return list(
        selector,
        "null as value, e.name as environment, e.production",
        """
        join live_versions l on l.version_id = p.consumer_version_id and l.ended_at is null
        join environments e on e.id = l.environment_id
        where e.name = coalesce(?, e.name) and
        """
            + kind,
        environment);
  }

  private List<Match> list(
      Selector selector, String columns, String condition, @Nullable Object... parameters) {
    var all = new ArrayList<@Nullable Object>(Arrays.asList(parameters));
    all.add(provider);
    all.add(selector.consumer());
    return session.list(
        "select distinct p.*, "
            + columns
            + " from current_pacts p\n"
            + condition
            + "\nand p.provider_name = ? and p.consumer_name = coalesce(?, p.consumer_name)",
        row -> match(selector, row),
        all.toArray());
  }

  private static Match match(Selector selector, Row row) {
    return new Match(
        selector,
        Pact.map(row),
        row.textOrNull("value"),
        null,
        row.textOrNull("environment"),
        row.flag("production"));
  }

  /** Heads of the consumers' branches and tags whose pacts were published after a time. */
  List<Match> headsPublishedAfter(Instant time) {
    var matches = new ArrayList<Match>();
    var branch = Selector.of(Kind.EACH_BRANCH);
    matches.addAll(list(branch, heads(), HEADS + "where p.created_at > ?", time));
    var tag = Selector.of(Kind.LATEST_WITH_TAG);
    matches.addAll(list(tag, tags(), TAG_HEADS + "where p.created_at > ?", time));
    return matches;
  }
}
