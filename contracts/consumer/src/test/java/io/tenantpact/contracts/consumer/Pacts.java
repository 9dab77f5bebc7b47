package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.matchers.generators.DefaultResponseGenerator;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.support.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pacts of nobody with nobody: begun, read as JSON, and compared with answers by pact-jvm. */
public final class Pacts {

  public static final Caller ACME = Caller.of("acme", "example-key");

  private Pacts() {}

  public static PactBuilder builder() {
    return new PactBuilder("c", "p", PactSpecVersion.V4);
  }

  public static List<V4Interaction.SynchronousHttp> interactionsOf(V4Pact pact) {
    return pact.getInteractions().stream().map(V4Interaction.SynchronousHttp.class::cast).toList();
  }

  static JsonNode jsonOf(V4Pact pact) {
    return JsonMapper.shared()
        .readTree(Json.INSTANCE.prettyPrint(pact.toMap(PactSpecVersion.V4)))
        .path("interactions");
  }

  /** Where a provider's answer breaks the only interaction of a pact; the state's values given. */
  static List<String> broken(V4Pact pact, String answer, Map<String, Object> values) {
    var expected = interactionsOf(pact).get(0).getResponse().toV3Response();
    var context = new HashMap<String, Object>(Map.of("providerState", values));
    var generated =
        (Response)
            DefaultResponseGenerator.INSTANCE.generateResponse(
                expected, context, GeneratorTestMode.Provider, List.of(), Map.of());
    var compared = new RequestResponseInteraction("", List.of(), new Request(), generated);
    var actual =
        new Response(
            generated.getStatus(),
            generated.getHeaders(),
            OptionalBody.body(answer.getBytes(StandardCharsets.UTF_8), ContentType.getJSON()));
    return ResponseMatching.responseMismatches(pact, compared, actual, Map.of()).stream()
        .map(
            each ->
                (each instanceof BodyMismatch body ? body.getPath() + " " : "")
                    + each.description())
        .toList();
  }
}
