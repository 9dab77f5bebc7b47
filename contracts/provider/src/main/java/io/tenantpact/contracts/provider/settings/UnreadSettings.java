package io.tenantpact.contracts.provider.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings that somebody gave and that nothing would come of. */
final class UnreadSettings {

  private static final String PREFIX = "tenantpact.verification.";
  private static final Set<String> KNOWN =
      Set.of(
          "threads",
          "timeout",
          "reports",
          "proofs",
          "proofs.orders",
          "proofs.seed",
          "shard",
          "shards",
          "probes");

  private static final Set<String> VARIABLES =
      KNOWN.stream().map(UnreadSettings::variable).collect(Collectors.toSet());

  private UnreadSettings() {}

  /**
   * Refuses names that begin like this kit's own and are none.
   *
   * @param properties names of system properties
   * @param variables names in the environment
   * @throws IllegalArgumentException naming each
   */
  static void refuseUnknown(Collection<String> properties, Collection<String> variables) {
    var unknown =
        Stream.concat(
                properties.stream().filter(each -> isUnknown(each, PREFIX, KNOWN)),
                variables.stream().filter(each -> isUnknown(each, variable(PREFIX), VARIABLES)))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "expected %s to end in one of %s; there is no such setting"
              .formatted(String.join(", ", unknown), KNOWN.stream().sorted().toList()));
    }
  }

  private static boolean isUnknown(String name, String prefix, Set<String> known) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length())
        && !(name.startsWith(prefix) && known.contains(name.substring(prefix.length())));
  }

  /**
   * Refuses settings of what is not wanted.
   *
   * @param wanted whether it is
   * @param beside what says that it is
   * @throws IllegalArgumentException naming the first that is given
   */
  static void refuseWithout(
      boolean wanted, String beside, List<String> names, Predicate<String> isGiven) {
    var unread = names.stream().filter(each -> !wanted && isGiven.test(each)).findFirst();
    if (unread.isPresent()) {
      throw new IllegalArgumentException(
          "expected %s beside %s, found none; add it, or take the other away"
              .formatted(beside, unread.get()));
    }
  }

  /** The environment variable of a system property. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
