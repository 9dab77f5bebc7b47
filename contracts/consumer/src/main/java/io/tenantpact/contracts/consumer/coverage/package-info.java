/**
 * Tells what a client can ask and no pact promises. Start reading at {@link
 * io.tenantpact.contracts.consumer.coverage.Coverage}; {@link
 * io.tenantpact.contracts.consumer.coverage.PactMethods} finds the interactions of test classes.
 */
@NullMarked
package io.tenantpact.contracts.consumer.coverage;

import org.jspecify.annotations.NullMarked;
