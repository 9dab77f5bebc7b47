package io.tenantpact.contracts.broker.matrix;

/**
 * A consumer and a provider that have to do with the question.
 *
 * @param required true when the version in question needs the provider; a provider does not need
 *     its consumers
 */
record Integration(
    long consumerId, String consumer, long providerId, String provider, boolean required) {}
