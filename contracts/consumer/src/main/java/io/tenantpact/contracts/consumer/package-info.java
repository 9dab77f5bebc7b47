/**
 * Writes pacts of a tenant-scoped API. Start reading at {@link
 * io.tenantpact.contracts.consumer.Caller}: it begins an interaction in a {@code @Pact} method of
 * pact-jvm's JUnit 5 support. {@link io.tenantpact.contracts.consumer.PageSet} makes all those of a
 * paginated list at once, {@link io.tenantpact.contracts.consumer.Denial} is a no, and {@link
 * io.tenantpact.contracts.consumer.coverage.Coverage} tells what a client can ask and no pact
 * promises.
 */
@NullMarked
package io.tenantpact.contracts.consumer;

import org.jspecify.annotations.NullMarked;
