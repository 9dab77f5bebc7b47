package io.tenantpact.contracts.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTypeTest {

  enum Phase {
    ACTIVE,
    SUSPENDED
  }

  record TenantHasThings(int count, Phase phase) implements ProviderState {}

  record Priced(String name, boolean free, long id, BigDecimal price) implements ProviderState {}

  @StateName("a user with ID 1 exists")
  record UserExists() implements ProviderState {}

  record Weighed(double grams) implements ProviderState {}

  record Mapped(Map<String, String> names) implements ProviderState {}

  record Nested(List<List<String>> names) implements ProviderState {}

  record Tagged(Optional<String> colour, Optional<Integer> size, List<Phase> phases)
      implements ProviderState {}

  record Boxed(Integer count) implements ProviderState {}

  @ParameterizedTest
  @ValueSource(classes = {Weighed.class, Mapped.class, Nested.class, Boxed.class})
  void aComponentThatNoParameterFitsIsRefused(Class<? extends ProviderState> type) {
    assertThatThrownBy(() -> StateType.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be String, boolean, int, long, BigDecimal or an enum");
  }

  record OnlyEven(int number) implements ProviderState {
    OnlyEven {
      if (number % 2 != 0) {
        throw new IllegalArgumentException("expected an even number, was " + number);
      }
    }
  }

  static final class NoRecord implements ProviderState {}

  @Test
  void theNameIsTheRecordsInWords() {
    assertThat(StateType.of(TenantHasThings.class).name()).isEqualTo("tenant has things");
  }

  @Test
  void aGivenNameIsKept() {
    assertThat(StateType.of(UserExists.class).name()).isEqualTo("a user with ID 1 exists");
  }

  @Test
  void parametersAreTheComponentsInOrder() {
    var state = new TenantHasThings(3, Phase.ACTIVE);

    var parameters = StateType.of(state).parametersOf(state);

    assertThat(parameters).containsExactly(Map.entry("count", 3), Map.entry("phase", "ACTIVE"));
  }

  @Test
  void whatAPactHoldsIsBoundToTheRecord() {
    var parameters =
        Map.of("name", "a", "free", true, "id", BigInteger.TWO, "price", new BigDecimal("9.50"));

    var state = StateType.of(Priced.class).bind(parameters);

    assertThat(state).isEqualTo(new Priced("a", true, 2, new BigDecimal("9.50")));
  }

  @Test
  void writingAndBindingAreInverse() {
    var state = new TenantHasThings(7, Phase.SUSPENDED);
    var type = StateType.of(state);

    assertThat(type.bind(type.parametersOf(state))).isEqualTo(state);
  }

  /** Two consumers may ask for one state, one of them with more than the other. */
  @Test
  void whatMayBeLeftOutIsOptional() {
    var type = StateType.of(Tagged.class);
    Map<String, Object> given = new HashMap<>();
    given.put("colour", null);
    given.put("phases", List.of("ACTIVE"));

    assertThat(type.bind(given))
        .isEqualTo(new Tagged(Optional.empty(), Optional.empty(), List.of(Phase.ACTIVE)));
    var whole = new Tagged(Optional.of("red"), Optional.of(2), List.of());
    assertThat(type.parametersOf(whole))
        .isEqualTo(Map.of("colour", "red", "size", 2, "phases", List.of()));
    assertThat(type.bind(type.parametersOf(whole))).isEqualTo(whole);
    assertThat(type.parametersOf(type.bind(given))).containsOnlyKeys("phases");
  }

  record Named(
      @ParameterName("user-name") String userName,
      Map<String, ?> address,
      List<Map<String, ?>> lines)
      implements ProviderState {}

  record Doubled(@ParameterName("name") String first, String name) implements ProviderState {}

  @Test
  void aParameterMayHaveANameThatNoComponentCanHave() {
    var type = StateType.of(Named.class);
    var address = Map.of("street", "x", "number", BigInteger.ONE);
    var state = new Named("ann", address, List.of(Map.of("sku", "s")));

    assertThat(type.parameterNames()).containsExactly("user-name", "address", "lines");
    assertThat(type.parametersOf(state)).containsEntry("user-name", "ann");
    assertThat(type.bind(type.parametersOf(state))).isEqualTo(state);
    assertThatThrownBy(() -> type.bind(Map.of("userName", "ann", "address", "x")))
        .hasMessageContaining("'userName' is not expected")
        .hasMessageContaining("'user-name' is missing")
        .hasMessageContaining("'address' must be Map<String, ?>, was String 'x'");
  }

  @Test
  void twoComponentsOfOneParameterAreRefused() {
    assertThatThrownBy(() -> StateType.of(Doubled.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have a parameter each, they have [name, name]");
  }

  @Test
  void aListIsMissedAndReadLikeAnyOther() {
    var type = StateType.of(Tagged.class);

    assertThatThrownBy(() -> type.bind(Map.of("size", true)))
        .hasMessageContaining("'phases' is missing")
        .hasMessageContaining("'size' must be Optional<Integer>, was Boolean 'true'")
        .hasMessageContaining("List<Phase> phases");
    assertThatThrownBy(() -> type.bind(Map.of("phases", List.of("GONE"))))
        .hasMessageContaining("'phases' must be List<Phase>");
    assertThatThrownBy(() -> type.bind(Map.of("phases", "ACTIVE")))
        .hasMessageContaining("'phases' must be List<Phase>");
  }

  @Test
  void everyParameterThatDoesNotFitIsNamed() {
    Map<String, ?> parameters = Map.of("count", "three", "colour", "red");

    assertThatThrownBy(() -> StateType.of(TenantHasThings.class).bind(parameters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'count' must be int, was String 'three'")
        .hasMessageContaining("'phase' is missing")
        .hasMessageContaining("'colour' is not expected")
        .hasMessageContaining("TenantHasThings(int count, Phase phase)");
  }

  @Test
  void aNumberThatLosesDigitsIsRefused() {
    assertThatThrownBy(() -> StateType.of(OnlyEven.class).bind(Map.of("number", 2.5)))
        .hasMessageContaining("'number' must be int, was Double '2.5'");
  }

  @Test
  void aWordThatIsNoConstantIsRefused() {
    Map<String, ?> parameters = Map.of("count", 1, "phase", "GONE");

    assertThatThrownBy(() -> StateType.of(TenantHasThings.class).bind(parameters))
        .hasMessageContaining("'phase' must be Phase, was String 'GONE'");
  }

  @Test
  void theRecordsOwnRefusalIsPassedOn() {
    assertThatThrownBy(() -> StateType.of(OnlyEven.class).bind(Map.of("number", 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an even number, was 3");
  }

  @Test
  void onlyRecordsAreStates() {
    assertThatThrownBy(() -> StateType.of(NoRecord.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a record");
  }
}
