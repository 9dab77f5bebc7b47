package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the service does not know, and what those whom it knows may not do. */
@WithService
class CredentialDenialTest {

  private static final String LIST = "/v1/resources";

  private final TenantSeed seed;
  private final ServiceHttp http;
  private final TenantId acme;
  private final ApiKey key;

  CredentialDenialTest(TenantSeed seed, ServiceHttp http) {
    this.seed = seed;
    this.http = http;
    this.acme = seed.tenant();
    this.key = seed.key(acme);
  }

  @Test
  @Tag("U20")
  void withoutAKeyTheAnswerIs401() {
    var denied = http.caller(key, acme).without(ApiKey.HEADER).get(LIST);

    assertThat(denied.status()).isEqualTo(401);
    assertThat(denied.text("code")).isEqualTo("unauthenticated");
    assertThat(denied.header("WWW-Authenticate")).isEqualTo("ApiKey realm=\"tenantpact\"");
    assertThat(denied.header(TenantId.HEADER)).isEmpty();
  }

  @Test
  @Tag("U2")
  @Tag("U3")
  @Tag("U7")
  void unknownRevokedExpiredAndNoKeyAreOneAnswer() {
    var revoked = seed.key(acme);
    var expired = seed.key(acme);
    assertThat(http.caller(revoked, acme).get(LIST).status()).isEqualTo(200);
    assertThat(http.caller(expired, acme).get(LIST).status()).isEqualTo(200);
    seed.revoke(revoked);
    seed.expire(expired);

    var unknown = http.caller(ApiKey.generate(), acme).get(LIST);

    assertThat(unknown.status()).isEqualTo(401);
    assertThat(List.of(http.caller(revoked, acme), http.caller(expired, acme)))
        .allMatch(each -> unknown.saysTheSameAs(each.get(LIST)));
    assertThat(unknown.saysTheSameAs(http.caller(key, acme).without(ApiKey.HEADER).get(LIST)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tpk_", "tpk_short", "xyz_0123456789012345678901234567890123456789012"})
  @Tag("U2")
  void whatIsNoKeyIsAnUnknownOne(String text) {
    var caller = http.caller(key, acme).without(ApiKey.HEADER);

    assertThat(caller.with(ApiKey.HEADER, text).get(LIST).status()).isEqualTo(401);
  }

  @Test
  void twoCredentialsAreNone() {
    var caller = http.caller(key, acme);

    assertThat(caller.with(ApiKey.HEADER, key.secret()).get(LIST).status()).isEqualTo(401);
    assertThat(caller.with("Authorization", "Bearer x").get(LIST).status()).isEqualTo(401);
  }

  @Test
  void aBearerTokenIsNotYetACredential() {
    var caller = http.caller(key, acme).without(ApiKey.HEADER);

    assertThat(caller.with("Authorization", "Bearer " + key.secret()).get(LIST).status())
        .isEqualTo(401);
  }

  @Test
  @Tag("U8")
  void aReaderMayNotWrite() {
    var reader = http.caller(seed.key(Set.of(Scope.READ), acme), acme);

    assertThat(reader.get(LIST).status()).isEqualTo(200);
    var denied = reader.post(LIST, "{\"name\":\"x\"}");
    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.text("code")).isEqualTo("scope-missing");
    assertThat(seed.checksum(acme)).isEqualTo(seed.checksum(seed.tenant()));
  }

  @Test
  @Tag("U8")
  void aWriterMayNotRead() {
    var writer = http.caller(seed.key(Set.of(Scope.WRITE), acme), acme);

    assertThat(writer.post(LIST, "{\"name\":\"x\"}").status()).isEqualTo(201);
    assertThat(writer.get(LIST).text("code")).isEqualTo("scope-missing");
  }

  @Test
  @Tag("U21")
  @Tag("U22")
  void anOperatorMayNotEnterATenant() {
    var operator = http.caller(seed.key(Set.of(Scope.ADMIN)), acme);

    assertThat(operator.get(LIST).text("code")).isEqualTo("tenant-not-granted");
  }
}
