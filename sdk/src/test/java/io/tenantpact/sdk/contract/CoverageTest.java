package io.tenantpact.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.consumer.coverage.Coverage;
import io.tenantpact.contracts.consumer.coverage.Coverage.Refusal;
import io.tenantpact.contracts.consumer.coverage.Operation;
import io.tenantpact.contracts.consumer.coverage.PactMethods;
import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.Problem;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** Whatever the SDK can ask, and whatever it can be told, some interaction is about it. */
@Tag("K13")
class CoverageTest {

  /** Failures that no provider can promise, and why. */
  private static final Map<Class<? extends CallFailed>, String> NO_PROMISE =
      Map.of(
          CallFailed.Refused.class, "any other 4xx, so none in particular",
          CallFailed.ServerError.class, "a defect of the service",
          CallFailed.Unreadable.class, "a broken promise",
          CallFailed.WrongTenant.class, "a broken promise",
          CallFailed.Unanswered.class, "no answer at all");

  /** Failures that the service cannot be brought to; a pact that nobody publishes has them. */
  private static final Set<Class<? extends CallFailed>> NOT_YET =
      Set.of(
          CallFailed.PreconditionRequired.class,
          CallFailed.Throttled.class,
          CallFailed.Unavailable.class);

  private final List<Operation> operations = SdkOperations.all();
  private final Map<String, Set<Integer>> documented = Documented.of(operations);
  private final PactMethods methods = PactMethods.of(pactTests());

  @Test
  void everyStatusOfEveryOperationIsPromised() {
    var coverage = Coverage.by(methods.published().interactions());

    assertThat(coverage.missing(operations, documented)).isEmpty();
  }

  @Test
  void whatIsExcludedIsDocumentedAndNotPromised() {
    var coverage = Coverage.by(methods.published().interactions());
    var all = Documented.allOf(operations);

    for (var exclusion : Documented.EXCLUSIONS) {
      var excluded = new TreeMap<String, Set<Integer>>();
      all.forEach(
          (operation, statuses) ->
              statuses.stream()
                  .filter(status -> exclusion.takes(operation, status))
                  .forEach(status -> excluded.put(operation, Set.of(status))));
      var concerned =
          operations.stream().filter(each -> excluded.containsKey(each.documented())).toList();

      assertThat(concerned).as(exclusion.reason()).isNotEmpty();
      assertThat(coverage.missing(concerned, excluded))
          .as(exclusion.toString())
          .hasSameSizeAs(concerned);
    }
  }

  @Test
  void anInteractionThatIsTakenAwayIsMissedByTheNameOfItsOperation() {
    var left = new ArrayList<>(methods.published().interactions());
    left.removeIf(each -> each.getDescription().startsWith("one of its projects"));

    assertThat(Coverage.by(left).missing(operations, documented))
        .containsExactly(
            "tenant(TenantId).projects().get(String): no interaction with GET /v1/projects/{id}"
                + " answers 200");
  }

  @Test
  void everyPublicMethodThatAsksIsFound() {
    assertThat(operations)
        .extracting(Operation::name)
        .contains(
            "tenant(TenantId).ping()",
            "tenant(TenantId).resources().list(ResourceQuery)",
            "tenant(TenantId).resources().list().pageAt(String)",
            "tenant(TenantId).resources().update(Resource, ResourceChange)",
            "tenant(TenantId).resources().transition(String, ResourceState, IdempotencyKey)",
            "tenant(TenantId).projects().list().stream()");
    assertThat(operations).extracting(Operation::documented).containsAll(documented.keySet());
  }

  @Test
  void everyTypedFailureIsPromised() {
    var expected = new ArrayList<>(failures());
    expected.removeAll(NO_PROMISE.keySet());
    expected.removeAll(NOT_YET);

    assertThat(failuresBy(methods.published())).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatTheServiceCannotAnswerYetIsDrivenThroughTheSdkAndNotPublished() {
    assertThat(failuresBy(methods.unpublished())).isEqualTo(NOT_YET);
  }

  @Test
  @Tag("K1")
  void noInteractionOverwritesAnother() {
    assertThat(methods.published().overwritten()).isEmpty();
    assertThat(methods.unpublished().overwritten()).isEmpty();
  }

  @Test
  void everyInteractionIsDrivenThroughTheSdk() {
    assertThat(methods.undriven()).isEmpty();
  }

  /** What the SDK itself makes of every refusal that is promised. */
  private static Set<Class<?>> failuresBy(PactMethods methods) {
    return Coverage.by(methods.interactions()).refusals().stream()
        .map(CoverageTest::failure)
        .collect(Collectors.toSet());
  }

  private static Class<?> failure(Refusal refusal) {
    var call = new Call(Wire.ACME_ID, "GET", "/", "/", null);
    var code = refusal.code().orElse(null);
    return Refused.of(
            call, new Problem(refusal.status(), code, null, null, null, List.of(), null, List.of()))
        .getClass();
  }

  private static List<Class<?>> failures() {
    return below(CallFailed.class)
        .filter(each -> !Modifier.isAbstract(each.getModifiers()))
        .toList();
  }

  private static Stream<Class<?>> below(Class<?> type) {
    return type.isSealed()
        ? Stream.concat(
            Stream.of(type),
            Arrays.stream(type.getPermittedSubclasses()).flatMap(CoverageTest::below))
        : Stream.of(type);
  }

  private static List<Class<?>> pactTests() {
    return ReflectionSupport.findAllClassesInPackage(
        CoverageTest.class.getPackageName(), each -> true, name -> name.endsWith("PactTest"));
  }
}
