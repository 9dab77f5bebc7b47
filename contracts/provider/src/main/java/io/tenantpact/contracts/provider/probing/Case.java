package io.tenantpact.contracts.provider.probing;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.leak.Oracles;
import java.util.function.Supplier;

/**
 * An interaction that is to be probed.
 *
 * @param oracles for the caller and the decoy
 * @param another sets the states up for one more caller, and takes it away in the end
 * @param promised holds against the pact what is answered as the interaction itself
 */
public record Case(
    SynchronousRequestResponse interaction,
    Cast cast,
    Oracles oracles,
    Supplier<SeededTenant> another,
    Promised promised) {}
