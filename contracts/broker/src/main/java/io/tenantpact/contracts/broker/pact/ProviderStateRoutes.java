package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The states that consumers want a provider to be in. */
public final class ProviderStateRoutes {

  private static final String STATES = "/pacts/provider/{provider}/provider-states";

  private ProviderStateRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get(STATES, call -> answer(call, pacts(call).newestOnMainBranchOrAtAll())),
        Route.get(
            STATES + "/branch/{branch}",
            call ->
                answer(
                    call,
                    ProviderPacts.newest(pacts(call).onBranch(Optional.of(call.path("branch")))))),
        Route.get(STATES + "/environment/{environment}", ProviderStateRoutes::inEnvironment));
  }

  private static ProviderPacts pacts(Call call) {
    var provider = call.path("provider");
    new Pacticipants(call.session()).require("provider", provider);
    return new ProviderPacts(call.session(), provider);
  }

  /** By uuid or, because that is what the command line client sends, by name. */
  private static Answer inEnvironment(Call call) {
    return answer(call, pacts(call).liveIn(call.path("environment")));
  }

  private static Answer answer(Call call, List<Pact> pacts) {
    Map<String, Set<String>> consumersByState = new TreeMap<>();
    for (var pact : pacts) {
      for (var state : states(new Pacts(call.session()).content(pact))) {
        consumersByState
            .computeIfAbsent(Json.write(state), absent -> new TreeSet<>())
            .add(pact.consumer());
      }
    }
    var states = Json.array();
    consumersByState.forEach(
        (state, consumers) -> states.add(withConsumers((ObjectNode) Json.read(state), consumers)));
    var body = Json.object();
    body.set("providerStates", states);
    return Answer.ok(body);
  }

  private static ObjectNode withConsumers(ObjectNode state, Set<String> consumers) {
    var json = Json.object().put("name", state.path("name").asString());
    json.set("consumers", Json.texts(consumers));
    return json.setAll(state);
  }

  private static List<ObjectNode> states(ObjectNode content) {
    var states = new ArrayList<ObjectNode>();
    var interactions =
        Stream.of("interactions", "messages").flatMap(part -> content.path(part).valueStream());
    interactions.forEach(
        interaction -> {
          interaction.path("providerStates").forEach(each -> states.add(state(each)));
          var single = interaction.path("providerState");
          if (single.isString() && !single.stringValue().isEmpty()) {
            states.add(Json.object().put("name", single.stringValue()));
          }
        });
    return states;
  }

  private static ObjectNode state(JsonNode given) {
    var state = Json.object().put("name", given.path("name").asString(""));
    var parameters = given.path("params");
    if (parameters.isObject() && !parameters.isEmpty()) {
      state.set("params", parameters);
    }
    return state;
  }
}
