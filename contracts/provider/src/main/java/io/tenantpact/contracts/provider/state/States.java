package io.tenantpact.contracts.provider.state;

import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.StateType;
import io.tenantpact.contracts.terms.TenantExists;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A provider's handlers, one per kind of state. {@link TenantExists} has one from the start. */
public final class States {

  /** A handler with the type of what it handles. */
  record Entry<S extends ProviderState>(StateType<S> type, StateHandler<S> handler) {

    StateValues seed(TestTenant tenant, Map<String, ?> parameters) {
      return handler.seed(tenant, type.bind(parameters));
    }

    void takeDown(TestTenant tenant, Map<String, ?> parameters) {
      handler.takeDown(tenant, type.bind(parameters));
    }
  }

  /** The name of the state that every provider has. */
  static final String EVERYWHERE = StateType.of(TenantExists.class).name();

  private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

  private States() {}

  /** No handlers but the one for {@link TenantExists}. */
  public static States handled() {
    return new States().by(TenantExists.class, (tenant, state) -> StateValues.none());
  }

  /**
   * Adds the handler of a kind of state.
   *
   * @throws IllegalArgumentException if that kind has one
   */
  public <S extends ProviderState> States by(Class<S> type, StateHandler<S> handler) {
    var entry = new Entry<>(StateType.of(type), handler);
    if (entries.putIfAbsent(entry.type().name(), entry) != null) {
      throw new IllegalArgumentException("state '" + entry.type().name() + "' has two handlers");
    }
    return this;
  }

  /**
   * Sets a state up for a tenant.
   *
   * @throws IllegalStateException if the state has no handler
   */
  public StateValues seed(TestTenant tenant, String name, Map<String, ?> parameters) {
    var entry =
        named(name)
            .orElseThrow(() -> new IllegalStateException(MissingHandler.of(name, parameters)));
    return Objects.requireNonNull(
        entry.seed(tenant, parameters),
        () -> "the handler of '" + name + "' returned null; let it return StateValues.none()");
  }

  /** Takes a state down again, if it has a handler. */
  public void takeDown(TestTenant tenant, String name, Map<String, ?> parameters) {
    named(name).ifPresent(entry -> entry.takeDown(tenant, parameters));
  }

  Optional<Entry<?>> named(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  Set<String> names() {
    return entries.keySet();
  }
}
