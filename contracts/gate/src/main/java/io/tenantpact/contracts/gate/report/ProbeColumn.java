package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verification.Probe;
import java.util.List;

/**
 * A column of the table of probes: one way to tamper with one thing.
 *
 * @param subject of the probes that stand here
 * @param variation of the probes that stand here
 */
record ProbeColumn(String subject, String variation) {

  /** In the order of the table. A probe that fits none of them stands with the values. */
  static final List<ProbeColumn> ALL =
      List.of(
          new ProbeColumn("tenant", "missing"),
          new ProbeColumn("tenant", "blank"),
          new ProbeColumn("tenant", "malformed"),
          new ProbeColumn("tenant", "doubled"),
          new ProbeColumn("tenant", "unknown"),
          new ProbeColumn("tenant", "foreign"),
          new ProbeColumn("credential", "missing"),
          new ProbeColumn("credential", "unknown"),
          new ProbeColumn("credential", "revoked"),
          new ProbeColumn("credential", "expired"),
          new ProbeColumn("credential", "foreign"));

  boolean holds(Probe probe) {
    return probe.subject().equals(subject) && probe.variation().equals(variation);
  }
}
