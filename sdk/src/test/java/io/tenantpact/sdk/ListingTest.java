package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.page;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantpact.sdk.call.CallFailed.ServerError;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.CallFailed.WrongTenant;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

  @Test
  @Tag("D13")
  void fifteenRowsAreTenAndFiveInTheServicesOrder() {
    service.answers(200, page(resources(0, 10), "c1")).answers(200, page(resources(10, 15)));

    var ids = ids(resources.list().withLimit(10));

    assertThat(ids).isEqualTo(IntStream.range(0, 15).mapToObj(each -> "res_" + each).toList());
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  @Tag("D12")
  void emptyPageWithACursorIsNotTheEnd() {
    service
        .answers(200, page(List.of(), "c1"))
        .answers(200, page(resources(0, 1), "c2"))
        .answers(200, page(List.of(), "c3"))
        .answers(200, page(List.of(), "c4"))
        .answers(200, page(resources(1, 2), "c5"))
        .answers(200, page(List.of()));

    assertThat(ids(resources.list())).containsExactly("res_0", "res_1");
    assertThat(service.requests()).isEqualTo(6);
  }

  @Test
  void emptyListIsEmpty() {
    service.answers(200, page(List.of()));

    assertThat(resources.list().stream()).isEmpty();
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void everyPageIsAskedForInTheSameWay() {
    service.answers(200, page(resources(0, 1), "c1")).answers(200, page(resources(1, 2)));
    var query = ResourceQuery.all().withState(ResourceState.PENDING).withProject("prj_1");

    ids(resources.list(query).withLimit(1));

    var asked = "/v1/resources?state=PENDING&projectId=prj_1&limit=1";
    for (var target : List.of(asked, asked + "&cursor=c1")) {
      var sent = service.request();
      assertThat(sent.getTarget()).isEqualTo(target);
      assertThat(sent.getHeaders().values("X-Tenant-Id")).containsExactly("acme");
    }
  }

  @Test
  void nothingIsAskedForBeforeItIsNeeded() {
    service.answers(200, page(resources(0, 2), "c1")).answers(200, page(resources(2, 3)));
    var list = resources.list();

    var all = list.iterator();
    assertThat(service.requests()).isZero();

    all.next();
    all.next();
    assertThat(service.requests()).isEqualTo(1);

    all.next();
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void limitedStreamStopsAtThePageItNeeds() {
    service.answers(200, page(resources(0, 2), "c1"));

    var two = resources.list().stream().limit(2).toList();

    assertThat(two).hasSize(2);
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void everyIteratorHasItsOwnPlace() {
    service
        .answers(200, page(resources(0, 1), "c1"))
        .answers(200, page(resources(0, 1), "c1"))
        .answers(200, page(resources(1, 2)))
        .answers(200, page(resources(1, 2)));
    var list = resources.list();

    var one = list.iterator();
    var two = list.iterator();
    var seen = new ArrayList<String>();
    while (one.hasNext() && two.hasNext()) {
      seen.add(one.next().id() + two.next().id());
    }

    assertThat(seen).containsExactly("res_0res_0", "res_1res_1");
    assertThat(two.hasNext()).isFalse();
  }

  @Test
  void hasNextMayBeAskedTwice() {
    service.answers(200, page(resources(0, 1)));
    var all = resources.list().iterator();

    assertThat(all.hasNext()).isTrue();
    assertThat(all.hasNext()).isTrue();
    assertThat(all.next().id()).isEqualTo("res_0");
    assertThat(all.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(all::next);
    assertThat(service.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void circleIsFoundOutAtItsFirstRepetition(int length) {
    for (int each = 0; each <= length; each++) {
      service.answers(200, page(resources(each, each + 1), "c" + each % length));
    }

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> ids(resources.list()))
        .withMessageContaining("goes in circles");
    assertThat(service.requests()).isEqualTo(length + 1);
  }

  @Test
  void failedPageCanBeAskedForAgain() {
    service
        .answers(200, page(resources(0, 1), "c1"))
        .answers(500, problem("internal"))
        .answers(200, page(resources(1, 2)));
    var all = resources.list().iterator();
    all.next();

    assertThatExceptionOfType(ServerError.class).isThrownBy(all::hasNext);

    assertThat(all.next().id()).isEqualTo("res_1");
    assertThat(all.hasNext()).isFalse();
  }

  @Test
  void foreignItemOnALaterPageStopsTheWalkBeforeThatPage() {
    service
        .answers(200, page(resources(0, 1), "c1"))
        .answers(200, page(List.of(resource("res_1"), resource("res_2", "globex"))));
    var seen = new ArrayList<String>();

    assertThatExceptionOfType(WrongTenant.class)
        .isThrownBy(() -> resources.list().forEach(each -> seen.add(each.id())))
        .withMessageContaining("/items/1/tenantId");
    assertThat(seen).containsExactly("res_0");
  }

  private static List<String> resources(int from, int to) {
    return IntStream.range(from, to).mapToObj(each -> resource("res_" + each)).toList();
  }

  private static List<String> ids(Listing<Resource> list) {
    return list.stream().map(Resource::id).toList();
  }
}
