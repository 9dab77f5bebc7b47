package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A pact cannot say that what it does not name is absent; the document can. */
@WithService
@Tag("D19")
class ClosedSchemasTest {

  private static final String RESOURCES = "/v1/resources";
  private static final String PROJECTS = "/v1/projects";
  private static final ClosedSchemas SCHEMAS = ClosedSchemas.ofTheService();

  private final TestCaller caller;
  private final TestCaller operator;
  private final ServiceHttp http;

  ClosedSchemasTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.http = http;
    this.caller = tenants.create().caller();
    this.operator = http.anyone().with(ApiKey.HEADER, seed.key(Set.of(Scope.ADMIN)).secret());
  }

  @Test
  @Tag("D17")
  void everyGoodAnswerHasWhatIsDocumentedAndNoMore() {
    var answers = answers();

    assertThat(answers.keySet()).containsAll(SCHEMAS.operations());
    assertThat(answers)
        .allSatisfy(
            (operation, answer) -> {
              assertThat(answer.status()).isBetween(200, 299);
              assertThat(SCHEMAS.complaints(operation, answer.json())).isEmpty();
            });
  }

  @Test
  void whatIsNotDocumentedOrIsMissingIsFoundAtAnyDepth() {
    var page =
        """
        {"items": [{"id": "prj_1", "tenantId": "acme", "key": "k", "name": "n", "secret": 1,
          "createdAt": "2026-01-01T00:00:00.000Z", "etag": "e"}], "total": 2}
        """;

    assertThat(SCHEMAS.complaints("GET /v1/projects", JsonMapper.shared().readTree(page)))
        .containsExactly(
            "/items/-/secret is not documented",
            "/items/-/updatedAt is missing",
            "/total is not documented");
  }

  private Map<String, Reply> answers() {
    var answers = new TreeMap<String, Reply>();
    var project = caller.post(PROJECTS, "{\"key\":\"p\",\"name\":\"P\"}");
    var resource =
        caller.post(
            RESOURCES,
            """
            {"name": "a", "projectId": "%s", "labels": {"size": "m"}}
            """
                .formatted(project.text("id")));
    var path = RESOURCES + "/" + resource.text("id");
    caller.post(RESOURCES, "{\"name\":\"b\"}");
    answers.put("POST " + PROJECTS, project);
    answers.put("POST " + RESOURCES, resource);
    answers.put("GET /v1/ping", caller.get("/v1/ping"));
    answers.put("GET " + RESOURCES, caller.get(RESOURCES + "?limit=1&order=createdAt.asc"));
    answers.put("GET " + PROJECTS, caller.get(PROJECTS));
    answers.put("GET " + RESOURCES + "/{id}", caller.get(path));
    answers.put("GET " + PROJECTS + "/{id}", caller.get(PROJECTS + "/" + project.text("id")));
    answers.put(
        "PATCH " + RESOURCES + "/{id}",
        caller.patch(path, resource.text("etag"), "{\"name\":\"c\"}"));
    answers.put(
        "POST " + RESOURCES + "/{id}/transitions",
        caller.post(path + "/transitions", "{\"target\":\"ACTIVE\"}"));
    answers.putAll(answersToOperators());
    return answers;
  }

  private Map<String, Reply> answersToOperators() {
    var id = "t-" + UUID.randomUUID();
    var tenant = "/v1/tenants/" + id;
    return Map.of(
        "POST /v1/tenants", operator.postOnly("/v1/tenants", "{\"id\":\"" + id + "\"}"),
        "POST /v1/tenants/{id}/suspend", operator.send("POST", tenant + "/suspend", ""),
        "POST /v1/tenants/{id}/resume", operator.send("POST", tenant + "/resume", ""),
        "GET /health", http.anyone().get("/health"),
        "GET /health/ready", http.anyone().get("/health/ready"));
  }
}
