package io.tenantpact.contracts.provider.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.provider.cast.Attention;
import io.tenantpact.contracts.provider.state.StateHandler;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.Tenancy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeedingTest {

  record TenantHasThings(int count) implements ProviderState {}

  record ThingIsBroken() implements ProviderState {}

  private final KnownTenants fixtures = new KnownTenants();

  @Test
  void aTenantsIdAndCredentialAreAlwaysAmongTheValues() {
    var seeded = seeding(States.handled()).seed(List.of(state("tenant exists", Map.of())));

    assertThat(seeded.values().asMap())
        .containsEntry("tenantId", "t1")
        .containsEntry("apiKey", "key-t1");
  }

  @Test
  void aHandlerGetsTheTenantAndTheTypedState() {
    var states =
        States.handled()
            .by(
                TenantHasThings.class,
                (tenant, state) -> StateValues.of("things", tenant.id() + "x" + state.count()));

    var seeded =
        seeding(states).seed(List.of(state("tenant has things", Map.of("count", BigInteger.TWO))));

    assertThat(seeded.values().asMap()).containsEntry("things", "t1x2");
  }

  @Test
  void fixturesThatShareNoCredentialAreKnownForIt() {
    var seeding = seeding(States.handled());
    var caller = seeding.seed(List.of());
    var cast = seeding.cast(caller, List.of(), Attention.AROUND, decoy -> {});
    var outsiders = seeding.outsiders(cast, seeding.ghost(List.of()));
    assertThat(outsiders.mayShare()).isTrue();

    assertThat(outsiders.sharedCredential().apply(caller.tenant(), cast.decoy().tenant()))
        .isEmpty();

    assertThat(seeding.outsiders(cast, outsiders.ghost()).mayShare()).isFalse();
  }

  @Test
  void oneGhostDoesForAllWhoOnlyReadInTheSameStates() {
    var seeding = seeding(States.handled());
    var states = List.of(state("tenant exists", Map.of()));
    var ghost = seeding.ghost(states);

    assertThat(seeding.ghost(states)).isSameAs(ghost);
    assertThat(seeding.ghost(List.of()).tenant().id()).isNotEqualTo(ghost.tenant().id());
  }

  @Test
  void aCredentialThatIsMadeForTheProbesIsNoChange() {
    var fixtures = new Granting();
    var seeding = new Seeding(Tenancy.standard(), fixtures, States.handled());

    var cast = seeding.cast(seeding.seed(List.of()), List.of(), Attention.CLOSE, decoy -> {});

    assertThat(cast.former().revoked()).contains("revoked-1");
    assertThat(cast.callers().hasChanged()).isFalse();
  }

  /** Fixtures that store with a tenant the credential that they revoked. */
  private static final class Granting implements TenantFixtures {

    private final KnownTenants tenants = new KnownTenants();
    private int revoked;

    @Override
    public TestTenant create(Canary canary) {
      return tenants.create(canary);
    }

    @Override
    public Optional<String> revokedCredential(TestTenant tenant) {
      return Optional.of("revoked-" + ++revoked);
    }

    @Override
    public String checksum(TestTenant tenant) {
      return tenants.checksum(tenant) + revoked;
    }

    @Override
    public void purge(TestTenant tenant) {
      tenants.purge(tenant);
    }
  }

  @Test
  void theLastStateIsTakenDownFirstAndAllOfThemWhateverFails() {
    var taken = new ArrayList<String>();
    var states =
        States.handled()
            .by(TenantHasThings.class, new Recorded<>("things", taken))
            .by(ThingIsBroken.class, new Recorded<>("broken", taken));
    var seeding = seeding(states);
    var seeded =
        seeding.seed(
            List.of(
                state("tenant has things", Map.of("count", 1)),
                state("thing is broken", Map.of())));

    assertThatThrownBy(() -> seeding.purge(seeded)).hasMessage("broken");

    assertThat(taken).containsExactly("broken", "things");
  }

  private record Recorded<S extends ProviderState>(String name, List<String> taken)
      implements StateHandler<S> {

    @Override
    public StateValues seed(TestTenant tenant, S state) {
      return StateValues.none();
    }

    @Override
    public void takeDown(TestTenant tenant, S state) {
      taken.add(name);
      throw new IllegalStateException(name);
    }
  }

  @Test
  @Tag("I19")
  void eachSeedingHasATenantAndACanaryOfItsOwn() {
    var seeding = seeding(States.handled());

    var one = seeding.seed(List.of());
    var two = seeding.seed(List.of());

    assertThat(one.tenant().id()).isNotEqualTo(two.tenant().id());
    assertThat(one.tenant().canary()).isNotEqualTo(two.tenant().canary());
  }

  @Test
  void aStateWithoutHandlerComesWithAStubToPaste() {
    var seeding = seeding(States.handled());
    var unknown = state("tenant has things", Map.of("count", BigInteger.TWO, "kind", "x"));

    assertThatThrownBy(() -> seeding.seed(List.of(unknown)))
        .hasMessageContaining("expected a handler for state 'tenant has things'")
        .hasMessageContaining("record TenantHasThings(")
        .hasMessageContaining("int count")
        .hasMessageContaining("String kind")
        .hasMessageContaining("states.by(TenantHasThings.class");
  }

  @Test
  void twoHandlersForOneStateAreRefused() {
    var states = States.handled().by(ThingIsBroken.class, (tenant, state) -> StateValues.none());

    assertThatThrownBy(() -> states.by(ThingIsBroken.class, (tenant, state) -> StateValues.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'thing is broken' has two handlers");
  }

  @Test
  @Tag("I22")
  void aTenantWhoseStatesFailedIsTakenAway() {
    var states =
        States.handled()
            .by(
                ThingIsBroken.class,
                (tenant, state) -> {
                  throw new IllegalStateException("no disk");
                });

    assertThatThrownBy(() -> seeding(states).seed(List.of(state("thing is broken", Map.of()))))
        .hasMessage("no disk");
    assertThat(fixtures.alive).isEmpty();
  }

  @Test
  @Tag("I22")
  void anErrorOfALaterStateTakesTheEarlierOnesDownAndTheTenantAway() {
    var taken = new ArrayList<String>();
    var states =
        States.handled()
            .by(TenantHasThings.class, new Recorded<>("things", taken))
            .by(
                ThingIsBroken.class,
                (tenant, state) -> {
                  throw new NoClassDefFoundError("org/example/Missing");
                });
    var wanted =
        List.of(state("tenant has things", Map.of("count", 1)), state("thing is broken", Map.of()));

    assertThatThrownBy(() -> seeding(states).seed(wanted))
        .isInstanceOf(NoClassDefFoundError.class)
        .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));
    assertThat(taken).containsExactly("things");
    assertThat(fixtures.alive).isEmpty();
  }

  @Test
  void twoStatesThatReturnOneNameDifferentlyAreRefused() {
    assertThatThrownBy(() -> StateValues.of("id", "a").and(StateValues.of("id", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'id' is 'a' and 'b' at once");
  }

  @Test
  @SuppressWarnings("NullAway") // a handler that was compiled without it
  void aValueThatNoPactCanSendIsRefused() {
    assertThatThrownBy(() -> StateValues.of("id", List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("state value 'id' is a java.util.ImmutableCollections")
        .hasMessageContaining("let it be a string, number or boolean");
    assertThatThrownBy(() -> StateValues.of("id", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("state value 'id' is null");
  }

  @Test
  void aBlankValueIsRefused() {
    assertThatThrownBy(() -> StateValues.of("id", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'id' is blank");
  }

  private Seeding seeding(States states) {
    return new Seeding(Tenancy.standard(), fixtures, states);
  }

  private static au.com.dius.pact.core.model.ProviderState state(
      String name, Map<String, Object> parameters) {
    return new au.com.dius.pact.core.model.ProviderState(name, parameters);
  }

  /** Remembers which tenants there are. */
  private static final class KnownTenants implements TenantFixtures {

    private final List<String> alive = new ArrayList<>();
    private int made;

    @Override
    public TestTenant create(Canary canary) {
      var id = "t" + ++made;
      alive.add(id);
      return new TestTenant(id, "key-" + id, canary);
    }

    @Override
    public String checksum(TestTenant tenant) {
      return String.valueOf(alive.contains(tenant.id()));
    }

    @Override
    public void purge(TestTenant tenant) {
      alive.remove(tenant.id());
    }
  }
}
