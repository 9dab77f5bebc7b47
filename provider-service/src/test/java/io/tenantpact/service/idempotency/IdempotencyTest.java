package io.tenantpact.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
@Tag("M4")
class IdempotencyTest {

  private static final String LIST = "/v1/resources";
  private static final String BODY = "{\"name\":\"a\",\"labels\":{\"x\":\"1\",\"y\":\"2\"}}";

  private final TestTenants tenants;
  private final TenantSeed seed;
  private final ServiceHttp http;
  private final TestTenant acme;
  private final TestCaller caller;

  IdempotencyTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.tenants = tenants;
    this.seed = seed;
    this.http = http;
    this.acme = tenants.create();
    this.caller = acme.caller().with("Idempotency-Key", "k-1");
  }

  @Test
  void theSecondAnswerIsTheFirstOneAgain() {
    var first = caller.postOnly(LIST, BODY);
    var second = caller.postOnly(LIST, BODY);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(headersOf(second)).isEqualTo(headersOf(first));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aTransitionIsRepeatedNotRefused() {
    var path = LIST + "/" + seed.resource(acme.id(), ResourceSeed.named("a")) + "/transitions";

    var first = caller.postOnly(path, "{\"target\":\"ACTIVE\"}");
    var second = caller.postOnly(path, "{\"target\":\"ACTIVE\"}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void spacesAndTheOrderOfFieldsMakeNoOtherBody() {
    caller.postOnly(LIST, BODY);

    var again =
        caller.postOnly(LIST, "{ \"labels\": {\"y\":\"2\", \"x\":\"1\"}, \"name\": \"a\" }");

    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  @Tag("M5")
  void aKeyIsNotUsedForAnotherBody() {
    caller.postOnly(LIST, BODY);

    var refused = caller.postOnly(LIST, "{\"name\":\"b\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("code")).isEqualTo("idempotency-key-reused");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  @Tag("M7")
  @Tag("M11")
  void aKeyIsOnesOwnAsTenantCredentialAndRoute() {
    var globex = tenants.create();
    var colleague = http.caller(seed.key(acme.id()), acme.id());

    var answers =
        List.of(
            caller.postOnly(LIST, BODY),
            globex.caller().with("Idempotency-Key", "k-1").postOnly(LIST, BODY),
            colleague.with("Idempotency-Key", "k-1").postOnly(LIST, BODY),
            caller.postOnly("/v1/projects", "{\"key\":\"k\",\"name\":\"a\"}"));

    assertThat(answers).allMatch(each -> each.status() == 201);
    assertThat(answers).allMatch(each -> each.header("Idempotency-Replayed").isEmpty());
    assertThat(answers).extracting(each -> each.text("id")).doesNotHaveDuplicates();
  }

  @Test
  void withoutAKeyNothingIsDone() {
    var refused = acme.caller().postOnly(LIST, BODY);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo("idempotency-key-missing");
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb"})
  void aKeyThatIsNotWellFormedIsNone(String key) {
    var refused = acme.caller().with("Idempotency-Key", key).postOnly(LIST, BODY);

    assertThat(refused.text("code")).isEqualTo("idempotency-key-missing");
  }

  @Test
  void twoKeysAreNoneAndNeitherIsAVeryLongOne() {
    var two = caller.with("Idempotency-Key", "k-2").postOnly(LIST, BODY);
    var tooLong = acme.caller().with("Idempotency-Key", "k".repeat(256)).postOnly(LIST, BODY);

    assertThat(two.text("code")).isEqualTo("idempotency-key-missing");
    assertThat(tooLong.text("code")).isEqualTo("idempotency-key-missing");
  }

  @Test
  void aRefusalIsNotKept() {
    var invalid = "{\"name\":\"a\",\"projectId\":\"prj_none\"}";
    assertThat(caller.postOnly(LIST, "{}").status()).isEqualTo(422);
    assertThat(caller.postOnly(LIST, invalid).status()).isEqualTo(422);

    var valid = caller.postOnly(LIST, BODY);

    assertThat(valid.status()).isEqualTo(201);
  }

  @Test
  @Tag("M12")
  void ofManyRetriesAtOnceOneHasAnEffect() {
    var racing =
        IntStream.range(0, 8)
            .mapToObj(each -> CompletableFuture.supplyAsync(() -> caller.postOnly(LIST, BODY)))
            .toList();

    var statuses = new HashSet<Integer>();
    racing.forEach(each -> statuses.add(each.join().status()));

    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void anAnswerIsKeptForADay() {
    caller.postOnly(LIST, BODY);

    var hours =
        seed.sql()
            .sql(
                """
                select extract(epoch from expires_at - now()) / 3600 from idempotent_answer
                where tenant_id = :tenant
                """)
            .param("tenant", acme.id().value())
            .query(Double.class)
            .single();

    assertThat(hours).isBetween(23.9, 24.1);
  }

  @Test
  void afterItsTimeAKeyIsFreeAndOldAnswersGo() {
    var first = caller.postOnly(LIST, BODY);
    acme.caller().post(LIST, BODY);
    seed.sql()
        .sql("update idempotent_answer set expires_at = now() where tenant_id = :tenant")
        .param("tenant", acme.id().value())
        .update();

    var second = caller.postOnly(LIST, BODY);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isNotEqualTo(first.text("id"));
    assertThat(answersKept()).isEqualTo(1);
  }

  private int count() {
    return acme.caller().get(LIST).json().path("items").size();
  }

  private int answersKept() {
    return seed.sql()
        .sql("select count(*) from idempotent_answer where tenant_id = :tenant")
        .param("tenant", acme.id().value())
        .query(Integer.class)
        .single();
  }

  private static List<String> headersOf(Reply reply) {
    return List.of(reply.header("Location"), reply.header("ETag"), reply.header("Content-Type"));
  }
}
