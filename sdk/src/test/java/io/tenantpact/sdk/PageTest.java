package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.page;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceQuery.Order;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D12")
class PageTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

  @Test
  void firstPageAsksForNothingInParticular() {
    service.answers(200, page(List.of(resource("res_1"), resource("res_2")), "c1"));

    var page = resources.list().firstPage();

    assertThat(page.items()).extracting(Resource::id).containsExactly("res_1", "res_2");
    assertThat(page.nextCursor()).isEqualTo("c1");
    assertThat(service.request().getTarget()).isEqualTo("/v1/resources");
  }

  @Test
  void lastPageHasNoCursor() {
    service.answers(200, page(List.of(resource("res_1"))));

    assertThat(resources.list().firstPage().nextCursor()).isNull();
  }

  @Test
  void pageAtStartsWhereAnotherEnded() {
    service.answers(200, page(List.of()));

    resources.list().withLimit(200).pageAt("a+b/c=&d");

    assertThat(service.request().getTarget())
        .isEqualTo("/v1/resources?limit=200&cursor=a%2Bb%2Fc%3D%26d");
  }

  @Test
  void queryNamesStateProjectAndOrder() {
    service.answers(200, page(List.of()));
    var query =
        ResourceQuery.all()
            .withState(ResourceState.ACTIVE)
            .withProject("prj 1")
            .withOrder(Order.NEWEST_FIRST);

    resources.list(query).firstPage();

    assertThat(service.request().getTarget())
        .isEqualTo("/v1/resources?state=ACTIVE&projectId=prj%201&order=createdAt.desc");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201})
  void limitOutsideTheAgreementIsRefusedAtHome(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resources.list().withLimit(limit))
        .withMessage("limit must be 1 to 200, was " + limit);
    assertThat(service.requests()).isZero();
  }

  @Test
  void blankCursorIsRefusedAtHome() {
    assertThatIllegalArgumentException().isThrownBy(() -> resources.list().pageAt(" "));
    assertThat(service.requests()).isZero();
  }

  @Test
  void cursorThatTheServiceDoesNotKnowIsAnInvalidRequest() {
    service.answers(400, problem("invalid-cursor"));

    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> resources.list().pageAt("garbage"))
        .satisfies(failed -> assertThat(failed.code()).contains("invalid-cursor"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"items\":null}",
        "{\"items\":[null]}",
        "{\"items\":{}}",
        "{\"items\":[],\"nextCursor\":\"\"}",
        "{\"items\":[],\"nextCursor\":7}",
        "[]",
      })
  void pageOfAnotherShapeIsUnreadable(String body) {
    service.answers(200, body);

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> resources.list().firstPage())
        .withMessageContaining("expected JSON of a Page");
  }
}
