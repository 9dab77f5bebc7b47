package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.store.Session;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The pacts in the database. "Latest" always goes by the order of consumer versions. */
public final class Pacts {

  private static final String BETWEEN =
      "select * from current_pacts p where p.consumer_name = ? and p.provider_name = ?\n";
  private static final String LATEST = "\norder by p.consumer_version_id desc limit 1";

  private final Session session;

  public Pacts(Session session) {
    this.session = session;
  }

  public Optional<Pact> find(String consumer, String version, String provider) {
    return session.first(
        BETWEEN + "and p.consumer_version_number = ?", Pact::map, consumer, provider, version);
  }

  public Optional<Pact> latest(String consumer, String provider) {
    return session.first(BETWEEN + LATEST, Pact::map, consumer, provider);
  }

  public Optional<Pact> latestTagged(String consumer, String provider, String tag) {
    return session.first(
        BETWEEN
            + """
            and exists (select 1 from tags t where t.version_id = p.consumer_version_id and t.name = ?)
            """
            + LATEST,
        Pact::map,
        consumer,
        provider,
        tag);
  }

  Optional<Pact> latestUntagged(String consumer, String provider) {
    return session.first(
        BETWEEN
            + "and not exists (select 1 from tags t where t.version_id = p.consumer_version_id)"
            + LATEST,
        Pact::map,
        consumer,
        provider);
  }

  Optional<Pact> latestOnBranch(String consumer, String provider, String branch) {
    return onBranch(consumer, provider, branch).stream().reduce((earlier, later) -> later);
  }

  /** The last publication of this very content. */
  public Optional<Pact> latestOfContent(String consumer, String provider, String sha) {
    return session.first(BETWEEN + "and p.sha = ?" + LATEST, Pact::map, consumer, provider, sha);
  }

  /** The last publication before this one whose content differs. */
  Optional<Pact> previousDistinct(Pact pact) {
    return session.first(
        BETWEEN + "and p.consumer_version_id < ? and p.sha <> ?" + LATEST,
        Pact::map,
        pact.consumer(),
        pact.provider(),
        pact.consumerVersionId(),
        pact.sha());
  }

  /** Newest first. */
  List<Pact> between(String consumer, String provider) {
    return session.list(
        BETWEEN + "order by p.consumer_version_id desc", Pact::map, consumer, provider);
  }

  /** Oldest first. */
  List<Pact> onBranch(String consumer, String provider, String branch) {
    return session.list(
        BETWEEN
            + """
            and p.consumer_version_id in (
              select bv.version_id from branch_versions bv join branches b on b.id = bv.branch_id
              where b.name = ?
            )
            order by p.consumer_version_id
            """,
        Pact::map,
        consumer,
        provider,
        branch);
  }

  /** Oldest first. */
  List<Pact> tagged(String consumer, String provider, String tag) {
    return session.list(
        BETWEEN
            + """
            and exists (select 1 from tags t where t.version_id = p.consumer_version_id and t.name = ?)
            order by p.consumer_version_id
            """,
        Pact::map,
        consumer,
        provider,
        tag);
  }

  /** Of each pair of consumer and provider the latest pact, by name. */
  List<Pact> latestOfAll() {
    return session.list(
        """
        select * from current_pacts p
        where p.consumer_version_id = (
          select max(o.consumer_version_id) from pact_publications o
          where o.consumer_id = p.consumer_id and o.provider_id = p.provider_id
        )
        order by lower(p.consumer_name), lower(p.provider_name)
        """,
        Pact::map);
  }

  /** What the pact says, with interaction ids. */
  public ObjectNode content(Pact pact) {
    var text =
        session.first(
            "select content from pact_versions where id = ?",
            row -> row.text("content"),
            pact.contentId());
    return (ObjectNode) Json.read(text.orElseThrow());
  }

  void delete(Pact pact) {
    session.update(
        """
        delete from pact_publications
        where consumer_version_id = ? and provider_id = (
          select id from pacticipants where name = ?)
        """,
        pact.consumerVersionId(),
        pact.provider());
  }
}
