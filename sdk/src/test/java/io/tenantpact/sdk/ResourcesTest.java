package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourcesTest {

  private static final ETag SEEN = new ETag("\"v1\"");

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

  @Test
  @Tag("D7")
  void getReadsEveryField() {
    service.answers(200, resource("res_1"));

    var read = resources.get("res_1");

    assertThat(read)
        .isEqualTo(
            new Resource(
                "res_1",
                ACME,
                "Printer",
                ResourceState.ACTIVE,
                "prj_1",
                Map.of("floor", "3"),
                SEEN,
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-20T11:00:00Z")));
    var sent = service.request();
    assertThat(sent.getRequestLine()).isEqualTo("GET /v1/resources/res_1 HTTP/1.1");
    assertThat(sent.getHeaders().get("If-None-Match")).isNull();
  }

  @Test
  void everyCallSaysWhoAsksForWhom() {
    service.answers(200, resource("res_1"));

    resources.get("res_1");

    var headers = service.request().getHeaders();
    assertThat(headers.values("X-Tenant-Id")).containsExactly("acme");
    assertThat(headers.values("X-API-Key")).containsExactly(FakeService.SECRET);
    assertThat(headers.get("User-Agent")).isEqualTo("tenantpact-sdk");
    assertThat(headers.get("Accept")).isEqualTo("application/json, application/problem+json");
  }

  @Test
  void bearerTokenGoesIntoAuthorization() {
    service.answers(200, resource("res_1"));
    var options = ClientOptions.of(service.url(), Credential.bearer("jwt"));

    service.acme(each -> options).resources().get("res_1");

    assertThat(service.request().getHeaders().get("Authorization")).isEqualTo("Bearer jwt");
  }

  @Test
  @Tag("D7")
  void unchangedResourceIsEmpty() {
    service.answers(answer(304));

    var changed = resources.getIfChanged("res_1", SEEN);

    assertThat(changed).isEmpty();
    assertThat(service.request().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
  }

  @Test
  @Tag("D7")
  void changedResourceIsThere() {
    service.answers(200, resource("res_1"));

    var changed = resources.getIfChanged("res_1", new ETag("\"v0\""));

    assertThat(changed).map(Resource::etag).contains(SEEN);
  }

  @ParameterizedTest
  @MethodSource("callsThatNameNoVersionToCompare")
  void unchangedIsNoAnswerToWhoNamesNoVersion(Consumer<Resources> call) {
    service.answers(answer(304));

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> call.accept(resources))
        .withMessageContaining("expected 2xx, got 304, which is no answer to a call that names no");
  }

  static Stream<Consumer<Resources>> callsThatNameNoVersionToCompare() {
    return Stream.of(
        all -> all.get("res_1"),
        all -> all.list().firstPage(),
        all -> all.create(NewResource.named("Printer")),
        all -> all.update("res_1", SEEN, ResourceChange.nothing()),
        all -> all.delete("res_1", SEEN));
  }

  @Test
  @Tag("M4")
  void createSendsTheDraftUnderAFreshKey() {
    service.answers(201, resource("res_1")).answers(201, resource("res_2"));
    var draft = NewResource.named("Printer").withProject("prj_1").withLabel("floor", "3");

    var created = resources.create(draft);
    resources.create(draft);

    assertThat(created.id()).isEqualTo("res_1");
    var first = service.request();
    assertThat(first.getRequestLine()).isEqualTo("POST /v1/resources HTTP/1.1");
    assertThat(first.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(body(first.getBody()))
        .isEqualTo("{\"name\":\"Printer\",\"projectId\":\"prj_1\",\"labels\":{\"floor\":\"3\"}}");
    var key = first.getHeaders().get("Idempotency-Key");
    assertThat(key).isEqualTo(UUID.fromString(key).toString());
    assertThat(service.request().getHeaders().get("Idempotency-Key")).isNotEqualTo(key);
  }

  @Test
  void createLeavesOutWhatTheDraftDoesNotSay() {
    service.answers(201, resource("res_1"));

    resources.create(NewResource.named("Printer"));

    assertThat(body(service.request().getBody())).isEqualTo("{\"name\":\"Printer\"}");
  }

  @Test
  @Tag("M4")
  void createTakesTheCallersKey() {
    service.answers(201, resource("res_1"));

    resources.create(NewResource.named("Printer"), new IdempotencyKey("order-7"));

    assertThat(service.request().getHeaders().get("Idempotency-Key")).isEqualTo("order-7");
  }

  @Test
  @Tag("D8")
  void updateNamesTheVersionItChanges() {
    service.answers(200, resource("res_1").replace("\\\"v1\\\"", "\\\"v2\\\""));
    var change = ResourceChange.nothing().withName("Plotter").withoutProject();

    var updated = resources.update("res_1", SEEN, change);

    assertThat(updated.etag()).isEqualTo(new ETag("\"v2\""));
    var sent = service.request();
    assertThat(sent.getRequestLine()).isEqualTo("PATCH /v1/resources/res_1 HTTP/1.1");
    assertThat(sent.getHeaders().get("If-Match")).isEqualTo("\"v1\"");
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/merge-patch+json");
    assertThat(body(sent.getBody())).isEqualTo("{\"name\":\"Plotter\",\"projectId\":null}");
  }

  @Test
  @Tag("D8")
  void updateTakesIdAndVersionFromWhatWasRead() {
    service.answers(200, resource("res_1")).answers(200, resource("res_1"));
    var seen = resources.get("res_1");

    resources.update(seen, ResourceChange.nothing().withLabel("floor", "4").withoutLabel("old"));

    service.request();
    var sent = service.request();
    assertThat(sent.getTarget()).isEqualTo("/v1/resources/res_1");
    assertThat(sent.getHeaders().get("If-Match")).isEqualTo("\"v1\"");
    assertThat(body(sent.getBody())).isEqualTo("{\"labels\":{\"floor\":\"4\",\"old\":null}}");
  }

  @Test
  void deleteNamesTheVersionItDeletes() {
    service.answers(answer(204));

    resources.delete("res_1", SEEN);

    var sent = service.request();
    assertThat(sent.getRequestLine()).isEqualTo("DELETE /v1/resources/res_1 HTTP/1.1");
    assertThat(sent.getHeaders().get("If-Match")).isEqualTo("\"v1\"");
  }

  @Test
  void deleteTakesIdAndVersionFromWhatWasRead() {
    service.answers(200, resource("res_1")).answers(answer(204));

    resources.delete(resources.get("res_1"));

    service.request();
    var sent = service.request();
    assertThat(sent.getTarget()).isEqualTo("/v1/resources/res_1");
    assertThat(sent.getHeaders().get("If-Match")).isEqualTo("\"v1\"");
  }

  @Test
  void transitionSendsTheTarget() {
    service.answers(200, resource("res_1"));

    var moved = resources.transition("res_1", ResourceState.ACTIVE);

    assertThat(moved.state()).isEqualTo(ResourceState.ACTIVE);
    var sent = service.request();
    assertThat(sent.getRequestLine()).isEqualTo("POST /v1/resources/res_1/transitions HTTP/1.1");
    assertThat(body(sent.getBody())).isEqualTo("{\"target\":\"ACTIVE\"}");
    assertThat(sent.getHeaders().get("Idempotency-Key")).isNotBlank();
  }

  @Test
  @Tag("M4")
  void transitionTakesTheCallersKey() {
    service.answers(200, resource("res_1"));

    resources.transition("res_1", ResourceState.ARCHIVED, new IdempotencyKey("move-7"));

    assertThat(service.request().getHeaders().get("Idempotency-Key")).isEqualTo("move-7");
  }

  private static String body(okio.ByteString sent) {
    return sent.utf8();
  }
}
