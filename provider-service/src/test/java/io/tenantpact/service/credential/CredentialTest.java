package io.tenantpact.service.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.WithService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithService
class CredentialTest {

  private static final Instant END = Instant.parse("2026-05-01T12:00:00Z");

  private final TenantSeed seed;
  private final ServiceDatabase database;

  CredentialTest(TenantSeed seed, ServiceDatabase database) {
    this.seed = seed;
    this.database = database;
  }

  @Test
  @Tag("U7")
  void aCredentialLivesUntilItsEndAndNotAtIt() {
    var credential = new Credential("crd_1", Set.of(), END);

    assertThat(credential.isAliveAt(END.minusMillis(1))).isTrue();
    assertThat(credential.isAliveAt(END)).isFalse();
  }

  @Test
  @Tag("U7")
  void theClockDecidesNotTheDatabase() {
    var key = seed.key();
    seed.sql()
        .sql("update credential set expires_at = '2026-05-01T12:00:00Z' where key_hash = :h")
        .param("h", key.hash())
        .update();

    assertThat(at(END.minusMillis(1)).find(key)).isPresent();
    assertThat(at(END).find(key)).isEmpty();
  }

  @Test
  void onlyTheHashOfAKeyIsStored() {
    var key = seed.key();

    var stored =
        seed.sql()
            .sql("select credential::text from credential where key_hash = :hash")
            .param("hash", key.hash())
            .query(String.class)
            .single();

    assertThat(stored).doesNotContain(key.secret()).doesNotContain("tpk_");
    assertThat(key.hash()).hasSize(32);
  }

  @Test
  void aKeyIsLongRandomAndNotPrinted() {
    var key = ApiKey.generate();

    assertThat(key.secret()).matches("tpk_[A-Za-z0-9_-]{43}");
    assertThat(key.secret()).isNotEqualTo(ApiKey.generate().secret());
    assertThat(key).hasToString("tpk_…");
    assertThat(ApiKey.parse(key.secret()).orElseThrow().hash()).isEqualTo(key.hash());
  }

  private Credentials at(Instant now) {
    return new Credentials(database.asApp(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
