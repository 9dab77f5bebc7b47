package io.tenantpact.contracts.provider.state;

import au.com.dius.pact.core.model.ProviderState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The pacts' states held against a provider's handlers, before the first request.
 *
 * @param missing for each state without a handler, what to paste
 * @param illTyped for each state whose parameters its handler cannot take, what was expected
 * @param unused the handlers that no pact asks for
 */
public record PreFlight(List<String> missing, List<String> illTyped, List<String> unused) {

  /** Looks at every state that an interaction asks for. */
  public static PreFlight of(States states, Collection<ProviderState> wanted) {
    var missing = new LinkedHashSet<String>();
    var illTyped = new LinkedHashSet<String>();
    var unused = new TreeSet<>(states.names());
    for (var each : wanted) {
      var name = String.valueOf(each.getName());
      unused.remove(name);
      states
          .named(name)
          .ifPresentOrElse(
              entry -> misfit(entry, each.getParams()).forEach(illTyped::add),
              () -> missing.add(missing(name, each.getParams())));
    }
    unused.remove(States.EVERYWHERE);
    return new PreFlight(List.copyOf(missing), List.copyOf(illTyped), new ArrayList<>(unused));
  }

  /** What is said of one state keeps no other from its own. */
  private static String missing(String name, Map<String, ?> parameters) {
    try {
      return MissingHandler.of(name, parameters);
    } catch (RuntimeException e) {
      return "expected a handler for state '%s' %s, found none".formatted(name, parameters);
    }
  }

  private static List<String> misfit(States.Entry<?> entry, Map<String, ?> parameters) {
    try {
      Objects.requireNonNull(entry.type().bind(parameters));
      return List.of();
    } catch (RuntimeException e) {
      return List.of("state '%s': %s".formatted(entry.type().name(), e.getMessage()));
    }
  }
}
