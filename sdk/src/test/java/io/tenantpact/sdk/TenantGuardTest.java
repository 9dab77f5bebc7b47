package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.bare;
import static io.tenantpact.sdk.FakeService.page;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.CallFailed.WrongTenant;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantGuardTest {

  private static final ETag SEEN = new ETag("\"v1\"");

  @AutoClose private final FakeService service = FakeService.start();

  private final Tenant acme = service.acme();

  @ParameterizedTest
  @MethodSource("everyCall")
  void answerUnderAnotherNameIsRefused(Consumer<Tenant> call) {
    service.answers(bare(200).addHeader("X-Tenant-Id", "globex").body(resource("res_1")));

    assertThatExceptionOfType(WrongTenant.class)
        .isThrownBy(() -> call.accept(acme))
        .withMessageContaining("its X-Tenant-Id header");
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void successUnderNoNameIsRefused(Consumer<Tenant> call) {
    service.answers(bare(200).body(resource("res_1")));

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> call.accept(acme))
        .withMessageContaining("expected the answer to name the tenant in X-Tenant-Id");
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void errorUnderAnotherNameIsRefused(Consumer<Tenant> call) {
    service.answers(bare(404).addHeader("X-Tenant-Id", "globex").body(problem("not-found")));

    assertThatExceptionOfType(WrongTenant.class).isThrownBy(() -> call.accept(acme));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 412, 422, 428, 500})
  void errorUnderNoNameKeepsItsStatus(int status) {
    service.answers(bare(status).body("{}"));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> acme.resources().get("res_1"))
        .satisfies(failed -> assertThat(failed.status()).isEqualTo(status));
  }

  @Test
  void unchangedUnderNoNameIsRefused() {
    service.answers(bare(304));

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> acme.resources().getIfChanged("res_1", SEEN));
  }

  @Test
  void secondNameIsCheckedToo() {
    service.answers(answer(200).addHeader("X-Tenant-Id", "globex").body(resource("res_1")));

    assertThatExceptionOfType(WrongTenant.class).isThrownBy(() -> acme.resources().get("res_1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"globex", "acm", "acmee", "ACME", "", "acme, globex"})
  void onlyTheVeryNameWillDo(String name) {
    service
        .answers(bare(200).addHeader("X-Tenant-Id", name).body(resource("res_1")))
        .answers(200, resource("res_1", name));

    for (int each = 0; each < 2; each++) {
      assertThatExceptionOfType(WrongTenant.class).isThrownBy(() -> acme.resources().get("res_1"));
    }
  }

  @Test
  void foreignResourceIsRefused() {
    service.answers(200, resource("res_1", "globex"));

    assertThatExceptionOfType(WrongTenant.class)
        .isThrownBy(() -> acme.resources().get("res_1"))
        .withMessage(
            "GET /v1/resources/res_1 for tenant acme: the answer names another tenant in"
                + " /tenantId (request id req-1)");
  }

  @Test
  void foreignItemIsRefusedWhereverItStands() {
    for (int foreign = 0; foreign < 3; foreign++) {
      var items = Stream.of(0, 1, 2).map(each -> resource("res_" + each)).toArray(String[]::new);
      items[foreign] = resource("res_x", "globex");
      service.answers(200, page(List.of(items)));

      assertThatExceptionOfType(WrongTenant.class)
          .isThrownBy(() -> acme.resources().list().firstPage())
          .withMessageContaining("/items/" + foreign + "/tenantId");
    }
  }

  @Test
  void secondOwnerInOneObjectIsRefused() {
    var twice = resource("res_1").replace("\"name\"", "\"tenantId\":\"globex\",\"name\"");
    service.answers(200, twice);

    assertThatExceptionOfType(WrongTenant.class).isThrownBy(() -> acme.resources().get("res_1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 429, 500, 503})
  void foreignProblemIsRefused(int status) {
    service.answers(status, problem("some-code").replace("acme", "globex"));

    assertThatExceptionOfType(WrongTenant.class)
        .isThrownBy(() -> acme.resources().get("res_1"))
        .withMessageContaining("/tenantId of its problem");
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void foreignIdentityIsRefused() {
    service.answers(200, "{\"tenantId\":\"globex\",\"credentialId\":\"ci\",\"scopes\":[]}");

    assertThatExceptionOfType(WrongTenant.class).isThrownBy(acme::ping);
  }

  @ParameterizedTest
  @MethodSource("foreignAnswers")
  void refusalCarriesNothingForeign(MockResponse.Builder foreign) {
    service.answers(foreign);

    var failed = catchThrowableOfType(CallFailed.class, () -> acme.resources().list().firstPage());

    assertThat(failed).isInstanceOf(WrongTenant.class);
    assertThat(failed.call().tenant()).isEqualTo(ACME);
    assertThat(stackTrace(failed)).doesNotContain("globex", "secret");
  }

  static Stream<Named<MockResponse.Builder>> foreignAnswers() {
    var item = resource("res_secret", "globex").replace("Printer", "secret");
    return Stream.of(
        Named.of("header", bare(200).addHeader("X-Tenant-Id", "globex").body("{}")),
        Named.of("item", answer(200).body(page(List.of(resource("res_1"), item), "secret"))),
        Named.of(
            "problem",
            answer(404)
                .body("{\"code\":\"secret\",\"detail\":\"secret\",\"tenantId\":\"globex\"}")));
  }

  static Stream<Named<Consumer<Tenant>>> everyCall() {
    return Stream.of(
        Named.of("ping", Tenant::ping),
        Named.of("list", each -> each.resources().list().firstPage()),
        Named.of("get", each -> each.resources().get("res_1")),
        Named.of("getIfChanged", each -> each.resources().getIfChanged("res_1", SEEN)),
        Named.of("create", each -> each.resources().create(NewResource.named("Printer"))),
        Named.of(
            "update", each -> each.resources().update("res_1", SEEN, ResourceChange.nothing())),
        Named.of("delete", each -> each.resources().delete("res_1", SEEN)),
        Named.of("transition", each -> each.resources().transition("res_1", ResourceState.ACTIVE)),
        Named.of("projects", each -> each.projects().list().firstPage()),
        Named.of("project", each -> each.projects().get("prj_1")));
  }

  @Test
  @Tag("T8")
  void clientHasNoCallWithoutATenant() {
    assertThat(TenantClient.class.getMethods())
        .filteredOn(each -> each.getDeclaringClass() == TenantClient.class)
        .extracting("name")
        .containsExactlyInAnyOrder("connect", "tenant", "close");
  }

  private static String stackTrace(Throwable failed) {
    var text = new StringWriter();
    failed.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
