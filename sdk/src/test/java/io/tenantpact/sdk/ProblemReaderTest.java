package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.bare;
import static io.tenantpact.sdk.FakeService.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.call.CallFailed.NotFound;
import io.tenantpact.sdk.call.CallFailed.PreconditionRequired;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Stale;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.Problem.FieldError;
import io.tenantpact.sdk.call.RetryPolicy;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.time.Duration;
import java.util.Collections;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemReaderTest {

  private static final ETag SEEN = new ETag("\"v1\"");

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources =
      service.acme(each -> each.withRetryPolicy(RetryPolicy.none())).resources();

  @Test
  void fieldErrorsSayWhereAndWhat() {
    service.answers(
        422,
        """
        {"type":"about:blank","title":"Validation failed","status":422,"detail":"2 are invalid",
         "code":"validation-failed","requestId":"req-1","tenantId":"acme",
         "errors":[{"pointer":"/name","code":"too-long","detail":"at most 120"},
                   {"pointer":"/labels","code":"too-many"}]}""");

    var failed =
        catchThrowableOfType(
            InvalidRequest.class, () -> resources.create(NewResource.named("Printer")));

    assertThat(failed.code()).contains("validation-failed");
    assertThat(failed.errors())
        .containsExactly(
            new FieldError("/name", "too-long", "at most 120"),
            new FieldError("/labels", "too-many", null));
    assertThat(failed.call().idempotencyKey()).isNotNull();
  }

  @Test
  @Tag("M2")
  void refusedTransitionSaysWhereItMayGo() {
    service.answers(
        409,
        """
        {"code":"invalid-transition","state":"PENDING","allowedTransitions":["ACTIVE"]}""");

    var failed =
        catchThrowableOfType(
            Conflict.class, () -> resources.transition("res_1", ResourceState.ARCHIVED));

    assertThat(failed.code()).contains("invalid-transition");
    assertThat(failed.state()).contains("PENDING");
    assertThat(failed.allowedTransitions()).containsExactly("ACTIVE");
  }

  @Test
  @Tag("D9")
  void staleVersionIsToldApart() {
    service.answers(412, problem("etag-mismatch"));

    var failed =
        catchThrowableOfType(
            Stale.class, () -> resources.update("res_1", SEEN, ResourceChange.nothing()));

    assertThat(failed).hasMessageStartingWith("PATCH /v1/resources/res_1 for tenant acme: 412");
  }

  @Test
  @Tag("D10")
  void missingPreconditionIsToldApart() {
    service.answers(428, problem("precondition-required"));

    var failed =
        catchThrowableOfType(PreconditionRequired.class, () -> resources.delete("res_1", SEEN));

    assertThat(failed).isNotNull();
  }

  @Test
  void requestIdIsInFieldAndMessage() {
    service.answers(404, problem("not-found"));

    var failed = refused();

    assertThat(failed.requestId()).contains("req-1");
    assertThat(failed)
        .hasMessage(
            "GET /v1/resources/res_1 for tenant acme: 404 not-found: because (request id req-1)");
  }

  @Test
  void requestIdOfTheBodyWillDo() {
    service.answers(bare(404).body("{\"requestId\":\"req-2\"}"));

    assertThat(refused().requestId()).contains("req-2");
  }

  @Test
  void titleStandsInForAMissingDetail() {
    service.answers(404, "{\"title\":\"Not Found\"}");

    assertThat(refused().problem().detail()).isEqualTo("Not Found");
  }

  @Test
  void unknownCodeIsKept() {
    service.answers(403, problem("code-of-tomorrow"));

    assertThat(refused().code()).contains("code-of-tomorrow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Bad Gateway</body></html>",
        "null",
        "7",
        "[]",
        "{",
        "{\"code\":7,\"detail\":[],\"errors\":\"none\",\"allowedTransitions\":{\"x\":\"y\"}}",
        "{\"errors\":[1,null],\"allowedTransitions\":[1],\"tenantId\":null,\"state\":{}}",
      })
  void bodyNeverHidesTheStatus(String body) {
    service.answers(bare(502).body(body)).answers(bare(404).body(body));

    assertThat(refused()).isExactlyInstanceOf(Unavailable.class);
    assertThat(refused()).isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void oversizedBodyDoesNotHideTheStatus() {
    service.answers(bare(404).body("{\"detail\":\"" + "x".repeat(100_000) + "\"}"));
    var small = service.acme(each -> each.withMaxAnswerBytes(1000));

    var failed = catchThrowableOfType(CallFailed.class, () -> small.resources().get("res_1"));

    assertThat(failed).isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void messageStaysShortAndTheProblemWhole() {
    var text = "x".repeat(2000);
    var error =
        "{\"pointer\":\"/%s\",\"code\":\"%s\",\"detail\":\"%s\"}".formatted(text, text, text);
    service.answers(
        bare(422)
            .body(
                """
                {"code":"%s","detail":"%s","requestId":"%s","errors":[%s]}"""
                    .formatted(text, text, text, String.join(",", Collections.nCopies(9, error)))));

    var failed = refused();

    assertThat(failed.getMessage()).hasSizeLessThan(3000).contains("; and 4 more", "xxx…");
    assertThat(failed.problem().detail()).isEqualTo(text);
    assertThat(failed.problem().errors()).hasSize(9);
  }

  @Test
  void refusalIsReadNoFurtherThanARefusalIsLong() {
    var fits = 64 * 1024 - "{'detail':''}".length();
    service
        .answers(404, "{\"detail\":\"" + "x".repeat(fits) + "\"}")
        .answers(404, "{\"detail\":\"" + "x".repeat(fits + 2) + "\"}");

    assertThat(refused().problem().detail()).hasSize(fits);
    assertThat(refused().problem().detail()).isNull();
  }

  @Test
  void brokenOffBodyDoesNotHideTheStatus() {
    service.answers(
        answer(404).body("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()));

    assertThat(refused()).isExactlyInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "'Fri, 20 Nov 2026 10:00:30 GMT', 30",
    "'Fri, 20 Nov 2026 09:59:00 GMT', 0",
  })
  @Tag("R6")
  void throttlingSaysHowLong(String header, int seconds) {
    service.answers(
        answer(429)
            .addHeader("Date", "Fri, 20 Nov 2026 10:00:00 GMT")
            .addHeader("Retry-After", header));

    var failed = refused();

    assertThat(failed).isExactlyInstanceOf(Throttled.class);
    assertThat(failed.retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "Fri, 20 Nov 2026 10:00:30 GMT"})
  void senselessRetryAfterIsNone(String header) {
    service.answers(answer(429).addHeader("Retry-After", header));

    assertThat(refused().retryAfter()).isEmpty();
  }

  private Refused refused() {
    return catchThrowableOfType(Refused.class, () -> resources.get("res_1"));
  }
}
