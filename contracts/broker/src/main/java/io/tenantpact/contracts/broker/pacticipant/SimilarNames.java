package io.tenantpact.contracts.broker.pacticipant;

import io.tenantpact.contracts.broker.store.Session;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Catches misspelt names: a new application whose name says the same as an existing one is most
 * likely the existing one, and a second one would make every answer about it wrong.
 */
public final class SimilarNames {

  /** These words tell no application from another. */
  private static final Set<String> NOISE = Set.of("api", "provider", "service");

  private final List<String> existing;

  public SimilarNames(Session session) {
    this(new Pacticipants(session).names());
  }

  SimilarNames(List<String> existing) {
    this.existing = existing;
  }

  /** One complaint for each new name that looks like an existing one. */
  public List<String> complaints(Collection<String> names, String baseUrl) {
    return names.stream()
        .distinct()
        .filter(name -> !existing.contains(name))
        .filter(name -> !similarTo(name).isEmpty())
        .map(name -> complaint(name, similarTo(name), baseUrl))
        .toList();
  }

  List<String> similarTo(String name) {
    var essence = essence(name);
    return existing.stream().filter(other -> essence(other).equals(essence)).toList();
  }

  private static List<String> essence(String name) {
    var words =
        name.replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2").replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return Stream.of(words.toLowerCase(Locale.ROOT).split("[\\s_-]+"))
        .map(word -> word.replaceFirst("s$", ""))
        .filter(word -> !NOISE.contains(word))
        .toList();
  }

  private static String complaint(String name, List<String> similar, String baseUrl) {
    return """
        This is the first time a pact has been published for "%1$s".
        The name "%1$s" is very similar to the following existing pacticipants:
        %2$s
        If you meant to specify one of the above names, please correct the pact configuration, and \
        re-publish the pact.
        If the pact is intended to be for a new consumer or provider, please manually create \
        "%1$s" using the following command from the Pact Broker CLI, and then re-publish the pact:

        pact-broker create-or-update-pacticipant --name "%1$s" --broker-base-url %3$s
        """
        .formatted(
            name,
            similar.stream().map(each -> "* " + each).collect(Collectors.joining("\n")),
            baseUrl);
  }
}
