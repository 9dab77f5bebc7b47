package io.tenantpact.contracts.gate.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties that are only read, or only written. */
@Tag("K9")
class OneWayTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final JsonNode DOCUMENT =
      JSON.readTree(
          """
          {"openapi": "3.0.3", "components": {"schemas": {"Account": {
            "type": "object", "required": ["id", "name", "password"],
            "properties": {
              "id": {"type": "string", "readOnly": true},
              "name": {"type": "string"},
              "password": {"type": "string", "writeOnly": true}}}}}}
          """);

  private static final JsonNode ACCOUNT =
      JSON.createObjectNode().put("$ref", "#/components/schemas/Account");

  @Test
  void aRequestDoesNotHaveToHoldWhatIsOnlyRead() {
    var requests = new Schemas(DOCUMENT);

    assertThat(requests.errors(JSON.readTree("{\"name\": \"a\", \"password\": \"b\"}"), ACCOUNT))
        .isEmpty();
    assertThat(requests.errors(JSON.readTree("{\"id\": \"1\", \"name\": \"a\"}"), ACCOUNT))
        .singleElement()
        .asString()
        .contains("password");
  }

  @Test
  void anAnswerNeverHoldsWhatIsOnlyWritten() {
    var answers = Schemas.ofParts(DOCUMENT);

    assertThat(answers.errors(JSON.readTree("{\"id\": \"1\"}"), ACCOUNT)).isEmpty();
    assertThat(answers.errors(JSON.readTree("{\"password\": \"b\"}"), ACCOUNT))
        .singleElement()
        .asString()
        .contains("password");
  }
}
