package io.tenantpact.contracts.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionRequestTest {

  private static final Map<String, Object> VALUES = Map.of("thingId", "a", "key", "used");

  @ParameterizedTest
  @CsvSource({"get, true", "Head, true", "GET, true", "post, false", "DELETE, false"})
  void aReadIsOneInWhateverCaseAPactHasItsMethod(String method, boolean reads) {
    var json =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "2.0.0"}},
         "interactions": [{"description": "d", "request": {"method": "%s", "path": "/"},
           "response": {"status": 200}}]}
        """
            .formatted(method);

    assertThat(new InteractionRequest(interaction(json), Map.of()).isSafe()).isEqualTo(reads);
  }

  /** Under one key, every probe but the first would get the first one's answer. */
  @Test
  void eachRequestHasAKeyOfItsOwn() {
    var request = new InteractionRequest(creation("{}"), VALUES);

    assertThat(
            List.of(
                keyOf(request.unchanged()),
                keyOf(request.unchanged()),
                keyOf(request.with(Map.of("thingId", "b"), request.injections()))))
        .doesNotHaveDuplicates()
        .doesNotContain("example");
  }

  @Test
  void aKeyThatTheStateGaveIsTheStates() {
    var given = "{\"Idempotency-Key\": {\"type\": \"ProviderState\", \"expression\": \"${key}\"}}";

    assertThat(keyOf(new InteractionRequest(creation(given), VALUES).unchanged()))
        .isEqualTo("used");
  }

  @Test
  void aValueIsAnothersWhereItIsToBeAndNowhereElse() {
    var request = new InteractionRequest(copying("$.to[*].id"), VALUES);
    var others = Map.<String, Object>of("thingId", "b");

    assertThat(bodyOf(request.with(others, request.injections())))
        .isEqualTo("{\"from\":\"b\",\"to\":[{\"id\":\"b\"},{\"id\":\"b\"}]}");
    assertThat(bodyOf(request.with(others, request.injections().subList(0, 1))))
        .isEqualTo("{\"from\":\"b\",\"to\":[{\"id\":\"a\"},{\"id\":\"a\"}]}");
    assertThat(bodyOf(request.with(others, request.injections().subList(1, 2))))
        .isEqualTo("{\"from\":\"a\",\"to\":[{\"id\":\"b\"},{\"id\":\"b\"}]}");
  }

  @Test
  void whereThereIsNothingAValueChangesNothing() {
    var request = new InteractionRequest(copying("$.toNobody"), VALUES);
    var others = Map.<String, Object>of("thingId", "b");

    assertThat(request.injections())
        .extracting(each -> request.isChangedBy(others, List.of(each)))
        .containsExactly(true, false);
  }

  private static String bodyOf(IRequest request) {
    return request.getBody().valueAsString();
  }

  private static SynchronousRequestResponse copying(String key) {
    return interaction(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [{"type": "Synchronous/HTTP", "description": "d", "pending": false,
           "request": {"method": "POST", "path": "/copies",
             "body": {"contentType": "application/json", "encoded": false,
               "content": {"from": "x", "to": [{"id": "y"}, {"id": "z"}]}},
             "generators": {"body": {
               "$.from": {"type": "ProviderState", "expression": "${thingId}"},
               "%s": {"type": "ProviderState", "expression": "${thingId}"}}}},
           "response": {"status": 201}}]}
        """
            .formatted(key));
  }

  private static String keyOf(IRequest request) {
    return Headers.of(request).get("idempotency-key").orElse("");
  }

  private static SynchronousRequestResponse creation(String headerGenerators) {
    return interaction(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [{"type": "Synchronous/HTTP", "description": "d", "pending": false,
           "request": {"method": "POST", "path": "/things/a",
             "headers": {"Idempotency-Key": ["example"]},
             "generators": {"header": %s,
               "path": {"type": "ProviderState", "expression": "/things/${thingId}"}}},
           "response": {"status": 201}}]}
        """
            .formatted(headerGenerators));
  }

  private static SynchronousRequestResponse interaction(String pact) {
    return (SynchronousRequestResponse)
        DefaultPactReader.INSTANCE.loadPact(pact).getInteractions().get(0);
  }
}
