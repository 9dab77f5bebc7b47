package io.tenantpact.contracts.provider.seeding;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.cast.Attention;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.FormerCredentials;
import io.tenantpact.contracts.provider.cast.Outsiders;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.cast.StoredData;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sets the states of an interaction up for a tenant, and takes the tenant away again. */
public final class Seeding {

  private final Tenancy tenancy;
  private final TenantFixtures fixtures;
  private final States states;
  private final Patience patience;
  private final SharedGhosts ghosts;
  private volatile boolean sharesNone;
  private final PositiveControls controls = new PositiveControls(this::checksum);

  /** Seeds with a provider's fixtures and handlers, however long they take. */
  public Seeding(Tenancy tenancy, TenantFixtures fixtures, States states) {
    this(tenancy, fixtures, states, Patience.endless());
  }

  /** Seeds with a provider's fixtures and handlers. */
  public Seeding(Tenancy tenancy, TenantFixtures fixtures, States states, Patience patience) {
    this.tenancy = tenancy;
    this.fixtures = fixtures;
    this.states = states;
    this.patience = patience;
    this.ghosts = new SharedGhosts(patience, this::newGhost);
  }

  /** What a provider's own code is called with. */
  public Patience patience() {
    return patience;
  }

  /**
   * Makes a fresh tenant and sets the states up for it, in order. If one fails, those before it are
   * taken down and the tenant is purged.
   */
  public SeededTenant seed(List<ProviderState> wanted) {
    var canary = Canary.random();
    var tenant =
        patience.call("TenantFixtures.create with", canary.word(), () -> fixtures.create(canary));
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
   * @throws IllegalStateException if somebody looks closely and a handler changed another tenant
   *     than the one it was given
   */
  public Cast cast(
      SeededTenant caller,
      List<ProviderState> wanted,
      Attention attention,
      Consumer<SeededTenant> made) {
    // To make one may change what is stored for the caller.
    var former = former(caller.tenant());
    var callers = new StoredData(() -> checksum(caller));
    callers.look();
    var decoy = seed(wanted);
    made.accept(decoy);
    if (attention.isClose() && callers.hasChanged()) {
      throw new IllegalStateException(
          "expected the handlers of %s to change the tenant they are given, but they changed another"
              .formatted(wanted.stream().map(ProviderState::getName).toList()));
    }
    return new Cast(
        caller, former, decoy, callers, new StoredData(() -> checksum(decoy)), attention);
  }

  private FormerCredentials former(TestTenant of) {
    return new FormerCredentials(
        asked("revokedCredential", of, () -> fixtures.revokedCredential(of)),
        asked("expiredCredential", of, () -> fixtures.expiredCredential(of)));
  }

  /**
   * Sets the states up for a ghost, which is taken away at once: one does for all who want these
   * states and have nobody store its values.
   */
  public SeededTenant ghost(List<ProviderState> wanted) {
    return ghosts.of(wanted);
  }

  private SeededTenant newGhost(List<ProviderState> wanted) {
    var ghost = seed(wanted);
    purge(ghost);
    return ghost;
  }

  /** Who a caller could come with, beside itself. */
  public Outsiders outsiders(Cast cast, SeededTenant ghost) {
    var caller = cast.caller().tenant();
    return new Outsiders(ghost, !sharesNone, this::shared, claimed -> claiming(caller, claimed));
  }

  private Optional<String> shared(TestTenant first, TestTenant second) {
    var made = asked("sharedCredential", first, () -> fixtures.sharedCredential(first, second));
    sharesNone |= made.isEmpty();
    return made;
  }

  private Optional<String> claiming(TestTenant tenant, Optional<String> claimed) {
    return asked("credentialClaiming", tenant, () -> fixtures.credentialClaiming(tenant, claimed));
  }

  private <T> T asked(String method, TestTenant of, Patience.Act<T, RuntimeException> act) {
    return patience.call("TenantFixtures." + method + " of", of.id(), act);
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
          .anyMatch(claim -> claiming(seeded.tenant(), claim).isPresent());
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
    var tenant = seeded.tenant();
    return patience.call(
        "TenantFixtures.checksum of", tenant.id(), () -> fixtures.checksum(tenant));
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
    failures.attempt(
        () ->
            patience.lastCall(
                "TenantFixtures.purge of", tenant.id(), () -> fixtures.purge(tenant)));
  }

  private void takeDown(TestTenant tenant, ProviderState state) {
    var name = String.valueOf(state.getName());
    patience.lastCall(
        "the end of the state", name, () -> states.takeDown(tenant, name, state.getParams()));
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
    return patience.call(
        "the handler of the state", name, () -> states.seed(tenant, name, wanted.getParams()));
  }
}
