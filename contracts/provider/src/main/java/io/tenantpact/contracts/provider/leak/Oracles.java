package io.tenantpact.contracts.provider.leak;

import io.tenantpact.contracts.provider.cast.Cast;

/**
 * The oracles of one interaction, made once for all its answers.
 *
 * @param forCaller knows what is the decoy's
 * @param forDecoy knows what is the caller's
 */
public record Oracles(LeakOracle forCaller, LeakOracle forDecoy) {

  /** Oracles for two tenants whose states are set up. */
  public static Oracles of(Cast cast) {
    return new Oracles(
        LeakOracle.of(cast.caller(), cast.decoy()), LeakOracle.of(cast.decoy(), cast.caller()));
  }
}
