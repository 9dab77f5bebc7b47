package io.tenantpact.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document that the service hands to callers, as far as a test can compare it with routes. */
record OpenApi(List<Operation> operations) {

  /**
   * One thing that can be asked for.
   *
   * @param parameters by what is said of each: its name, or where it stands in the document
   * @param bodies media types of the request
   * @param statuses of all answers
   * @param answers media types of the answers that are no refusal
   */
  record Operation(
      String method,
      String path,
      Set<String> parameters,
      Set<String> bodies,
      Set<Integer> statuses,
      Set<String> answers,
      boolean isOpen) {

    boolean hasTenant() {
      return parameters.contains("#/components/parameters/Tenant");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  static OpenApi ofTheService() {
    try (InputStream yaml =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))) {
      return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenApi of(Map<String, Object> document) {
    var shared = map(map(document, "components"), "responses");
    return new OpenApi(
        map(document, "paths").entrySet().stream()
            .flatMap(
                path ->
                    methodsOf(path.getValue())
                        .map(method -> operation(method, path.getKey(), path.getValue(), shared)))
            .toList());
  }

  private static Stream<String> methodsOf(Object path) {
    return asMap(path).keySet().stream().filter(METHODS::contains).sorted();
  }

  private static Operation operation(
      String method, String path, Object common, Map<String, Object> shared) {
    var own = map(asMap(common), method);
    var responses = map(own, "responses");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        Stream.of(common, own).flatMap(OpenApi::parameters).collect(toUnmodifiableSet()),
        map(map(own, "requestBody"), "content").keySet(),
        responses.keySet().stream().map(Integer::valueOf).collect(toUnmodifiableSet()),
        responses.entrySet().stream()
            .filter(each -> each.getKey().startsWith("2"))
            .map(each -> resolved(asMap(each.getValue()), shared))
            .flatMap(each -> map(each, "content").keySet().stream())
            .collect(toUnmodifiableSet()),
        own.get("security") instanceof Collection<?> needed && needed.isEmpty());
  }

  private static Stream<String> parameters(Object holder) {
    return asMap(holder).get("parameters") instanceof List<?> all
        ? all.stream()
            .map(OpenApi::asMap)
            .map(each -> String.valueOf(each.getOrDefault("$ref", each.get("name"))))
        : Stream.empty();
  }

  private static Map<String, Object> resolved(
      Map<String, Object> response, Map<String, Object> shared) {
    return response.get("$ref") instanceof String ref
        ? map(shared, ref.substring(ref.lastIndexOf('/') + 1))
        : response;
  }

  private static Map<String, Object> map(Map<String, Object> holder, String name) {
    return asMap(holder.getOrDefault(name, Map.of()));
  }

  @SuppressWarnings("unchecked") // YAML's keys are strings here: the statuses are quoted.
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
