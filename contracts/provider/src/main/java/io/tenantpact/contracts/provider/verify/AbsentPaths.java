package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.support.json.JsonValue;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer must not hold. Plain Pact cannot say it, so the consumer kit writes the paths
 * beside the interaction, under {@code comments.references.tenantpact.absent}.
 */
final class AbsentPaths {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AbsentPaths() {}

  static List<Problem> check(Interaction interaction, Answer answer) {
    var paths = pathsOf(interaction);
    if (paths.isEmpty()) {
      return List.of();
    }
    var body = parsed(answer);
    return paths.stream()
        .filter(path -> !RulePath.of(path).resolve(body).isEmpty())
        .map(
            path ->
                new Problem(
                    Problem.Kind.ABSENT, path, "expected nothing there, but there is a value"))
        .toList();
  }

  private static List<String> pathsOf(Interaction interaction) {
    if (!interaction.isV4()) {
      return List.of();
    }
    JsonValue node = interaction.asV4Interaction().getComments().get("references");
    for (var key : new String[] {"tenantpact", "absent"}) {
      node = node instanceof JsonValue.Object object ? object.get(key) : null;
    }
    return node instanceof JsonValue.Array array
        ? array.getValues().stream().map(JsonValue::asString).toList()
        : Stream.<String>empty().toList();
  }

  /** What is no JSON holds no value; that it should have been JSON is the comparison's matter. */
  private static JsonNode parsed(Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }
}
