/**
 * How fast the verification is beside pact-jvm's own, on the same pact, provider and machine. Start
 * reading at {@link io.tenantpact.contracts.provider.speed.Benchmark}, which {@code mvn -B
 * -Pbenchmark -pl contracts/provider verify} runs; no ordinary build does.
 */
@NullMarked
package io.tenantpact.contracts.provider.speed;

import org.jspecify.annotations.NullMarked;
