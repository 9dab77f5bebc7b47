package io.tenantpact.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.Forbidden;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.call.CallFailed.NotFound;
import io.tenantpact.sdk.call.CallFailed.PreconditionRequired;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.ServerError;
import io.tenantpact.sdk.call.CallFailed.Stale;
import io.tenantpact.sdk.call.CallFailed.TenantSuspended;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unauthenticated;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.CallFailed.WrongTenant;
import io.tenantpact.sdk.call.Problem.FieldError;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallFailedTest {

  private static final Call CALL =
      new Call(new TenantId("acme"), "GET", "/v1/resources/{id}", "/v1/resources/res_1", null);

  @ParameterizedTest
  @MethodSource("kinds")
  @Tag("M2")
  void statusAndCodeDecideTheKind(int status, @Nullable String code, Class<?> kind) {
    var failed = Refused.of(CALL, problem(status, code));

    assertThat(failed).isExactlyInstanceOf(kind);
    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.code().orElse(null)).isEqualTo(code);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(400, "invalid-tenant", InvalidRequest.class),
        Arguments.of(422, "validation-failed", InvalidRequest.class),
        Arguments.of(401, null, Unauthenticated.class),
        Arguments.of(403, "tenant-not-granted", Forbidden.class),
        Arguments.of(403, "scope-missing", Forbidden.class),
        Arguments.of(403, null, Forbidden.class),
        Arguments.of(403, "tenant-suspended", TenantSuspended.class),
        Arguments.of(404, null, NotFound.class),
        Arguments.of(409, "invalid-transition", Conflict.class),
        Arguments.of(412, null, Stale.class),
        Arguments.of(428, null, PreconditionRequired.class),
        Arguments.of(429, null, Throttled.class),
        Arguments.of(500, null, ServerError.class),
        Arguments.of(501, null, ServerError.class),
        Arguments.of(502, null, Unavailable.class),
        Arguments.of(503, null, Unavailable.class),
        Arguments.of(504, null, Unavailable.class),
        Arguments.of(599, null, ServerError.class),
        Arguments.of(405, null, Refused.class),
        Arguments.of(418, "code-of-tomorrow", Refused.class));
  }

  @ParameterizedTest
  @CsvSource({"404, false", "409, false", "429, false", "500, true", "503, true"})
  void refusalOfTheServiceMeansThatNothingHappened(int status, boolean maybe) {
    assertThat(Refused.of(CALL, problem(status, null)).mayHaveArrived()).isEqualTo(maybe);
  }

  @Test
  void answerThatCannotBeReadMeansMaybe() {
    assertThat(new Unreadable(CALL, "no JSON", null, null).mayHaveArrived()).isTrue();
    assertThat(new WrongTenant(CALL, "$.tenantId", null).mayHaveArrived()).isTrue();
  }

  @Test
  void everyKindHasAStatusThatLeadsToIt() {
    var kinds = kinds().map(each -> each.get()[2]).toList();

    assertThat(CallFailed.class.getClasses())
        .filteredOn(Refused.class::isAssignableFrom)
        .isNotEmpty()
        .allMatch(kinds::contains);
  }

  @Test
  void everyKindIsFinalOrSealed() {
    assertThat(CallFailed.class.getClasses())
        .isNotEmpty()
        .allMatch(each -> each.isSealed() || Modifier.isFinal(each.getModifiers()));
  }

  @Test
  void messageSaysWhatWasAskedWhatCameAndUnderWhichId() {
    var wrong = List.of(new FieldError("/name", "too-long", "at most 120"));
    var problem =
        new Problem(422, "validation-failed", "1 field", "req-9", null, wrong, null, List.of());

    assertThat(Refused.of(CALL, problem))
        .hasMessage(
            "GET /v1/resources/res_1 for tenant acme: 422 validation-failed: 1 field;"
                + " /name too-long (at most 120) (request id req-9)");
  }

  @Test
  void messageOfABareStatusIsShort() {
    assertThat(Refused.of(CALL, problem(404, null)))
        .hasMessage("GET /v1/resources/res_1 for tenant acme: 404");
  }

  private static Problem problem(int status, @Nullable String code) {
    return new Problem(status, code, null, null, null, List.of(), null, List.of());
  }
}
