package io.tenantpact.sdk.contract;

import io.tenantpact.contracts.consumer.coverage.Operation;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the service's OpenAPI document says that the SDK may be told, but for what is excluded. */
final class Documented {

  /**
   * A status that is documented and that no interaction promises.
   *
   * @param operations matches the operations that it is of, as {@link Operation#documented} has
   *     them
   * @param reason for those who wonder
   */
  record Exclusion(Pattern operations, int status, String reason) {

    static Exclusion of(String operations, int status, String reason) {
      return new Exclusion(Pattern.compile(operations), status, reason);
    }

    boolean takes(String operation, int other) {
      return status == other && operations.matcher(operation).matches();
    }
  }

  static final String ANY = ".*";

  static final List<Exclusion> EXCLUSIONS =
      List.of(
          Exclusion.of(
              "(?!GET /v1/ping$).*",
              401,
              "is promised with ping, and what every other interaction is probed for"),
          Exclusion.of(
              "(?!GET /v1/resources$|GET /v1/projects$).*",
              400,
              "the SDK sends a tenant, a key and a body that can be read; a cursor may be refused"),
          Exclusion.of("GET [^ ]+", 304, "is told only to who asks for what changed"),
          Exclusion.of(ANY, 413, "an example as long as that is nothing to publish"),
          Exclusion.of(ANY, 415, "the SDK sends JSON and says so"),
          Exclusion.of(ANY, 428, "the SDK names the version in every change"));

  private static final Path DOCUMENT =
      Path.of("../provider-service/src/main/resources/openapi.yaml");

  private Documented() {}

  /** The statuses of these operations that interactions have to promise. */
  static Map<String, Set<Integer>> of(Collection<Operation> operations) {
    var all = allOf(operations);
    all.forEach(
        (operation, statuses) ->
            statuses.removeIf(
                status -> EXCLUSIONS.stream().anyMatch(each -> each.takes(operation, status))));
    return all;
  }

  /** The same, with what is excluded. */
  static Map<String, Set<Integer>> allOf(Collection<Operation> operations) {
    var paths = new YAMLMapper().readTree(DOCUMENT.toFile()).path("paths");
    var all = new TreeMap<String, Set<Integer>>();
    operations.forEach(each -> all.put(each.documented(), statuses(paths, each)));
    return all;
  }

  private static Set<Integer> statuses(JsonNode paths, Operation operation) {
    var method = operation.method().toLowerCase(java.util.Locale.ROOT);
    var statuses = new TreeSet<Integer>();
    paths
        .path(operation.route())
        .path(method)
        .path("responses")
        .propertyNames()
        .forEach(each -> statuses.add(Integer.valueOf(each)));
    return statuses;
  }
}
