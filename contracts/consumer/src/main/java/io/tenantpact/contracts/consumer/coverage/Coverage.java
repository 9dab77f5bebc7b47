package io.tenantpact.contracts.consumer.coverage;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of a client's operations, and of what they may be told, interactions promise. */
public final class Coverage {

  /**
   * A no that an interaction promises.
   *
   * @param status 400 or more
   * @param code the problem's code; empty if it has none
   */
  public record Refusal(int status, Optional<String> code) {}

  private final List<V4Interaction.SynchronousHttp> interactions;

  private Coverage(List<V4Interaction.SynchronousHttp> interactions) {
    this.interactions = interactions;
  }

  /** What these interactions cover. */
  public static Coverage by(Collection<V4Interaction.SynchronousHttp> interactions) {
    return new Coverage(List.copyOf(interactions));
  }

  /**
   * What no interaction covers, one line each.
   *
   * @param operations everything the client can ask
   * @param documented the statuses it may be told, by {@link Operation#documented}
   * @throws IllegalArgumentException if there is no operation, or nothing is documented of one:
   *     whoever found nothing has looked in the wrong place
   */
  public List<String> missing(
      Collection<Operation> operations, Map<String, Set<Integer>> documented) {
    requireSomething(operations, documented);
    var missing = new ArrayList<String>();
    for (var operation : operations) {
      var statuses = documented.get(operation.documented());
      if (statuses == null) {
        missing.add(
            operation.name() + ": no status of " + operation.documented() + " is documented");
      } else {
        new TreeSet<>(statuses)
            .stream()
                .filter(status -> !isCovered(operation, status, operations))
                .map(
                    status ->
                        "%s: no interaction with %s answers %s"
                            .formatted(operation.name(), operation.documented(), status))
                .forEach(missing::add);
      }
    }
    var known = new TreeSet<String>(documented.keySet());
    operations.forEach(each -> known.remove(each.documented()));
    known.forEach(each -> missing.add(each + " is documented, and no operation asks it"));
    return missing;
  }

  private static void requireSomething(
      Collection<Operation> operations, Map<String, Set<Integer>> documented) {
    if (operations.isEmpty()) {
      throw new IllegalArgumentException(
          "expected at least one operation of the client, came none");
    }
    documented.forEach(
        (operation, statuses) -> {
          if (statuses.isEmpty()) {
            throw new IllegalArgumentException(
                "expected at least one status of " + operation + ", came none");
          }
        });
  }

  /** Every no that is promised, each once. */
  public Set<Refusal> refusals() {
    return interactions.stream()
        .map(V4Interaction.SynchronousHttp::getResponse)
        .filter(each -> each.getStatus() >= 400)
        .map(each -> new Refusal(each.getStatus(), codeOf(each)))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private boolean isCovered(Operation operation, int status, Collection<Operation> operations) {
    return interactions.stream()
        .filter(each -> each.getResponse().getStatus() == status)
        .map(V4Interaction.SynchronousHttp::getRequest)
        .filter(
            each -> operation.asks(each.getMethod(), each.getPath(), each.getHeaders().keySet()))
        .anyMatch(
            each ->
                operations.stream()
                    .filter(other -> other.hasRoute(each.getMethod(), each.getPath()))
                    .noneMatch(other -> other.isCloserThan(operation)));
  }

  private static Optional<String> codeOf(HttpResponse response) {
    if (!response.getBody().isPresent() || !response.asHttpPart().jsonBody()) {
      return Optional.empty();
    }
    return JsonParser.parseString(response.getBody().valueAsString())
                instanceof JsonValue.Object body
            && body.get("code") instanceof JsonValue.StringValue code
        ? Optional.of(code.toString())
        : Optional.empty();
  }
}
