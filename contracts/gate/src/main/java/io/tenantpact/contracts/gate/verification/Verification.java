package io.tenantpact.contracts.gate.verification;

import java.time.Instant;
import java.util.List;

/**
 * One run of a provider's verification.
 *
 * @param provider its name
 * @param version the provider's version that ran, such as a commit's hash; empty if unknown
 * @param startedAt when it began
 * @param tookMillis how long it lasted
 * @param published whether a broker was told
 * @param warnings what a person should look at, of the run as a whole
 * @param interactions in the order in which they were verified
 */
public record Verification(
    String provider,
    String version,
    Instant startedAt,
    long tookMillis,
    boolean published,
    List<String> warnings,
    List<VerifiedInteraction> interactions) {

  /** A run, with everything that a reader has to know about it. */
  public Verification {
    Part.required(provider, "provider");
    version = Part.textOf(version);
    Part.required(startedAt, "startedAt");
    warnings = Part.listOf(warnings);
    interactions = List.copyOf(Part.required(interactions, "interactions"));
  }
}
