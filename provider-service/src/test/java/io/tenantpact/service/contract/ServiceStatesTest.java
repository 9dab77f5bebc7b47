package io.tenantpact.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import java.io.File;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@WithService
@Tag("I20")
class ServiceStatesTest {

  private static final File PACTS = new File("../contracts/pacts");

  private final ServiceDatabase database;
  private final JdbcClient superuser;
  private final ServiceTenants tenants;
  private final ServiceStates states;
  private final ServiceHttp http;

  ServiceStatesTest(ServiceDatabase database, Cursors cursors, ServiceHttp http) {
    this.database = database;
    this.superuser = database.superuser();
    this.tenants = new ServiceTenants(superuser);
    this.states = new ServiceStates(database, tenants, cursors);
    this.http = http;
  }

  @ParameterizedTest
  @MethodSource("statesOfEveryPact")
  @Tag("I25")
  @Tag("K8")
  void aSecondTimeChangesNothing(List<ProviderState> wanted) {
    var tenant = tenants.create(Canary.random());
    var seeding = seedingFor(tenant);
    var first = seeding.seed(wanted);
    var checksum = tenants.checksum(tenant);

    var second = seeding.seed(wanted);

    assertThat(second.values().asMap()).isEqualTo(first.values().asMap());
    assertThat(tenants.checksum(tenant)).isEqualTo(checksum);
    seeding.purge(second);
  }

  @Test
  void aRequestRunsUntilItsStateIsTakenDown() {
    var seeding = seedingFor(tenants.create(Canary.random()));
    var seeded =
        seeding.seed(List.of(new ProviderState("resource is being created", Map.of("name", "r"))));
    assertThat(locks()).isEqualTo(1);

    seeding.purge(seeded);

    assertThat(locks()).isZero();
  }

  @Test
  @Tag("K8")
  void theChecksumTellsWhatIsMadeAnewEachTime() {
    var tenant = tenants.create(Canary.random());
    var seeding = seedingFor(tenant);
    seeding.seed(List.of(new ProviderState("resource exists", Map.of("state", "ACTIVE"))));
    var checksum = tenants.checksum(tenant);

    superuser.sql("update resource set name = 'r' where tenant_id = ?").param(tenant.id()).update();

    assertThat(tenants.checksum(tenant)).isNotEqualTo(checksum);
  }

  /** One key of two credentials, whose rows are found as they were written. */
  @Test
  @Tag("K8")
  void theChecksumIsTheSameAsLongAsNothingIsOtherwise() throws SQLException {
    var tenant = tenants.create(Canary.random());
    seedingFor(tenant)
        .seed(List.of(new ProviderState("colleague created resource", Map.of("name", "r"))));
    try (var session = database.superuserSession()) {
      var scanning = JdbcClient.create(new SingleConnectionDataSource(session, true));
      scanning
          .sql(
              """
              insert into idempotent_answer
              select tenant_id, tenant_id || '/main', route, key, fingerprint, status, location,
                etag, body, expires_at
              from idempotent_answer where tenant_id = ?
              """)
          .param(tenant.id())
          .update();
      scanning.sql("set enable_indexscan = off").update();
      scanning.sql("set enable_bitmapscan = off").update();
      var checksum = new ServiceTenants(scanning).checksum(tenant);

      scanning
          .sql("update idempotent_answer set status = status where credential_id = ?")
          .param(tenant.id() + "/colleague")
          .update();

      assertThat(new ServiceTenants(scanning).checksum(tenant)).isEqualTo(checksum);
    }
  }

  @Test
  @Tag("I25")
  void aTenantIsTakenAwayTwice() {
    var tenant = tenants.create(Canary.random());
    tenants.purge(tenant);

    tenants.purge(tenant);

    assertThat(rowsOf("credential", "id", tenant.id() + "/%")).isZero();
    assertThat(rowsOf("tenant", "id", tenant.id())).isZero();
  }

  @Test
  void onlyCredentialsThatAreOverAreTurnedAway() {
    var tenant = tenants.create(Canary.random());

    var revoked = tenants.revokedCredential(tenant).orElseThrow();
    var expired = tenants.expiredCredential(tenant).orElseThrow();

    assertThat(statusOfPing(tenant, tenant.credential())).isEqualTo(200);
    assertThat(statusOfPing(tenant, revoked)).isEqualTo(401);
    assertThat(statusOfPing(tenant, expired)).isEqualTo(401);
  }

  @Test
  @Tag("I25")
  void whatTwoTenantsShareIsGoneWithEither() {
    var one = tenants.create(Canary.random());
    var other = tenants.create(Canary.random());
    var shared = tenants.sharedCredential(one, other).orElseThrow();

    assertThat(statusOfPing(one, shared)).isEqualTo(200);
    assertThat(statusOfPing(other, shared)).isEqualTo(200);

    tenants.purge(other);

    assertThat(statusOfPing(one, shared)).isEqualTo(401);
  }

  static Stream<List<ProviderState>> statesOfEveryPact() {
    return Stream.of(PACTS.listFiles((folder, name) -> name.endsWith(".json")))
        .flatMap(file -> DefaultPactReader.INSTANCE.loadPact(file).getInteractions().stream())
        .map(Interaction::getProviderStates)
        .distinct();
  }

  /** Seeds this tenant and never another one. */
  private Seeding seedingFor(TestTenant tenant) {
    var same =
        new TenantFixtures() {
          @Override
          public TestTenant create(Canary canary) {
            return tenant;
          }

          @Override
          public String checksum(TestTenant each) {
            return tenants.checksum(each);
          }

          @Override
          public void purge(TestTenant each) {
            tenants.purge(each);
          }
        };
    return new Seeding(Tenancy.standard(), same, states.handlers());
  }

  private int statusOfPing(TestTenant tenant, String credential) {
    var key = ApiKey.parse(credential).orElseThrow();
    return http.caller(key, new TenantId(tenant.id())).get("/v1/ping").status();
  }

  /** Of requests that run. */
  private int locks() {
    return superuser
        .sql(
            """
            select count(*) from pg_locks join pg_database on pg_database.oid = database
            where locktype = 'advisory' and datname = current_database()
            """)
        .query(Integer.class)
        .single();
  }

  private int rowsOf(String table, String column, String pattern) {
    return superuser
        .sql("select count(*) from %s where %s like :pattern".formatted(table, column))
        .param("pattern", pattern)
        .query(Integer.class)
        .single();
  }
}
