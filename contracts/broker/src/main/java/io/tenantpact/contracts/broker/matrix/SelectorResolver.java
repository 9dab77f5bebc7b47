package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.matrix.ResolvedSelector.Role;
import io.tenantpact.contracts.broker.pacticipant.Pacticipant;
import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.version.Branches;
import io.tenantpact.contracts.broker.version.Version;
import io.tenantpact.contracts.broker.version.Versions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the versions that selectors stand for. */
final class SelectorResolver {

  private final Session session;
  private final List<ResolvedSelector> ignored;

  private SelectorResolver(Session session, List<ResolvedSelector> ignored) {
    this.session = session;
    this.ignored = ignored;
  }

  /** What is to be ignored is resolved first: it decides what becomes of the others. */
  static SelectorResolver ignoring(List<VersionSelector> selectors, Session session) {
    var all = new SelectorResolver(session, List.of());
    return new SelectorResolver(session, all.resolve(selectors, Role.IGNORE));
  }

  /** What the client does not want to count. */
  List<ResolvedSelector> ignored() {
    return ignored;
  }

  List<ResolvedSelector> resolve(List<VersionSelector> selectors, Role role) {
    return selectors.stream().flatMap(selector -> resolve(selector, role)).toList();
  }

  private Stream<ResolvedSelector> resolve(VersionSelector selector, Role role) {
    var pacticipant = new Pacticipants(session).named(selector.name());
    if (pacticipant.isEmpty()) {
      return Stream.of(
          new ResolvedSelector(
              selector, ResolvedSelector.NOTHING, null, null, false, role, false, false));
    }
    if (selector.isForAllVersions()) {
      return Stream.of(resolved(selector, pacticipant.get(), null, role, false));
    }
    var versions = versions(selector, pacticipant.get());
    if (versions.isEmpty()) {
      return Stream.of(missing(selector, pacticipant.get(), role));
    }
    var counted = selector.latest() ? versions.subList(0, 1) : versions;
    return counted.stream()
        .map(each -> resolved(selector, pacticipant.get(), each, role, counted.size() > 1));
  }

  private ResolvedSelector resolved(
      VersionSelector selector,
      Pacticipant pacticipant,
      @Nullable Version version,
      Role role,
      boolean oneOfMany) {
    return new ResolvedSelector(
        selector,
        pacticipant.id(),
        version,
        pacticipant.mainBranch(),
        false,
        role,
        isIgnored(pacticipant.id(), version),
        oneOfMany);
  }

  private ResolvedSelector missing(VersionSelector selector, Pacticipant pacticipant, Role role) {
    return new ResolvedSelector(
        selector,
        pacticipant.id(),
        null,
        null,
        true,
        role,
        isIgnored(pacticipant.id(), null),
        false);
  }

  private boolean isIgnored(long pacticipantId, @Nullable Version version) {
    return ignored.stream()
        .anyMatch(
            each ->
                each.pacticipantId() == pacticipantId
                    && (each.original().version() == null
                        || (version != null && each.standsFor(pacticipantId, version.id()))));
  }

  /** Newest first. */
  private List<Version> versions(VersionSelector selector, Pacticipant pacticipant) {
    var versions = new Versions(session);
    var name = pacticipant.name();
    if (selector.version() != null) {
      return versions.find(name, selector.version()).stream().toList();
    }
    if (selector.tag() != null) {
      return versions.tagged(name, selector.tag());
    }
    if (selector.branch() != null) {
      return new Branches(session).versions(name, selector.branch());
    }
    if (selector.mainBranch()) {
      var main = pacticipant.mainBranch();
      return main == null ? List.of() : new Branches(session).versions(name, main);
    }
    return selector.environment() != null
        ? versions.liveIn(name, selector.environment())
        : versions.latest(name).stream().toList();
  }
}
