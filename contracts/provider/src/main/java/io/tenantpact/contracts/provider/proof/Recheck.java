package io.tenantpact.contracts.provider.proof;

import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * An interaction that was verified and can be verified again.
 *
 * @param first what it came to
 * @param again verifies it once more
 * @param states seeds its states twice for one tenant; a problem if that differs from once
 */
public record Recheck(Outcome first, Supplier<Outcome> again, Supplier<Optional<Problem>> states) {

  /** Nothing if it comes to the same again, else a problem. */
  Optional<Problem> differs(String order) {
    var now = verdict(again.get().problems());
    var before = verdict(first.problems());
    return now.equals(before)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Problem.Kind.STATE,
                "",
                "expected the same verdict in every order, but it was %s first and %s %s;"
                        .formatted(before, now, order)
                    + " let no two interactions share data"));
  }

  /** Without the messages, which quote what is random. */
  private static SortedSet<String> verdict(List<Problem> problems) {
    var verdict = new TreeSet<String>();
    problems.forEach(each -> verdict.add((each.kind() + " " + each.where()).strip()));
    return problems.isEmpty() ? new TreeSet<>(List.of("kept")) : verdict;
  }
}
