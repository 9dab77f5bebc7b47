package io.tenantpact.contracts.provider.speed;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.StateChangeAction;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.tenantpact.contracts.provider.ProviderUnderTest;
import io.tenantpact.contracts.provider.TenantPactVerification;
import io.tenantpact.contracts.provider.speed.Stage.TenantHasNotes;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * One verification of the pacts in the working directory in a JVM of its own, then the same again
 * until the JVM is warm, and a few times more. Arguments: the class to run, the file to write the
 * measures to, and the number of runs that warm it up; with 0 the first run is the only one.
 */
public final class Round {

  /** The system property that names the {@link Storage}. */
  static final String STORAGE = "benchmark.storage";

  private static final int WARM_RUNS = 3;
  private static final Stage STAGE = stage();

  private Round() {}

  /** Ends with status 1 if an interaction was not kept. */
  public static void main(String... args) throws IOException {
    var verification = args[0].equals("stock") ? Stock.class : Kit.class;
    var cold = seconds(verification);
    var warmUps = Integer.parseInt(args[2]);
    var warm = warmUps == 0 ? cold : warm(verification, warmUps);
    Files.writeString(
        Path.of(args[1]), "%f %f %f %d".formatted(cold, warm, cpu(), peakHeap() >> 20));
    System.exit(0);
  }

  /** The median of some runs, after so many that the compiler has little left to do. */
  private static double warm(Class<?> verification, int warmUps) {
    for (var run = 0; run < warmUps; run++) {
      seconds(verification);
    }
    return DoubleStream.generate(() -> seconds(verification))
        .limit(WARM_RUNS)
        .sorted()
        .skip(WARM_RUNS / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double seconds(Class<?> verification) {
    var start = System.nanoTime();
    var tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(verification))
            .execute()
            .testEvents();
    var took = (System.nanoTime() - start) / 1e9;
    if (tests.succeeded().count() == 0 || tests.succeeded().count() != tests.started().count()) {
      tests.failed().debug();
      System.exit(1);
    }
    return took;
  }

  /** Of this JVM since it began, the provider's and all runs' among it. */
  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(each -> each.getType() == MemoryType.HEAP)
        .mapToLong(each -> each.getPeakUsage().getUsed())
        .sum();
  }

  private static Stage stage() {
    try {
      return Stage.open(Storage.valueOf(System.getProperty(STORAGE)));
    } catch (IOException e) {
      throw new IllegalStateException("expected the provider to start", e);
    }
  }

  /** As pact-jvm's users write it, with the same fixtures. */
  @Provider("notes")
  @PactFolder("pacts")
  static class Stock {

    private final Deque<TestTenant> tenants = new ArrayDeque<>();

    @BeforeEach
    void target(PactVerificationContext context) {
      context.setTarget(new HttpTestTarget("localhost", STAGE.url().getPort(), "/"));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void verify(PactVerificationContext context) {
      context.verifyInteraction();
    }

    @State("tenant has notes")
    Map<String, Object> notes(Map<String, Number> parameters) {
      var tenant = STAGE.create(Canary.random());
      tenants.push(tenant);
      var count = parameters.getOrDefault("count", 0).intValue();
      var values = STAGE.seed(tenant, new TenantHasNotes(count));
      return values.and("tenantId", tenant.id()).and("apiKey", tenant.credential()).asMap();
    }

    @State(value = "tenant has notes", action = StateChangeAction.TEARDOWN)
    void gone() {
      STAGE.purge(tenants.pop());
    }
  }

  @Provider("notes")
  @TenantPactVerification
  static class Kit implements ProviderUnderTest {

    @Override
    public URI url() {
      return STAGE.url();
    }

    @Override
    public TenantFixtures fixtures() {
      return STAGE;
    }

    @Override
    public States states() {
      return STAGE.states();
    }
  }
}
