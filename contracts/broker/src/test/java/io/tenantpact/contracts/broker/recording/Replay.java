package io.tenantpact.contracts.broker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import io.tenantpact.contracts.broker.hal.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sends recorded requests to a broker and compares its answers with the recorded ones. */
final class Replay {

  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "vary",
          "cache-control",
          "x-pact-broker-version",
          "x-content-type-options",
          "x-pact-consumer-version",
          "location",
          "allow");

  private final TestBroker broker;
  private final Tokens tokens = new Tokens();
  private int compared;

  Replay(TestBroker broker) {
    this.broker = broker;
  }

  /** The number of answers that were compared. */
  int compared() {
    return compared;
  }

  void run(Exchange exchange) {
    if (OutOfScope.reason(exchange).isPresent()) {
      return;
    }
    var reply = send(exchange);
    assertThat(reply.status()).as(exchange.name()).isEqualTo(exchange.status());
    compareHeaders(exchange, reply);
    compareBodies(exchange, reply);
    compared++;
  }

  private Reply send(Exchange exchange) {
    var headers = new ArrayList<String>();
    for (var name : List.of("accept", "content-type")) {
      if (exchange.headers().containsKey(name)) {
        headers.addAll(List.of(name, exchange.headers().get(name)));
      }
    }
    var body = exchange.body().isEmpty() ? null : exchange.body();
    return broker.send(
        exchange.method(), tokens.translate(exchange.path()), body, headers.toArray(String[]::new));
  }

  private void compareHeaders(Exchange exchange, Reply reply) {
    for (var name : HEADERS) {
      var recorded = exchange.answerHeaders().getOrDefault(name, "");
      tokens.learn(recorded, reply.header(name));
      assertThat(Normal.of(reply.header(name)))
          .as("%s: header %s", exchange.name(), name)
          .isEqualTo(Normal.of(recorded));
    }
  }

  private void compareBodies(Exchange exchange, Reply reply) {
    if (exchange.answer().isEmpty()) {
      assertThat(reply.text()).as(exchange.name()).isEmpty();
      return;
    }
    var recorded = exchange.json();
    var actual = reply.json();
    tokens.learn(recorded, actual);
    var expected = Deviation.apply(exchange, OutOfScope.withoutUnservedLinks(Normal.of(recorded)));
    assertThat(pretty(Normal.of(actual))).as(exchange.name()).isEqualTo(pretty(expected));
  }

  /** One line per value, so that a difference can be read; the order of members does not count. */
  private static String pretty(JsonNode node) {
    var lines = new ArrayList<String>();
    flatten("", node, lines);
    return String.join("\n", lines.stream().sorted().toList());
  }

  private static void flatten(String path, JsonNode node, List<String> lines) {
    if (node.isContainer() && !node.isEmpty()) {
      node.forEachEntry((name, value) -> flatten(path + "/" + name, value, lines));
      if (node.isArray()) {
        for (var i = 0; i < node.size(); i++) {
          flatten(path + "/" + i, node.get(i), lines);
        }
      }
    } else {
      lines.add(path + " = " + Json.write(node));
    }
  }
}
