package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.pact.PactContent;

/**
 * One of the contracts of a publication.
 *
 * @param merge true when the client wants to add to what is published already
 */
record Contract(String provider, PactContent content, boolean merge) {}
