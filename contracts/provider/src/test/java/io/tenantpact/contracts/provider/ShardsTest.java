package io.tenantpact.contracts.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.jvm.ChildJvm;
import io.tenantpact.contracts.provider.result.VerificationReport;
import io.tenantpact.contracts.provider.shard.ShardFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Six interactions, of which the provider breaks number 3, verified by several shards. */
@Tag("K3")
@Tag("G2")
class ShardsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int INTERACTIONS = 6;

  /** The number that this broker gives to the first result of all. */
  private static final int FIRST_RESULT = 101;

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private BrokerStage broker;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(pact());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 200));
    server.createContext("/3", exchange -> answer(exchange, 500));
    server.start();
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stop() {
    logger().detachAppender(log);
    server.stop(0);
    broker.close();
  }

  @Test
  void shardsThatRunAtOncePublishOneWholeResult() throws IOException, InterruptedException {
    var shards = new ArrayList<Process>();
    for (var number = 1; number <= 3; number++) {
      var options =
          settings(number + "/3").entrySet().stream()
              .map(each -> "-D" + each.getKey() + "=" + each.getValue())
              .toList();
      shards.add(
          ChildJvm.of(ShardJvm.class, options)
              .redirectOutput(folder.resolve(number + ".log").toFile())
              .start());
    }

    for (var number = 1; number <= 3; number++) {
      assertThat(shards.get(number - 1).waitFor()).as(logOf(number)).isZero();
    }
    assertThat(IntStream.rangeClosed(1, 3).filter(this::hasPublished)).hasSize(1);
    assertThatTheFailureIsPublishedOnce();
  }

  @Test
  void shardsInTurnPublishOneWholeResultWithTheLast() throws IOException, InterruptedException {
    for (var shard : List.of("3/3", "1/3")) {
      assertThat(errors(run(shard))).isEmpty();
      assertThat(broker.latestResult().isMissingNode()).isTrue();
      assertThat(report().published()).isFalse();
    }
    assertThat(errors(run("2/3"))).isEmpty();

    assertThatTheFailureIsPublishedOnce();
    assertThat(report().published()).isTrue();
  }

  @Test
  void whileAShardIsMissingNothingIsPublishedAndTheLogSaysSo()
      throws IOException, InterruptedException {
    run("3/3");
    run("1/3");

    assertThat(broker.latestResult().isMissingNode()).isTrue();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains("shard 3/3", "shards [1, 2] of 3 are missing"),
            second -> assertThat(second).contains("shard 1/3", "shards [2] of 3 are missing"));
  }

  @Test
  void aShardThatRunsAgainReplacesWhatItLeft() throws IOException, InterruptedException {
    for (var number = 1; number <= 3; number++) {
      run(number + "/3");
      if (number < 3) {
        run(number + "/3");
      }
    }
    assertThatTheFailureIsPublishedOnce();

    server.removeContext("/3");
    for (var number = 1; number <= 3; number++) {
      assertThat(errors(run(number + "/3"))).isEmpty();
    }
    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(broker.latestResult().path("testResults")).hasSize(INTERACTIONS);
  }

  /** Eight shards cannot all have one of six interactions. */
  @Test
  void aShardWithNothingToDoIsNoFailure() throws IOException, InterruptedException {
    var idle = 0;
    for (var number = 1; number <= 8; number++) {
      assertThat(broker.latestResult().isMissingNode()).isTrue();
      var results = run(number + "/8");
      assertThat(errors(results)).isEmpty();
      idle += results.testEvents().started().count() == 0 ? 1 : 0;
    }

    assertThat(idle).isGreaterThanOrEqualTo(2);
    assertThatTheFailureIsPublishedOnce();
  }

  @Test
  void withoutPublishingShardsNeedNoFolder() throws IOException, InterruptedException {
    var verified = new ArrayList<String>();
    for (var number = 1; number <= 3; number++) {
      var settings = settings(number + "/3");
      settings.remove("tenantpact.verification.shards");
      settings.remove("pact.verifier.publishResults");
      assertThat(errors(run(settings))).isEmpty();
      report().interactions().forEach(each -> verified.add(each.description()));
    }

    assertThat(verified)
        .containsExactlyInAnyOrder("get 1", "get 2", "get 3", "get 4", "get 5", "get 6");
    assertThat(broker.latestResult().isMissingNode()).isTrue();
  }

  @Test
  void publishingWithoutAFolderIsRefusedAtTheStart() throws IOException, InterruptedException {
    var settings = settings("1/3");
    settings.remove("tenantpact.verification.shards");

    var results = run(settings);

    assertThat(results.testEvents().started().count()).isZero();
    assertThat(errors(results))
        .singleElement()
        .asString()
        .contains("expected tenantpact.verification.shards where results of", "shard=1/3");
    assertThat(broker.latestResult().isMissingNode()).isTrue();
  }

  @Test
  void whatIsNoShardIsRefusedAtTheStart() {
    var results = run("4/3");

    assertThat(results.testEvents().started().count()).isZero();
    assertThat(errors(results)).singleElement().asString().contains("was 4/3");
  }

  @Test
  void aShardOfAnotherVersionIsAnError() throws IOException, InterruptedException {
    var other = settings("1/2");
    other.put("pact.provider.version", "6");
    run(other);

    assertThatNothingIsPublishedBy("2/2", "expected the provider's version 7", "found 6");
  }

  @Test
  void anotherNumberOfShardsIsAnError() throws IOException, InterruptedException {
    run("1/3");

    assertThatNothingIsPublishedBy("2/2", "expected one of 2 shards", "found 1/3");
  }

  @Test
  void anOutcomeThatIsMissingIsAnError() throws IOException, InterruptedException {
    run("1/2");
    change("1-of-2", text -> text.replaceFirst("(?s)\"findings\" : .*", "\"findings\": []}"));

    assertThatNothingIsPublishedBy("2/2", "each interaction of shard 1/2", "found []");
  }

  @Test
  void anInteractionOfTwoShardsIsAnError() throws IOException, InterruptedException {
    run("1/2");
    run("2/2");
    var findings = JSON.createArrayNode();
    findings.addAll(findingsIn("1-of-2")).addAll(findingsIn("2-of-2"));
    change(
        "2-of-2",
        text ->
            JSON.writeValueAsString(
                JSON.readValue(text, ObjectNode.class).set("findings", findings)));

    assertThat(errors(run("1/2"))).singleElement().asString().contains("no other, none twice");
    assertThatTheFailureIsPublishedOnce();
  }

  @Test
  void aFileThatCannotBeReadIsAnError() throws IOException, InterruptedException {
    run("1/2");
    change("1-of-2", text -> text.substring(0, text.length() / 2));

    assertThatNothingIsPublishedBy("2/2", "to be what a shard left", "1-of-2.json");
  }

  @Test
  void aFileWithHolesIsAnError() throws IOException, InterruptedException {
    run("1/2");
    change("1-of-2", text -> text.replaceFirst("\"findings\" : \\[", "$0 null, "));

    assertThatNothingIsPublishedBy("2/2", "to be what a shard left", "null");
  }

  @Test
  void aFileOfAnotherPactIsAnError() throws IOException, InterruptedException {
    run("1/2");
    change("1-of-2", text -> text.replaceFirst("pact-version/.", "pact-version/x"));

    assertThatNothingIsPublishedBy("2/2", "expected the pact http", "found http");
  }

  private void assertThatNothingIsPublishedBy(String shard, String... says)
      throws IOException, InterruptedException {
    assertThat(errors(run(shard)))
        .singleElement()
        .asString()
        .contains(says)
        .contains("nothing was published");
    assertThat(broker.latestResult().isMissingNode()).isTrue();
  }

  private void assertThatTheFailureIsPublishedOnce() throws IOException, InterruptedException {
    var result = broker.latestResult();
    assertThat(result.path("_links").path("self").path("href").asString())
        .endsWith("/verification-results/" + FIRST_RESULT);
    assertThat(result.path("success").asBoolean(true)).isFalse();
    assertThat(result.path("testResults")).hasSize(INTERACTIONS);
    assertThat(result.path("testResults"))
        .filteredOn(each -> !each.path("success").asBoolean())
        .singleElement()
        .asString()
        .contains("get 3", "500");
  }

  private EngineExecutionResults run(String shard) {
    return run(settings(shard));
  }

  private static EngineExecutionResults run(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    try {
      return ShardJvm.verify();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private Map<String, String> settings(String shard) {
    var settings = new HashMap<String, String>();
    settings.put(ShardJvm.PROVIDER, "http://localhost:" + server.getAddress().getPort());
    settings.put("pactbroker.url", broker.url());
    settings.put("tenantpact.verification.reports", folder.resolve("reports").toString());
    settings.put("tenantpact.verification.shard", shard);
    settings.put("tenantpact.verification.shards", folder.resolve("shards").toString());
    settings.put("pact.provider.version", "7");
    settings.put("pact.provider.branch", "main");
    settings.put("pact.verifier.publishResults", "true");
    return settings;
  }

  /** Of the class as a whole, where publishing happens, and of the tests. */
  private static List<String> errors(EngineExecutionResults results) {
    return results
        .allEvents()
        .failed()
        .map(each -> each.getRequiredPayload(TestExecutionResult.class))
        .map(each -> each.getThrowable().map(Throwable::toString).orElse(""))
        .toList();
  }

  private VerificationReport report() {
    var file =
        folder.resolve("reports").resolve(ShardJvm.PartialVerification.class.getName() + ".json");
    return JSON.readValue(file.toFile(), VerificationReport.class);
  }

  private void change(String name, UnaryOperator<String> change) throws IOException {
    var file = fileOf(name);
    var text = Files.readString(file);
    var changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
  }

  private ArrayNode findingsIn(String name) throws IOException {
    return (ArrayNode) JSON.readTree(fileOf(name).toFile()).path("findings");
  }

  private Path fileOf(String name) throws IOException {
    try (var files = Files.walk(folder.resolve("shards"))) {
      return files.filter(each -> each.endsWith(name + ".json")).findFirst().orElseThrow();
    }
  }

  private boolean hasPublished(int number) {
    return logOf(number).contains("published failure");
  }

  private String logOf(int number) {
    try {
      return Files.readString(folder.resolve(number + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(ShardFolder.class);
  }

  private static String pact() {
    return IntStream.rangeClosed(1, INTERACTIONS)
        .mapToObj(
            number ->
                """
                {"type": "Synchronous/HTTP", "description": "get %d", "pending": false,
                 "request": {"method": "GET", "path": "/%d"}, "response": {"status": 200}}"""
                    .formatted(number, number))
        .collect(
            joining(
                ",",
                """
                {"consumer": {"name": "c"}, "provider": {"name": "p"},
                 "metadata": {"pactSpecification": {"version": "4.0"}},
                 "interactions": [""",
                "]}"));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
