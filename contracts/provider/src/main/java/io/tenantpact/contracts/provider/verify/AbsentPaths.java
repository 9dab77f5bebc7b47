package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an answer's body must not hold: the paths of the {@linkplain References absent}. */
final class AbsentPaths {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final References ABSENT = new References("absent");

  private AbsentPaths() {}

  static List<Problem> check(Interaction interaction, String body) {
    return ABSENT.check(interaction, paths -> body.isEmpty() ? List.of() : check(paths, body));
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

  private static Problem problem(String path, String message) {
    return new Problem(Problem.Kind.ABSENT, path, message);
  }
}
