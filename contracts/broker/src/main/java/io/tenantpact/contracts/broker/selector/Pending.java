package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.store.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a provider may fail a pact without failing its build: yes, as long as no version of the
 * provider on the same line of development has ever passed it.
 *
 * @param branch the provider's line of development; null when it names none
 * @param pendingTags the provider's tags for which the pact is pending
 * @param passedTags the provider's tags for which it is not
 */
record Pending(
    boolean pending, @Nullable String branch, List<String> pendingTags, List<String> passedTags) {

  /** Nobody asked. */
  static Pending unknown() {
    return new Pending(false, null, List.of(), List.of());
  }

  /** Looks at all results of the content; a failure after a success does not count. */
  static Pending of(Session session, long contentId, Wish wish) {
    var branch = wish.branch();
    if (branch != null) {
      return new Pending(!passedOnBranch(session, contentId, branch), branch, List.of(), List.of());
    }
    if (wish.tags().isEmpty()) {
      return new Pending(!passed(session, contentId), null, List.of(), List.of());
    }
    var passed =
        wish.tags().stream().filter(tag -> passedWithTag(session, contentId, tag)).toList();
    var pending = wish.tags().stream().filter(tag -> !passed.contains(tag)).toList();
    return new Pending(!pending.isEmpty(), null, pending, passed);
  }

  /** Passed on this branch, or on another one before this one was made. */
  private static boolean passedOnBranch(Session session, long contentId, String branch) {
    return session.any(
        """
        select 1 from verifications r
        join branch_versions bv on bv.version_id = r.provider_version_id
        join branches b on b.id = bv.branch_id
        left join branches mine on mine.pacticipant_id = b.pacticipant_id and mine.name = ?1
        where r.pact_version_id = ?2 and r.success = 1
          and (b.name = ?1 or mine.id is null or r.created_at < mine.created_at)
        """,
        branch,
        contentId);
  }

  /** Passed with this tag, or with another one before this one was first used. */
  private static boolean passedWithTag(Session session, long contentId, String tag) {
    return session.any(
        """
        select 1 from verifications r
        join versions v on v.id = r.provider_version_id
        join tags t on t.version_id = v.id
        where r.pact_version_id = ?2 and r.success = 1
          and (t.name = ?1 or r.created_at < coalesce((
            select min(mine.created_at) from tags mine join versions mv on mv.id = mine.version_id
            where mine.name = ?1 and mv.pacticipant_id = v.pacticipant_id
          ), r.created_at + 1))
        """,
        tag,
        contentId);
  }

  private static boolean passed(Session session, long contentId) {
    return session.any(
        "select 1 from verifications where pact_version_id = ? and success = 1", contentId);
  }
}
