package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.resource.ResourceState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes for a resource, and what does not. */
class ResourceShapeTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

  @Test
  void newerServiceMaySayMore() {
    var newer = resource("res_1").replace("{\"id\"", "{\"owner\":{\"x\":[1]},\"id\"");
    service.answers(200, newer.replace("ACTIVE", "FROZEN"));

    var read = resources.get("res_1");

    assertThat(read.state()).isEqualTo(new ResourceState("FROZEN"));
    assertThat(read.state().known()).isEqualTo(ResourceState.Known.OTHER);
  }

  @Test
  void resourceWithoutProjectHasNone() {
    service.answers(200, resource("res_1").replace("\"projectId\":\"prj_1\",", ""));

    assertThat(resources.get("res_1").projectId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "tenantId",
        "name",
        "state",
        "labels",
        "etag",
        "createdAt",
        "updatedAt",
      })
  void resourceMustBeComplete(String field) {
    service.answers(200, resource("res_1").replace("\"" + field + "\"", "\"x-" + field + "\""));

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> resources.get("res_1"))
        .withMessageContaining("expected JSON of a Resource")
        .withMessageEndingWith("(request id req-1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>welcome</html>",
        "{\"id\":",
        "{\"id\":\"res_1\"} trailing",
      })
  void answerThatIsNoResourceIsUnreadable(String body) {
    service.answers(200, body);

    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> resources.get("res_1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\":7",
        "\"etag\":\"W/\\\"v1\\\"\"",
        "\"etag\":\"v1\"",
        "\"createdAt\":1763632800",
        "\"createdAt\":\"yesterday\"",
        "\"labels\":[]",
        "\"labels\":{\"floor\":3}",
        "\"labels\":{\"floor\":null}",
        "\"state\":{}",
        "\"state\":\"\"",
      })
  void fieldOfAnotherShapeIsUnreadable(String field) {
    var name = field.substring(0, field.indexOf(':'));
    service.answers(200, resource("res_1").replace(name, field + ",\"x\""));

    assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> resources.get("res_1"));
  }
}
