package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever belongs to a tenant hangs on its one row. */
@WithService
@Tag("I23")
class PurgeTest {

  private final TestTenants tenants;
  private final TenantSeed seed;

  PurgeTest(TestTenants tenants, TenantSeed seed) {
    this.tenants = tenants;
    this.seed = seed;
  }

  @Test
  @Tag("C6")
  @Tag("I22")
  @Tag("T5")
  void aPurgedTenantLeavesNothingAndItsNeighbourEverything() {
    var acme = tenants.create();
    var globex = tenants.create();
    for (var each : List.of(acme, globex)) {
      each.caller().post("/v1/projects", "{\"key\":\"k\",\"name\":\"n\"}");
      each.caller().post("/v1/resources", "{\"name\":\"n\"}");
    }
    var neighbour = seed.checksum(globex.id());
    assertThat(tablesThatName(acme.id()))
        .containsExactlyInAnyOrder(
            "credential_grant", "idempotent_answer", "project", "resource", "tenant");

    seed.purge(acme.id());

    assertThat(tablesThatName(acme.id())).isEmpty();
    assertThat(seed.checksum(globex.id())).isEqualTo(neighbour);
  }

  private List<String> tablesThatName(TenantId tenant) {
    return tables().stream()
        .filter(
            table ->
                seed.sql()
                    .sql(
                        "select exists (select from %1$s t where t::text like :id)"
                            .formatted(table))
                    .param("id", "%" + tenant + "%")
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  private List<String> tables() {
    return seed.sql()
        .sql(
            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
        .query(String.class)
        .list();
  }
}
