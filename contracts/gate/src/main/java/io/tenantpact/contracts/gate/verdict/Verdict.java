package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;

/**
 * The answer to whether a version may be in an environment.
 *
 * @param environment where it is wanted
 * @param reasons why not, one line each or several for one that has details; why, if it may, and
 *     what was recorded then
 * @param matrix what was verified
 */
public record Verdict(
    PacticipantVersion version,
    String environment,
    boolean deployable,
    List<String> reasons,
    List<MatrixRow> matrix) {}
