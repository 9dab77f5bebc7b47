/**
 * Writes pacts of a tenant-scoped API. Start reading at {@link
 * io.tenantpact.contracts.consumer.Caller}: it begins an interaction in a {@code @Pact} method of
 * pact-jvm's JUnit 5 support.
 */
@NullMarked
package io.tenantpact.contracts.consumer;

import org.jspecify.annotations.NullMarked;
