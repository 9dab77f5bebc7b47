package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayList;
import java.util.List;

/** What a response must not hold, which a pact can say in a reference alone. */
final class Absences {

  private static final String GROUP = "tenantpact";

  private final List<String> paths = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  /** Nothing at a path into the body. */
  void addPath(String path) {
    paths.add(RulePath.of(path).toString());
  }

  /** No link of a relation. */
  void addLink(String relation) {
    if (!relation.matches("[^\\s\"]+")) {
      throw new IllegalArgumentException(
          "expected the relation of a link, such as next, was '" + relation + "'");
    }
    links.add(relation);
  }

  void writeTo(HttpInteractionBuilder http) {
    if (!paths.isEmpty()) {
      http.reference(GROUP, "absent", paths);
    }
    if (!links.isEmpty()) {
      http.reference(GROUP, "absentLinks", links);
    }
  }
}
