package io.tenantpact.contracts.broker.recording;

import static io.tenantpact.contracts.broker.TestBroker.contract;

import io.tenantpact.contracts.broker.TestBroker;
import java.util.List;

/** Puts a fresh broker into the state that the recorded one was in. */
final class Seeds {

  private Seeds() {}

  /** The official broker starts with example data; this one starts empty. */
  static void exampleData(TestBroker broker) {
    var app = "Example App";
    var api = "Example API";
    for (var name : List.of(app, api)) {
      broker.post(
          "/pacticipants",
          "{\"name\":\"%1$s\",\"repositoryUrl\":\"https://github.com/example-organization/%1$s\"}"
              .formatted(name));
    }
    var version = "5556b8149bf8bac76bc30f50a8a2dd4c22c85f30";
    broker.publish(
        app, version, "main", List.of(contract(app, api, TestBroker.pact(app, api, "/products"))));
    broker.putOnBranch(api, "4fdf20082263d4c5038355a3b734be1c0054d1e1", "main");
    broker.environment("test", false);
    broker.environment("production", true);
  }

  static void crawledData(TestBroker broker) {
    publish(broker, "C1", "30", null, "P1", "c");
    foo(broker);
    web(broker);
  }

  private static void foo(TestBroker broker) {
    var prod = broker.environment("prod", true);
    broker.environment("test", false);
    publish(broker, "Foo", "1", "main", "Bar", "x");
    broker.deploy("Foo", "1", prod, null);
    broker.verify("Foo", "1", "Bar", "b1", "main", true);
    broker.verify("Foo", "1", "Bar", "b2", "main", false);
    broker.verify("Foo", "1", "Bar", "b2", "main", true);
    broker.verify("Foo", "1", "Bar", "b3", "main", false);
    broker.verify("Foo", "1", "Bar", "b4", "main", true);
    broker.deploy("Bar", "b3", prod, "eu");
    broker.deploy("Bar", "b4", prod, "us");
    broker.deploy("Bar", "b4", prod, null);
    broker.release("Bar", "b2", prod);
    broker.release("Bar", "b1", prod);
    broker.tag("Foo", "1", "test");
    broker.tag("Foo", "77", "feat-z");
    broker.put("/pacticipants/Lonely/versions/1", "{}");
  }

  private static void web(TestBroker broker) {
    publish(broker, "Web", "1", "main", "Api", "w1");
    publish(broker, "Web", "2", "main", "Api", "w2");
    publish(broker, "Web", "3", "feat/a", "Api", "w3");
    publish(broker, "Web", "4", "feat/b", "Api", "w2");
    publish(broker, "Web", "5", "main", "Api", "w5");
    publish(broker, "App", "1", "master", "Api", "a1", "dev");
    publish(broker, "Old", "1", null, "Api", "o1");
    broker.verify("Web", "2", "Api", "p1", "main", true);
    broker.verify("Web", "5", "Api", "p2", "main", true);
    broker.verify("Web", "5", "Api", "p3", "main", false);
    broker.verify("Web", "3", "Api", "p9", "main", true);
  }

  private static void publish(
      TestBroker broker,
      String consumer,
      String version,
      String branch,
      String provider,
      String what,
      String... tags) {
    var pact =
        """
        {"interactions":[{"description":"%1$s","request":{"method":"get","path":"/%1$s"},
          "response":{"status":200}}],
         "metadata":{"pactSpecification":{"version":"2.0.0"}},
         "consumer":{"name":"%2$s"},"provider":{"name":"%3$s"}}
        """
            .formatted(what, consumer, provider);
    broker.publish(consumer, version, branch, List.of(contract(consumer, provider, pact)), tags);
  }
}
