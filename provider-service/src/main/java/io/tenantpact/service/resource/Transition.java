package io.tenantpact.service.resource;

import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.json.TextRule;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The body that asks for another state: {@code {"target": "ACTIVE"}}. */
final class Transition {

  private static final String STATES =
      Arrays.stream(ResourceState.values()).map(Enum::name).collect(Collectors.joining("|"));

  private static final TextRule TARGET =
      new TextRule(20, Pattern.compile(STATES), "must be one of " + STATES);

  private Transition() {}

  static ResourceState read(JsonBody body) {
    var fields = body.fields();
    var target = fields.text("target", TARGET);
    fields.done();
    return ResourceState.valueOf(target);
  }
}
