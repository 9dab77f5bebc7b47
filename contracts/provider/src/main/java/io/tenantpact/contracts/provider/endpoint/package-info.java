/**
 * Sets provider states up for verifiers that are no part of this JVM: the official {@code pact
 * verifier} and everything built on it. Start reading at {@link
 * io.tenantpact.contracts.provider.endpoint.StateChangeEndpoint}.
 */
@NullMarked
package io.tenantpact.contracts.provider.endpoint;

import org.jspecify.annotations.NullMarked;
