package io.tenantpact.service.trial;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An interaction that a verification found broken.
 *
 * @param message what its test said
 */
record Broken(String interaction, String message) {

  /** As {@code leak body: the decoy's canary …}, on a line of its own. */
  private static final Pattern PROBLEM = Pattern.compile("(?m)^  ([a-z][^:\n]*): .*$");

  /** The interaction's words, without the consumer's name before and the tenant's after them. */
  String words() {
    return interaction.replaceFirst("^.*? - ", "").replaceFirst(" \\(as [^)]*\\)$", "");
  }

  /**
   * What was violated and where, in the order it was told. Paths into the body are left out: which
   * of two tenants' rows comes first is chance.
   */
  List<String> problems() {
    return PROBLEM
        .matcher(message)
        .results()
        .map(each -> each.group(1).replaceAll(" ?\\$\\S*", "").strip())
        .distinct()
        .toList();
  }
}
