package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.page;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.project.Project;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ProjectsTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final Projects projects = service.acme().projects();

  @Test
  void getReadsEveryField() {
    service.answers(200, project("prj_1"));

    var read = projects.get("prj_1");

    var created = Instant.parse("2026-11-20T10:00:00Z");
    assertThat(read)
        .isEqualTo(
            new Project("prj_1", ACME, "apollo", "Apollo", new ETag("\"p1\""), created, created));
    assertThat(service.request().getRequestLine()).isEqualTo("GET /v1/projects/prj_1 HTTP/1.1");
  }

  @Test
  void createSendsKeyAndName() {
    service.answers(201, project("prj_1"));

    var created = projects.create(new NewProject("apollo", "Apollo"), new IdempotencyKey("k-1"));

    assertThat(created.key()).isEqualTo("apollo");
    var sent = service.request();
    assertThat(sent.getRequestLine()).isEqualTo("POST /v1/projects HTTP/1.1");
    assertThat(sent.getHeaders().get("Idempotency-Key")).isEqualTo("k-1");
    assertThat(sent.getBody().utf8()).isEqualTo("{\"key\":\"apollo\",\"name\":\"Apollo\"}");
  }

  @Test
  void takenKeyIsAConflict() {
    service.answers(409, problem("already-exists"));

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> projects.create(new NewProject("apollo", "Apollo")))
        .satisfies(failed -> assertThat(failed.code()).contains("already-exists"));
  }

  @Test
  void listWalksAllPages() {
    service
        .answers(200, page(List.of(project("prj_1")), "c1"))
        .answers(200, page(List.of(project("prj_2"))));

    var ids = projects.list().withLimit(1).stream().map(Project::id).toList();

    assertThat(ids).containsExactly("prj_1", "prj_2");
    assertThat(service.request().getTarget()).isEqualTo("/v1/projects?limit=1");
    assertThat(service.request().getTarget()).isEqualTo("/v1/projects?limit=1&cursor=c1");
  }
}
