package io.tenantpact.contracts.gate.verdict;

import java.util.List;

/**
 * What the matrix holds, and what the broker makes of it.
 *
 * @param deployable the broker's own verdict; false also where it cannot tell
 * @param reason the broker's own
 */
record MatrixAnswer(boolean deployable, String reason, List<MatrixRow> rows) {}
