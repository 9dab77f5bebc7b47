package io.tenantpact.contracts.provider;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a {@link ProviderUnderTest} verify its pacts: one test per interaction.
 *
 * <p>The provider's name comes from pact-jvm's {@code @Provider} on the class, else from the
 * property {@code pact.provider.name}. The pacts come from the broker at {@code pactbroker.url} if
 * that property is set, else from {@link #pacts()}. With {@code pact.verifier.publishResults=true}
 * the results go back to the broker: once per pact, when all its interactions are through and
 * everything is taken down, all of them or none.
 *
 * <p>System properties, each also an environment variable in capitals with underscores:
 *
 * <ul>
 *   <li>{@code pactbroker.url}, {@code pactbroker.auth.username}, {@code pactbroker.auth.password},
 *       {@code pactbroker.auth.token}, else {@code PACT_BROKER_USERNAME}, {@code
 *       PACT_BROKER_PASSWORD}, {@code PACT_BROKER_TOKEN}, {@code PACT_BROKER_BASE_URL} of the
 *       environment;
 *   <li>{@code pactbroker.consumerversionselectors.rawjson}: which pacts, else those of each
 *       consumer's main branch, of this provider's branch, and of what is deployed or released;
 *       {@code pactbroker.enablePending}, {@code true} if not set; {@code
 *       pactbroker.includeWipPactsSince}, a date, none if not set;
 *   <li>{@code pact.provider.version}, {@code pact.provider.branch}: else read from git;
 *   <li>{@code pact.verifier.publishResults};
 *   <li>{@code tenantpact.verification.threads}: how many interactions run at once;
 *   <li>{@code tenantpact.verification.timeout}: seconds until an exchange with the provider is
 *       given up, 10 if not set;
 *   <li>{@code tenantpact.verification.reports}: the folder of the reports, one JSON file per test
 *       class, {@code target/tenantpact} if not set;
 *   <li>{@code tenantpact.verification.proofs=true}: one more test shows that states may be set up
 *       twice and that every interaction comes to the same in {@code
 *       tenantpact.verification.proofs.orders} random orders, 20 if not set, and beside the others;
 *       {@code tenantpact.verification.proofs.seed} makes the orders of a former run again;
 *   <li>{@code tenantpact.verification.shard=2/3}: only the second of three parts of the
 *       interactions is verified here, the other two elsewhere; a part is the same on every
 *       machine;
 *   <li>{@code tenantpact.verification.shards}: with publishing, an empty folder that all shards of
 *       one build can write to and lock files in. Each leaves there what it came to, and the one
 *       that completes a pact publishes it; while a shard is missing, nothing is published;
 *   <li>{@code tenantpact.verification.probes=off}: compares shapes alone, without probes and
 *       without a decoy, to measure; not together with publishing.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Provider
@PactSource(ConfiguredPacts.class)
@ExtendWith(TenantPactExtension.class)
public @interface TenantPactVerification {

  /** The folder of pacts where no broker is set, relative to the test's working directory. */
  String pacts() default "pacts";
}
