package io.tenantpact.contracts.provider.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.ProviderState;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreFlightTest {

  record TenantHasThings(int count) implements ProviderState {}

  record TenantIsRich() implements ProviderState {}

  private final States states =
      States.handled()
          .by(TenantHasThings.class, (tenant, state) -> StateValues.none())
          .by(TenantIsRich.class, (tenant, state) -> StateValues.none());

  @Test
  void whatFitsIsNotMentioned() {
    var found = PreFlight.of(states, List.of(things(2), state("tenant is rich", Map.of())));

    assertThat(found).isEqualTo(new PreFlight(List.of(), List.of(), List.of()));
  }

  @Test
  void whatDoesNotIsListedAtOnce() {
    var found =
        PreFlight.of(states, List.of(things("many"), state("tenant owes", Map.of("cents", 5))));

    assertThat(found.missing())
        .singleElement()
        .asString()
        .contains("record TenantOwes(int cents) implements ProviderState {}")
        .contains("states.by(TenantOwes.class, (tenant, state) -> StateValues.none());");
    assertThat(found.illTyped())
        .singleElement()
        .asString()
        .contains("state 'tenant has things'", "'count' must be int, was String 'many'");
    assertThat(found.unused()).containsExactly("tenant is rich");
  }

  @Test
  void aNumberBeyondLongIsWrittenAsADecimal() {
    var beyond = new BigInteger("9223372036854775808");
    var found =
        PreFlight.of(
            states, List.of(things("many"), state("tenant owes", Map.of("cents", beyond))));

    assertThat(found.missing()).singleElement().asString().contains("TenantOwes(BigDecimal cents)");
    assertThat(found.illTyped()).hasSize(1);
  }

  private static au.com.dius.pact.core.model.ProviderState things(Object count) {
    return state("tenant has things", Map.of("count", count));
  }

  private static au.com.dius.pact.core.model.ProviderState state(
      String name, Map<String, Object> parameters) {
    return new au.com.dius.pact.core.model.ProviderState(name, parameters);
  }
}
