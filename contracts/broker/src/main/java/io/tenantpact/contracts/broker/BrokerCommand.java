package io.tenantpact.contracts.broker;

import io.tenantpact.contracts.broker.wire.Login;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs a broker until the process is told to stop. Works as a program of its own and as a
 * subcommand of another.
 *
 * <p>Exit code 0 after it was stopped, 2 for a wrong command line, 3 when it could not start; in
 * both cases one line on standard error says why. 1 is left to programs that answer no with it.
 */
@Command(
    name = "broker",
    description = "Runs a Pact Broker on one SQLite file.",
    footer = {
      "",
      "Logins come from the environment, so that no process list shows them:",
      "  PACT_BROKER_BASIC_AUTH_USERNAME, PACT_BROKER_BASIC_AUTH_PASSWORD",
      "  PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME, PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD"
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuiltVersion.class)
public final class BrokerCommand implements Callable<Integer> {

  private static final int NOT_STARTED = 3;

  private final Map<String, String> environment;
  private final CountDownLatch toldToStop = new CountDownLatch(1);

  /** Read before the broker answers, since the parent may end as soon as it does. */
  private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "broker.db",
      description = "The database; made when there is none. Default: ${DEFAULT-VALUE}")
  private Path database = Path.of("broker.db");

  @Option(
      names = "--port",
      defaultValue = "9292",
      description = "0 for any free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "What to listen on. Default: ${DEFAULT-VALUE}")
  private String host = "127.0.0.1";

  @Option(
      names = "--base-url",
      description = "How clients reach the broker. Default: the address each client used")
  private @Nullable URI baseUrl;

  @Option(
      names = "--exit-with-parent",
      description = "Stop when the process that started this one ends")
  private boolean exitWithParent;

  public BrokerCommand() {
    this(System.getenv());
  }

  BrokerCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    // Before anything answers: a signal may come as soon as something does.
    stopOnSignal(Thread.currentThread());
    try {
      serve(EmbeddedBroker.start(options()));
      return 0;
    } catch (BrokerNotStarted | IllegalArgumentException e) {
      if (spec != null) {
        spec.commandLine().getErr().println(e.getMessage());
      }
      return NOT_STARTED;
    }
  }

  private void serve(EmbeddedBroker broker) {
    try (broker) {
      waitForTheEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * An orphan has another parent at once, also where nobody collects the processes that ended, as
   * in many containers: there the old parent would look alive for ever.
   */
  private void waitForTheEnd() throws InterruptedException {
    while (!toldToStop.await(250, TimeUnit.MILLISECONDS)) {
      if (exitWithParent && !parent.equals(ProcessHandle.current().parent())) {
        return;
      }
    }
  }

  /** A signal ends the process as soon as its hooks are done, so the hook waits for the broker. */
  private void stopOnSignal(Thread serving) {
    Runnable stop =
        () -> {
          toldToStop.countDown();
          join(serving);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "broker-stop"));
  }

  private static void join(Thread thread) {
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private BrokerOptions options() {
    var options = BrokerOptions.of(database).withHost(host).withPort(port);
    if (baseUrl != null) {
      options = options.withBaseUrl(baseUrl);
    }
    var writer = login("PACT_BROKER_BASIC_AUTH");
    if (writer.isPresent()) {
      options = options.withBasicAuth(writer.get().user(), writer.get().password());
    }
    var reader = login("PACT_BROKER_BASIC_AUTH_READ_ONLY");
    return reader.isPresent()
        ? options.withReadOnlyUser(reader.get().user(), reader.get().password())
        : options;
  }

  /** A password of nobody was meant to lock the broker, so it does not start as an open one. */
  private Optional<Login> login(String variables) {
    var user = environment.get(variables + "_USERNAME");
    var password = environment.get(variables + "_PASSWORD");
    if (user == null && password != null) {
      throw new IllegalArgumentException(
          "expected %1$s_USERNAME beside %1$s_PASSWORD, but it is not set; set it, or neither"
              .formatted(variables));
    }
    return Optional.ofNullable(user).map(name -> new Login(name, password == null ? "" : password));
  }
}
