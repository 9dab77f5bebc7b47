package io.tenantpact.contracts.provider.settings;

import io.tenantpact.contracts.provider.proof.Proofs;
import io.tenantpact.contracts.provider.shard.Shard;
import io.tenantpact.contracts.provider.shard.ShardFolder;
import io.tenantpact.contracts.terms.SourceVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The settings that {@link io.tenantpact.contracts.provider.TenantPactVerification} names, from
 * properties and the environment.
 */
public final class VerificationSettings {

  private static final String PUBLISH = "pact.verifier.publishResults";
  private static final String PROBES = "tenantpact.verification.probes";
  private static final String PROOFS = "tenantpact.verification.proofs";
  private static final String ORDERS = "tenantpact.verification.proofs.orders";
  private static final String SEED = "tenantpact.verification.proofs.seed";
  private static final String SHARD = "tenantpact.verification.shard";
  private static final String SHARDS = "tenantpact.verification.shards";

  private final GivenSettings given;
  private @Nullable SourceVersion version;

  /** Settings that are given in these two. */
  public VerificationSettings(Map<String, String> properties, Map<String, String> environment) {
    this(new GivenSettings(properties, environment));
  }

  private VerificationSettings(GivenSettings given) {
    this.given = given;
  }

  /** What this JVM was given. */
  public static VerificationSettings ofThisJvm() {
    return new VerificationSettings(GivenSettings.ofThisJvm());
  }

  /**
   * Looks for what was given and would not be read.
   *
   * @throws IllegalArgumentException naming it
   */
  public void requireEffective() {
    UnreadSettings.refuseUnknown(given.names(), given.environment().keySet());
    UnreadSettings.refuseWithout(
        wantsProofs(), PROOFS + "=true", List.of(ORDERS, SEED), given::has);
    UnreadSettings.refuseWithout(
        brokerUrl().isPresent(), "pactbroker.url", PactSelection.SETTINGS, given::has);
  }

  /** The broker that hands the pacts out, if one does. */
  public Optional<String> brokerUrl() {
    return given.firstOf("pactbroker.url", "pact.broker.base.url");
  }

  /** In the form pact-jvm's broker client wants it; a token comes before a password. */
  public Map<String, Object> brokerOptions() {
    return given
        .firstOf("pactbroker.auth.token", "pact.broker.token")
        .map(token -> List.of("bearer", token))
        .or(this::basicLogin)
        .map(login -> Map.<String, Object>of("authentication", login))
        .orElse(Map.of());
  }

  private Optional<List<String>> basicLogin() {
    return given
        .firstOf("pactbroker.auth.username", "pact.broker.username")
        .map(name -> List.of("basic", name, password()));
  }

  private String password() {
    return given.firstOf("pactbroker.auth.password", "pact.broker.password").orElse("");
  }

  /** Which pacts the broker is asked for. */
  public PactSelection pactSelection() {
    return PactSelection.of(given::read);
  }

  /** Whether the broker is told what the verification comes to. */
  public boolean publishResults() {
    return given.flag(PUBLISH, Words.TRUE_OR_FALSE, false);
  }

  /**
   * Without probes a verification proves shapes only, so it is measured, never published.
   *
   * @throws IllegalArgumentException if results are to be published without
   */
  public boolean probes() {
    var publish = publishResults();
    var on = given.flag(PROBES, Words.ON_OR_OFF, true);
    if (!on && publish) {
      throw new IllegalArgumentException(
          "expected probes where results are published; take %s=off or %s=true away"
              .formatted(PROBES, PUBLISH));
    }
    return on;
  }

  /** Read once: what a run leaves in a working tree must not make it another version's. */
  public synchronized SourceVersion providerVersion() {
    if (version == null) {
      version = readVersion();
    }
    return version;
  }

  private SourceVersion readVersion() {
    var named = new HashMap<>(given.environment());
    given
        .read("pact.provider.version")
        .ifPresent(number -> named.put("TENANTPACT_VERSION", number));
    given.read("pact.provider.branch").ifPresent(branch -> named.put("TENANTPACT_BRANCH", branch));
    return SourceVersion.of(Path.of(""), named);
  }

  /** The version's number, or an empty text where it cannot be read: outside of a repository. */
  public String versionIfKnown() {
    try {
      return providerVersion().number();
    } catch (RuntimeException unreadable) {
      return "";
    }
  }

  /** Where the report of a test class goes. */
  public Path reportOf(Class<?> test) {
    var folder = given.read("tenantpact.verification.reports").orElse("target/tenantpact");
    return Path.of(folder, test.getName() + ".json");
  }

  /**
   * The part that this JVM verifies, if not all.
   *
   * @throws IllegalArgumentException if it is none; if results are to be published and the shards
   *     share no folder; or if there is such a folder and no part is named
   */
  public Optional<Shard> shard() {
    var shard = given.read(SHARD).map(Shard::parse);
    if (shard.isPresent() && publishResults() && given.read(SHARDS).isEmpty()) {
      throw new IllegalArgumentException(
          "expected %s where results of %s=%s are published: a folder that all shards of the build share"
              .formatted(SHARDS, SHARD, shard.get()));
    }
    if (shard.isEmpty() && given.read(SHARDS).isPresent()) {
      throw new IllegalArgumentException(
          "expected %s beside %s, such as 1/3, found none; name the part that is verified here, or take the folder away"
              .formatted(SHARD, SHARDS));
    }
    return shard;
  }

  /** Where the shards of a test class meet. */
  public Optional<ShardFolder> shardFolder(Class<?> test) {
    return shard()
        .flatMap(
            shard ->
                given
                    .read(SHARDS)
                    .map(folder -> Path.of(folder, test.getName()))
                    .map(path -> new ShardFolder(path, shard, providerVersion().number())));
  }

  /** What is shown beside the verdicts, if the settings ask for it. */
  public Optional<Proofs> proofs() {
    return wantsProofs()
        ? Optional.of(
            new Proofs(
                given.count(ORDERS).orElse(20),
                given.count(SEED).orElseGet(() -> ThreadLocalRandom.current().nextInt(1, 10_000)),
                threads()))
        : Optional.empty();
  }

  private boolean wantsProofs() {
    return given.flag(PROOFS, Words.TRUE_OR_FALSE, false);
  }

  /** How long an exchange with the provider may take. */
  public Duration timeout() {
    return Duration.ofSeconds(given.count("tenantpact.verification.timeout").orElse(10));
  }

  /** How many interactions are verified at once. */
  public int threads() {
    return given
        .count("tenantpact.verification.threads")
        .orElseGet(() -> Math.min(8, 4 * Runtime.getRuntime().availableProcessors()));
  }
}
