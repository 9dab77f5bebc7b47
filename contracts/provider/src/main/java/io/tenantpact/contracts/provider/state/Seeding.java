package io.tenantpact.contracts.provider.state;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sets the states of an interaction up for a tenant, and takes the tenant away again. */
public final class Seeding {

  private final Tenancy tenancy;
  private final TenantFixtures fixtures;
  private final States states;
  private final Map<List<ProviderState>, SeededTenant> ghosts = new ConcurrentHashMap<>();
  private final PositiveControls controls = new PositiveControls(this::checksum);

  /** Seeds with a provider's fixtures and handlers. */
  public Seeding(Tenancy tenancy, TenantFixtures fixtures, States states) {
    this.tenancy = tenancy;
    this.fixtures = fixtures;
    this.states = states;
  }

  /**
   * Makes a fresh tenant and sets the states up for it, in order. If one fails, those before it are
   * taken down and the tenant is purged.
   */
  public SeededTenant seed(List<ProviderState> wanted) {
    var tenant = fixtures.create(Canary.random());
    var done = new ArrayList<ProviderState>();
    var failures = new Failures();
    var seeded = failures.made(() -> seed(tenant, wanted, done));
    if (seeded.isEmpty()) {
      takeAway(tenant, done, failures);
    }
    failures.rethrow();
    return seeded.orElseThrow();
  }

  /**
   * Sets the states up for a decoy, beside the caller that is there.
   *
   * @param made gets the decoy as soon as there is something to take away
   * @throws IllegalStateException if a handler changed another tenant than the one it was given
   */
  public Cast cast(SeededTenant caller, List<ProviderState> wanted, Consumer<SeededTenant> made) {
    var callers = new StoredData(() -> checksum(caller));
    callers.look();
    var decoy = seed(wanted);
    made.accept(decoy);
    if (callers.hasChanged()) {
      throw new IllegalStateException(
          "expected the handlers of %s to change the tenant they are given, but they changed another"
              .formatted(wanted.stream().map(ProviderState::getName).toList()));
    }
    return new Cast(caller, decoy, callers, new StoredData(() -> checksum(decoy)));
  }

  /**
   * Sets the states up for a ghost, which is taken away at once.
   *
   * @param onlyRead whether nobody will store the ghost's values: then one ghost does for all who
   *     want these states
   */
  public SeededTenant ghost(List<ProviderState> wanted, boolean onlyRead) {
    return onlyRead ? ghosts.computeIfAbsent(wanted, this::newGhost) : newGhost(wanted);
  }

  private SeededTenant newGhost(List<ProviderState> wanted) {
    var ghost = seed(wanted);
    purge(ghost);
    return ghost;
  }

  /** Who a caller could come with, beside itself. */
  public Outsiders outsiders(Cast cast, SeededTenant ghost) {
    var caller = cast.caller().tenant();
    return new Outsiders(
        ghost,
        fixtures.revokedCredential(caller),
        fixtures.expiredCredential(caller),
        () -> fixtures.sharedCredential(caller, cast.decoy().tenant()),
        claimed -> fixtures.credentialClaiming(caller, claimed));
  }

  /** What is seen of the tenants while they ask. */
  public PositiveControls controls() {
    return controls;
  }

  /** Whether the fixtures sign a token that claims no tenant, or a blank one. */
  public boolean signsClaims() {
    var seeded = seed(List.of());
    try {
      return Stream.of(Optional.<String>empty(), Optional.of(""))
          .anyMatch(claim -> fixtures.credentialClaiming(seeded.tenant(), claim).isPresent());
    } finally {
      purge(seeded);
    }
  }

  /** Whether states that are set up twice for one tenant leave the same as once. */
  public boolean isRepeatable(List<ProviderState> wanted) {
    var seeded = seed(wanted);
    try {
      var once = checksum(seeded);
      wanted.forEach(each -> seed(seeded.tenant(), each));
      return checksum(seeded).equals(once);
    } finally {
      purge(seeded);
    }
  }

  /** A digest of everything the provider stores for a tenant. */
  public String checksum(SeededTenant seeded) {
    return fixtures.checksum(seeded.tenant());
  }

  /** Takes a tenant away with all it has, the last state first; all of it, whatever fails. */
  public void purge(SeededTenant seeded) {
    var failures = new Failures();
    takeAway(seeded.tenant(), seeded.states(), failures);
    failures.rethrow();
  }

  private void takeAway(TestTenant tenant, List<ProviderState> done, Failures failures) {
    var last = new ArrayList<>(done);
    Collections.reverse(last);
    last.forEach(each -> failures.attempt(() -> takeDown(tenant, each)));
    failures.attempt(() -> fixtures.purge(tenant));
  }

  private void takeDown(TestTenant tenant, ProviderState state) {
    states
        .named(String.valueOf(state.getName()))
        .ifPresent(entry -> entry.takeDown(tenant, state.getParams()));
  }

  /** Notes each state that was set up, in case the next one fails. */
  private SeededTenant seed(
      TestTenant tenant, List<ProviderState> wanted, List<ProviderState> done) {
    var values =
        StateValues.of(tenancy.tenantValue(), tenant.id())
            .and(tenancy.credentialValue(), tenant.credential());
    for (var each : wanted) {
      var made = seed(tenant, each);
      done.add(each);
      values = values.and(made);
    }
    return new SeededTenant(tenant, values, wanted);
  }

  private StateValues seed(TestTenant tenant, ProviderState wanted) {
    var name = String.valueOf(wanted.getName());
    var entry =
        states
            .named(name)
            .orElseThrow(
                () -> new IllegalStateException(MissingHandler.of(name, wanted.getParams())));
    return Objects.requireNonNull(
        entry.seed(tenant, wanted.getParams()),
        () -> "the handler of '" + name + "' returned null; let it return StateValues.none()");
  }
}
