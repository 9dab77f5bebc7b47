package io.tenantpact.contracts.gate.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document that means the same in OpenAPI 3.0 and 3.1.
 *
 * @param schemas reads it, by the version that it says it is of
 */
record BothVersions(Function<String, Schemas> schemas) {

  private static final JsonMapper JSON = JsonMapper.shared();

  void assertThatIn(String component, String value, boolean fits) {
    var reference = JSON.createObjectNode().put("$ref", "#/components/schemas/" + component);
    for (var version : List.of("3.0.3", "3.1.0")) {
      var errors = schemas.apply(version).errors(JSON.readTree(value), reference);

      assertThat(errors.isEmpty()).as("%s in OpenAPI %s", value, version).isEqualTo(fits);
    }
  }
}
