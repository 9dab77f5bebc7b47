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
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
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

  private final UnaryOperator<@Nullable String> properties;
  private final Set<String> names;
  private final Map<String, String> environment;
  private @Nullable SourceVersion version;

  /** Settings that are given in these two. */
  public VerificationSettings(Map<String, String> properties, Map<String, String> environment) {
    this(properties::get, properties.keySet(), environment);
  }

  private VerificationSettings(
      UnaryOperator<@Nullable String> properties,
      Set<String> names,
      Map<String, String> environment) {
    this.properties = properties;
    this.names = names;
    this.environment = environment;
  }

  /** What this JVM was given. */
  public static VerificationSettings ofThisJvm() {
    return new VerificationSettings(
        System::getProperty, System.getProperties().stringPropertyNames(), System.getenv());
  }

  /**
   * Looks for what was given and would not be read.
   *
   * @throws IllegalArgumentException naming it
   */
  public void requireEffective() {
    UnreadSettings.refuseUnknown(names, environment.keySet());
    UnreadSettings.refuseWithout(
        wantsProofs(), PROOFS + "=true", List.of(ORDERS, SEED), each -> read(each).isPresent());
    UnreadSettings.refuseWithout(
        brokerUrl().isPresent(),
        "pactbroker.url",
        PactSelection.SETTINGS,
        each -> read(each).isPresent());
  }

  /** The broker that hands the pacts out, if one does. */
  public Optional<String> brokerUrl() {
    return firstOf("pactbroker.url", "pact.broker.base.url");
  }

  /** In the form pact-jvm's broker client wants it; a token comes before a password. */
  public Map<String, Object> brokerOptions() {
    return firstOf("pactbroker.auth.token", "pact.broker.token")
        .map(token -> List.of("bearer", token))
        .or(this::basicLogin)
        .map(login -> Map.<String, Object>of("authentication", login))
        .orElse(Map.of());
  }

  private Optional<List<String>> basicLogin() {
    return firstOf("pactbroker.auth.username", "pact.broker.username")
        .map(name -> List.of("basic", name, password()));
  }

  /** Which pacts the broker is asked for. */
  public PactSelection pactSelection() {
    return PactSelection.of(this::read);
  }

  /** Whether the broker is told what the verification comes to. */
  public boolean publishResults() {
    return flag(PUBLISH, Words.TRUE_OR_FALSE, false);
  }

  /**
   * Without probes a verification proves shapes only, so it is measured, never published.
   *
   * @throws IllegalArgumentException if results are to be published without
   */
  public boolean probes() {
    var publish = publishResults();
    var on = flag(PROBES, Words.ON_OR_OFF, true);
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
    var given = new HashMap<>(environment);
    read("pact.provider.version").ifPresent(number -> given.put("TENANTPACT_VERSION", number));
    read("pact.provider.branch").ifPresent(branch -> given.put("TENANTPACT_BRANCH", branch));
    return SourceVersion.of(Path.of(""), given);
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
    var folder = read("tenantpact.verification.reports").orElse("target/tenantpact");
    return Path.of(folder, test.getName() + ".json");
  }

  /**
   * The part that this JVM verifies, if not all.
   *
   * @throws IllegalArgumentException if it is none; if results are to be published and the shards
   *     share no folder; or if there is such a folder and no part is named
   */
  public Optional<Shard> shard() {
    var shard = read(SHARD).map(Shard::parse);
    if (shard.isPresent() && publishResults() && read(SHARDS).isEmpty()) {
      throw new IllegalArgumentException(
          "expected %s where results of %s=%s are published: a folder that all shards of the build share"
              .formatted(SHARDS, SHARD, shard.get()));
    }
    if (shard.isEmpty() && read(SHARDS).isPresent()) {
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
                read(SHARDS)
                    .map(folder -> Path.of(folder, test.getName()))
                    .map(path -> new ShardFolder(path, shard, providerVersion().number())));
  }

  /** What is shown beside the verdicts, if the settings ask for it. */
  public Optional<Proofs> proofs() {
    return wantsProofs()
        ? Optional.of(
            new Proofs(
                count(ORDERS).orElse(20),
                count(SEED).orElseGet(() -> ThreadLocalRandom.current().nextInt(1, 10_000)),
                threads()))
        : Optional.empty();
  }

  private boolean wantsProofs() {
    return flag(PROOFS, Words.TRUE_OR_FALSE, false);
  }

  /** How long an exchange with the provider may take. */
  public Duration timeout() {
    return Duration.ofSeconds(count("tenantpact.verification.timeout").orElse(10));
  }

  /** How many interactions are verified at once. */
  public int threads() {
    return count("tenantpact.verification.threads")
        .orElseGet(() -> Math.min(8, 4 * Runtime.getRuntime().availableProcessors()));
  }

  private boolean flag(String name, Words words, boolean otherwise) {
    return read(name).map(text -> words.isYes(name, text)).orElse(otherwise);
  }

  private Optional<Integer> count(String name) {
    return read(name).map(text -> count(name, text));
  }

  private static int count(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "expected " + name + " to be a number from 1 to 9999, was '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private String password() {
    return firstOf("pactbroker.auth.password", "pact.broker.password").orElse("");
  }

  /** pact-jvm's name, else the one that every other Pact tool knows from the environment. */
  private Optional<String> firstOf(String name, String other) {
    return read(name).or(() -> read(other));
  }

  /** A build that hands on a property it does not have hands on an empty text. */
  private Optional<String> read(String name) {
    return given(properties.apply(name))
        .or(() -> given(environment.get(UnreadSettings.variable(name))));
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(each -> !each.isBlank());
  }
}
