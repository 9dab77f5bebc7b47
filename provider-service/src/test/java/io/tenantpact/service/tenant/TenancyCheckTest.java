package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.WithService;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Each test breaks the database in a transaction, looks at it as the application, and rolls back.
 */
@WithService
@Tag("I15")
class TenancyCheckTest {

  private final TenancyCheck ofTheService;
  private final ServiceDatabase database;

  TenancyCheckTest(TenancyCheck ofTheService, ServiceDatabase database) {
    this.ofTheService = ofTheService;
    this.database = database;
  }

  @Test
  void theMigratedDatabaseIsSound() {
    assertThat(ofTheService.faults()).isEmpty();
    assertThat(faultsAfter("set local role APP")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter role APP superuser                           | is a superuser
          alter role APP bypassrls                           | has BYPASSRLS
          alter role OWNER bypassrls; grant OWNER to APP     | has BYPASSRLS
          alter table resource owner to APP                  | role owns resource
          grant OWNER to APP                                 | role owns resource
          grant truncate on resource to APP                  | may TRUNCATE resource
          set tenantpact.tenant = 'acme'                     | already has a tenant
          alter table resource disable row level security    | resource lacks ENABLE ROW LEVEL
          alter table resource no force row level security   | resource lacks FORCE ROW LEVEL
          drop policy own_tenant on resource                 | resource has no policy for all
          create table new (tenant_id text)                  | new lacks ENABLE ROW LEVEL SECURITY
          create schema s; create table s.t (tenant_id text) | s.t lacks ENABLE ROW LEVEL SECURITY
          create policy p on resource using (true)           | policy p, which asks for something
          create policy p on resource for select using (1=1) | policy p, which asks for something
          create policy p on resource with check (true)      | policy p, which asks for something
          create policy p on resource using (SET is not null) | policy p, which asks for something
          create policy p on resource using (tenant_id <> SET) | policy p, which asks for something
          alter policy own_tenant on resource with check (SET <> '') | own_tenant, which asks for
          create view v as select * from resource            | v is a view without security_invoker
          create view v as select tenant_id as t from resource | v is a view without security
          create view v as select tenant_id as t from project; alter view v owner to APP | owns v
          create materialized view m as select name from resource | m is a materialized view
          create materialized view m as select * from resource | m is a materialized view
          drop table resource, project, idempotent_answer    | no table with a column tenant_id
          """)
  void aBrokenSettingIsNamed(String breaking, String fault) {
    assertThat(faultsAfter(breaking)).anyMatch(each -> each.contains(fault));
  }

  @Test
  @Tag("D6")
  void aPolicyForReadingAloneIsNotEnough() {
    var faults =
        faultsAfter(
            """
            drop policy own_tenant on resource;
            create policy reading on resource for select
              using (tenant_id = nullif(SET, ''))
            """);

    assertThat(faults).containsExactly("resource has no policy for all commands");
  }

  @Test
  void aViewThatAsksAsItsCallerIsSound() {
    assertThat(
            faultsAfter("create view v with (security_invoker = true) as select * from resource"))
        .isEmpty();
  }

  @Test
  void whatKeepsTheRowsOfSuchAViewIsNot() {
    var faults =
        faultsAfter(
            """
            create view v with (security_invoker = true) as select name from resource;
            create materialized view m as select name from v
            """);

    assertThat(faults).containsExactly("m is a materialized view, which no policy guards");
  }

  private List<String> faultsAfter(String breaking) {
    var superuser = database.superuserLogin();
    try (var connection = superuser.getConnection()) {
      connection.setAutoCommit(false);
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql(inFull(breaking)).update();
      jdbc.sql("set local role " + database.app()).update();
      var faults = new TenancyCheck(jdbc).faults();
      connection.rollback();
      return faults;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String inFull(String breaking) {
    return breaking
        .replace("APP", database.app())
        .replace("OWNER", database.owner())
        .replace("SET", "current_setting('tenantpact.tenant', true)");
  }
}
