package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.store.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All pacts of one provider, narrowed in the ways that clients list them by. */
final class ProviderPacts {

  private final Session session;
  private final String provider;

  ProviderPacts(Session session, String provider) {
    this.session = session;
    this.provider = provider;
  }

  List<Pact> all() {
    return select("");
  }

  List<Pact> tagged(String tag) {
    return select(
        """
        and exists (select 1 from tags t where t.version_id = p.consumer_version_id and t.name = ?)
        """,
        tag);
  }

  /**
   * Pacts of the consumers' branch of this name.
   *
   * @param branch empty for each consumer's main branch
   */
  List<Pact> onBranch(Optional<String> branch) {
    return select(
        """
        and exists (
          select 1 from branch_versions bv
          join branches b on b.id = bv.branch_id
          join pacticipants c on c.id = b.pacticipant_id
          where bv.version_id = p.consumer_version_id and b.name = coalesce(?, c.main_branch)
        )
        """,
        branch.orElse(null));
  }

  /** Pacts of versions that are deployed to or released in the environment. */
  List<Pact> liveIn(String environment) {
    return select(
        """
        and exists (
          select 1 from live_versions l join environments e on e.id = l.environment_id
          where l.version_id = p.consumer_version_id and l.ended_at is null
            and ? in (e.uuid, e.name)
        )
        """,
        environment);
  }

  /** Of each consumer only the pact of the newest version. */
  static List<Pact> newest(List<Pact> pacts) {
    Map<String, Pact> newest = new TreeMap<>();
    pacts.forEach(pact -> newest.put(pact.consumer(), pact));
    return List.copyOf(newest.values());
  }

  /** Of each consumer the newest pact on its main branch or, where there is none, on any. */
  List<Pact> newestOnMainBranchOrAtAll() {
    var pacts = new ArrayList<>(newest(onBranch(Optional.empty())));
    var consumers = pacts.stream().map(Pact::consumer).toList();
    newest(all()).stream().filter(pact -> !consumers.contains(pact.consumer())).forEach(pacts::add);
    return pacts;
  }

  private List<Pact> select(String condition, @Nullable Object... parameters) {
    var all = new ArrayList<@Nullable Object>();
    all.add(provider);
    all.addAll(Arrays.asList(parameters));
    return session.list(
        "select * from current_pacts p where p.provider_name = ?\n"
            + condition
            + "order by lower(p.consumer_name), p.consumer_version_id",
        Pact::map,
        all.toArray());
  }
}
