package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.support.json.JsonValue;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer must not hold. Plain Pact cannot say it, so the consumer kit writes the paths
 * beside the interaction, under {@code comments.references.tenantpact.absent}.
 */
final class AbsentPaths {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AbsentPaths() {}

  static List<Problem> check(Interaction interaction, String body) {
    var paths = pathsOf(interaction);
    if (paths == null) {
      return List.of();
    }
    if (!(paths instanceof JsonValue.Array array)) {
      return List.of(
          new Problem(
              Problem.Kind.PACT,
              "comments.references.tenantpact.absent",
              "expected a list of paths, was " + paths.serialise()));
    }
    return array.getValues().isEmpty() || body.isEmpty()
        ? List.of()
        : check(array.getValues().stream().map(JsonValue::asString).toList(), body);
  }

  private static List<Problem> check(List<String> paths, String body) {
    try {
      var json = JSON.readTree(body);
      return paths.stream()
          .filter(path -> !RulePath.of(path).resolve(json).isEmpty())
          .map(path -> problem(path, "expected nothing there, but there is a value"))
          .toList();
    } catch (JacksonException e) {
      return List.of(
          problem(paths.get(0), "expected JSON without it, but: " + e.getOriginalMessage()));
    }
  }

  private static @Nullable JsonValue pathsOf(Interaction interaction) {
    if (!interaction.isV4()) {
      return null;
    }
    var node = interaction.asV4Interaction().getComments().get("references");
    for (var key : new String[] {"tenantpact", "absent"}) {
      node = node instanceof JsonValue.Object object ? object.get(key) : null;
    }
    return node instanceof JsonValue.Null ? null : node;
  }

  private static Problem problem(String path, String message) {
    return new Problem(Problem.Kind.ABSENT, path, message);
  }
}
