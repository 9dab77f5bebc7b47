package io.tenantpact.service.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** What the service would write, while none runs. */
public final class ServiceJson {

  private static final JsonMapper MAPPER = mapper();

  private ServiceJson() {}

  public static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                always -> always.withValueInclusion(JsonInclude.Include.NON_NULL));
    new JsonShape().customize(builder);
    return builder.build();
  }
}
