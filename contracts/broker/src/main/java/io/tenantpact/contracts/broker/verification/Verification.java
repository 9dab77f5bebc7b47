package io.tenantpact.contracts.broker.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One result: this content, against this version of the provider. Every publication of the same
 * content shares it.
 *
 * @param number counts up over all results of the broker
 * @param testResults JSON as the verifier sent it; null when it sent none
 * @param verifiedBy JSON as the verifier sent it; null when it sent none
 */
public record Verification(
    long number,
    boolean success,
    String providerVersion,
    @Nullable String buildUrl,
    @Nullable String testResults,
    @Nullable String verifiedBy,
    Instant createdAt) {}
