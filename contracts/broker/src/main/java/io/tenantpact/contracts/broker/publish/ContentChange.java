package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.version.Placement;
import io.tenantpact.contracts.broker.version.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a new publication says something new, compared tag by tag with what came before. */
final class ContentChange {

  private final Session session;

  ContentChange(Session session) {
    this.session = session;
  }

  /** Why the content counts as changed; empty when it does not. */
  Optional<String> explain(Pact pact) {
    var tags =
        new Versions(session)
            .tagsOf(pact.consumerVersionId()).stream().map(Placement::name).toList();
    var reasons = new ArrayList<String>();
    if (tags.isEmpty()) {
      untagged(pact).ifPresent(reasons::add);
    }
    tags.forEach(tag -> tagged(pact, tag).ifPresent(reasons::add));
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }

  private Optional<String> untagged(Pact pact) {
    var before =
        shasBefore(
            pact,
            "and not exists (select 1 from tags t where t.version_id = p.consumer_version_id)");
    return changed(
        pact,
        before,
        "first time untagged pact published",
        "pact content has changed since previous untagged version");
  }

  private Optional<String> tagged(Pact pact, String tag) {
    var before =
        shasBefore(
            pact,
            """
            and exists (
              select 1 from tags t where t.version_id = p.consumer_version_id and t.name = ?)
            """,
            tag);
    return changed(
        pact,
        before,
        "first time any pact published for this consumer with consumer version tagged " + tag,
        "pact content has changed since the last consumer version tagged with " + tag);
  }

  private static Optional<String> changed(
      Pact pact, List<String> before, String first, String changed) {
    if (before.isEmpty()) {
      return Optional.of(first);
    }
    return before.get(0).equals(pact.sha()) ? Optional.empty() : Optional.of(changed);
  }

  /** Newest first. */
  private List<String> shasBefore(Pact pact, String condition, Object... parameters) {
    var all = new ArrayList<Object>();
    all.add(pact.consumer());
    all.add(pact.provider());
    all.add(pact.consumerVersionId());
    all.addAll(List.of(parameters));
    return session.list(
        """
        select p.sha from current_pacts p
        where p.consumer_name = ? and p.provider_name = ? and p.consumer_version_id < ?
        """
            + condition
            + " order by p.consumer_version_id desc limit 1",
        row -> row.text("sha"),
        all.toArray());
  }
}
