package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What verdicts are about: the versions that were asked for, and the providers in their matrices.
 * The verification of any other version proves nothing for them.
 */
record Subjects(Set<PacticipantVersion> versions) {

  static Subjects of(List<Verdict> verdicts) {
    return new Subjects(
        verdicts.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(each.version()),
                        each.matrix().stream().map(MatrixRow::provider).filter(Objects::nonNull)))
            .collect(Collectors.toSet()));
  }

  boolean include(Verification run) {
    return versions.stream()
        .anyMatch(
            each -> each.name().equals(run.provider()) && each.number().equals(run.version()));
  }
}
