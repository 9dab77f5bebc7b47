/**
 * Pacts: their content and its identity, their publications, and every way to look them up. Start
 * with {@link io.tenantpact.contracts.broker.pact.PactContent} for when two pacts are the same, and
 * {@link io.tenantpact.contracts.broker.pact.Pacts} for what is kept.
 */
@NullMarked
package io.tenantpact.contracts.broker.pact;

import org.jspecify.annotations.NullMarked;
