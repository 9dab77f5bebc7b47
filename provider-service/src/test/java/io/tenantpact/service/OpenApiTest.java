package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.OpenApi.Operation;
import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.MimeType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document is kept by hand, so that it can be wrong. */
@WithService
@Tag("K9")
class OpenApiTest {

  private static final OpenApi DOCUMENT = OpenApi.ofTheService();
  private static final String TOO_LARGE = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";

  private final RequestMappingHandlerMapping routes;
  private final TenantSeed seed;
  private final ServiceHttp http;

  OpenApiTest(RequestMappingHandlerMapping routes, TenantSeed seed, ServiceHttp http) {
    this.routes = routes;
    this.seed = seed;
    this.http = http;
  }

  @Test
  void everyRouteIsDocumentedAndNoOther() {
    assertThat(documented(Operation::path).keySet()).isEqualTo(served(route -> route).keySet());
  }

  @Test
  void aRouteTakesTheBodyThatIsDocumented() {
    assertThat(documented(Operation::bodies))
        .isEqualTo(
            served(route -> texts(route.getConsumesCondition().getConsumableMediaTypes().stream())))
        .containsEntry("PATCH /v1/resources/{id}", Set.of("application/merge-patch+json"));
  }

  @Test
  void aRouteAnswersInTheTypeThatIsDocumented() {
    var served =
        served(route -> texts(route.getProducesCondition().getProducibleMediaTypes().stream()));

    assertThat(documented(Operation::answers))
        .allSatisfy(
            (operation, types) ->
                assertThat(types)
                    .isEqualTo(operation.startsWith("DELETE ") ? Set.of() : served.get(operation)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  @Tag("D17")
  @Tag("I16")
  void everyAnswerThatItGivesIsDocumented(Operation operation) {
    var seen = answers(operation).map(Reply::status).collect(Collectors.toCollection(TreeSet::new));

    assertThat(operation.statuses()).containsAll(seen);
    assertThat(seen).contains(operation.isOpen() ? 200 : 401);
    if (!operation.isOpen()) {
      assertThat(seen).contains(403);
    }
    if (!operation.bodies().isEmpty()) {
      assertThat(seen).contains(400, 413, 415, 422);
    }
  }

  static Stream<Operation> operations() {
    return DOCUMENT.operations().stream();
  }

  /** What callers get who do one thing wrong, or nothing but ask for what is not there. */
  private Stream<Reply> answers(Operation operation) {
    var path = operation.path().replace("{id}", "res_01890a5d-ac96-774b-bcce-b302099a8057");
    var method = operation.method();
    var anyone = http.anyone().with("Idempotency-Key", UUID.randomUUID().toString());
    var known = anyone.with("If-Match", "\"1\"");
    var allowed = allowed(operation, known);
    var typed =
        operation.bodies().stream().map(type -> allowed.with("Content-Type", type)).toList();
    return Stream.of(
            Stream.of(anyone.send(method, path, ""), allowed.send(method, path, "")),
            Stream.of(refused(operation, known).send(method, path, "")),
            Stream.of(allowed.without("If-Match").send(method, path, "")),
            Stream.of(allowed.without("Idempotency-Key").send(method, path, "")),
            Stream.of(allowed.without(TenantId.HEADER).send(method, path, "")),
            Stream.of(allowed.send(method, path + "?limit=0&cursor=x&order=x&state=x", "")),
            typed.stream().map(each -> each.send(method, path, "not json")),
            typed.stream().map(each -> each.send(method, path, "{\"unknown\":1}")),
            typed.stream().map(each -> each.send(method, path, TOO_LARGE)))
        .flatMap(Function.identity());
  }

  private TestCaller allowed(Operation operation, TestCaller caller) {
    if (operation.isOpen()) {
      return caller;
    }
    if (!operation.hasTenant()) {
      return caller.with(ApiKey.HEADER, seed.key(Set.of(Scope.ADMIN)).secret());
    }
    var tenant = seed.tenant();
    return as(caller, seed.key(tenant), tenant);
  }

  /** With a key that reaches nothing. */
  private TestCaller refused(Operation operation, TestCaller caller) {
    return operation.isOpen() ? caller : as(caller, seed.key(Set.of()), seed.tenant());
  }

  private static TestCaller as(TestCaller caller, ApiKey key, TenantId tenant) {
    return caller.with(ApiKey.HEADER, key.secret()).with(TenantId.HEADER, tenant.value());
  }

  private static <T> Map<String, T> documented(Function<Operation, T> what) {
    return DOCUMENT.operations().stream()
        .collect(Collectors.toMap(Operation::toString, what, (one, same) -> one, TreeMap::new));
  }

  /** By method and path; the web server's own route for errors is none of the service's. */
  private <T> Map<String, T> served(Function<RequestMappingInfo, T> what) {
    var served = new TreeMap<String, T>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("io.tenantpact")) {
                assertThat(route.getMethodsCondition().getMethods()).isNotEmpty();
                route
                    .getMethodsCondition()
                    .getMethods()
                    .forEach(
                        method ->
                            route
                                .getPatternValues()
                                .forEach(
                                    path -> served.put(method + " " + path, what.apply(route))));
              }
            });
    return served;
  }

  private static Set<String> texts(Stream<? extends MimeType> types) {
    return types.map(MimeType::toString).collect(Collectors.toUnmodifiableSet());
  }
}
