package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Pacts that nobody asked for but that somebody is working on: the heads of the consumers' branches
 * and tags, published since a time, that the provider has not passed on its own line of
 * development. A success that was published while the pact was work in progress does not count, so
 * that it stays one until a build asks for it by name.
 */
final class WorkInProgress {

  private final Session session;
  private final String provider;
  private final Wish wish;

  WorkInProgress(Session session, String provider, Wish wish) {
    this.session = session;
    this.provider = provider;
    this.wish = wish;
  }

  /**
   * Finds them.
   *
   * @param asked what the selectors have found already
   */
  List<VerifiablePact> find(List<VerifiablePact> asked) {
    var since = wish.wipSince();
    if (since == null || (wish.branch() == null && wish.tags().isEmpty())) {
      return List.of();
    }
    var found = new ArrayList<VerifiablePact>();
    var heads = new Selection(session, provider).headsPublishedAfter(since);
    for (var group : VerifiablePact.group(heads)) {
      if (!contains(asked, group.newest())) {
        addIfOpen(group, found);
      }
    }
    return found;
  }

  private static boolean contains(List<VerifiablePact> asked, Pact pact) {
    return asked.stream().anyMatch(each -> each.pact().contentId() == pact.contentId());
  }

  private void addIfOpen(VerifiablePact.Group group, List<VerifiablePact> found) {
    var contentId = group.newest().contentId();
    var branch = wish.branch();
    if (branch != null) {
      if (!passedOnBranch(contentId, branch)) {
        found.add(open(group, new Pending(true, branch, List.of(), List.of())));
      }
      return;
    }
    var tags = wish.tags().stream().filter(tag -> !passedWithTag(contentId, tag)).toList();
    if (!tags.isEmpty()) {
      found.add(open(group, new Pending(true, null, tags, List.of())));
    }
  }

  private static VerifiablePact open(VerifiablePact.Group group, Pending pending) {
    return new VerifiablePact(group.newest(), group.matches(), pending, true);
  }

  private boolean passedOnBranch(long contentId, String branch) {
    var first =
        session.first(
            """
            select min(v.created_at) as time from versions v
            join branch_versions bv on bv.version_id = v.id
            join branches b on b.id = bv.branch_id
            join pacticipants p on p.id = b.pacticipant_id
            where p.name = ? and b.name = ?
            """,
            row -> row.instantOrNull("time") == null ? Instant.MAX : row.instant("time"),
            provider,
            branch);
    return session.any(
        """
        select 1 from verifications r
        join branch_versions bv on bv.version_id = r.provider_version_id
        join branches b on b.id = bv.branch_id
        where r.pact_version_id = ? and r.success = 1 and r.wip = 0
          and (b.name = ? or r.created_at < ?)
        """,
        contentId,
        branch,
        millis(first.orElse(Instant.MAX)));
  }

  private boolean passedWithTag(long contentId, String tag) {
    var first =
        session.first(
            """
            select min(t.created_at) as time from tags t
            join versions v on v.id = t.version_id
            join pacticipants p on p.id = v.pacticipant_id
            where p.name = ? and t.name = ?
            """,
            row -> row.instantOrNull("time") == null ? Instant.MAX : row.instant("time"),
            provider,
            tag);
    return session.any(
        """
        select 1 from verifications r
        join tags t on t.version_id = r.provider_version_id
        where r.pact_version_id = ? and r.success = 1 and r.wip = 0
          and (t.name = ? or r.created_at < ?)
        """,
        contentId,
        tag,
        millis(first.orElse(Instant.MAX)));
  }

  private static long millis(Instant time) {
    return time.equals(Instant.MAX) ? Long.MAX_VALUE : time.toEpochMilli();
  }
}
