package io.tenantpact.service.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.WithService;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WithService
class PlantingLogTest {

  private static final Fault PLANTED_BY_SQL = Fault.RLS_DISABLED;
  private static final Fault OF_TWO_PARTS = Fault.GRANTS_IGNORED;

  private final ServiceDatabase database;

  PlantingLogTest(ServiceDatabase database) {
    this.database = database;
  }

  @BeforeEach
  @AfterEach
  void clear() {
    PlantingLog.clear();
  }

  @Test
  void aFaultThatNoServiceStartedWithIsNoFault() {
    assertThat(PlantingLog.complaints(PLANTED_BY_SQL)).hasSize(1);

    PlantingLog.planted(PLANTED_BY_SQL.planting());

    assertThat(PlantingLog.complaints(PLANTED_BY_SQL)).isEmpty();
  }

  @Test
  void everyPartOfAPlantingHasToMeetAStatement() {
    PlantingLog.planted(OF_TWO_PARTS.planting());

    jdbc(OF_TWO_PARTS).sql("select 1 as x where '' = 'select t.suspended_at'").query().listOfRows();

    assertThat(PlantingLog.complaints(OF_TWO_PARTS))
        .singleElement()
        .asString()
        .contains("where g.credential_id = ?");
  }

  @Test
  void aStatementThatThePlantingSpoiltIsItsFailure() {
    PlantingLog.planted(PLANTED_BY_SQL.planting());
    var spoilt = jdbc(Rewrite.of("select 1", "selct 1")).sql("select 1").query();

    assertThatThrownBy(spoilt::listOfRows).isInstanceOf(BadSqlGrammarException.class);

    assertThat(PlantingLog.complaints(PLANTED_BY_SQL)).singleElement().asString().contains("selct");
  }

  @Test
  void aStatementOfTheServicesThatFailsIsNot() {
    PlantingLog.planted(PLANTED_BY_SQL.planting());
    var wrong = jdbc(Rewrite.of("select 1", "select 2")).sql("selct 1").query();

    assertThatThrownBy(wrong::listOfRows).isInstanceOf(BadSqlGrammarException.class);

    assertThat(PlantingLog.complaints(PLANTED_BY_SQL)).isEmpty();
  }

  @Test
  void oneStatementOnlyRunsAsASuperuser() {
    var jdbc = jdbc(Rewrite.asSuperuser("select current_user as other"));

    assertThat(jdbc.sql("select current_user as other").query(String.class).single())
        .isNotEqualTo(database.app());
    assertThat(jdbc.sql("select current_user").query(String.class).single())
        .isEqualTo(database.app());
  }

  @Test
  void aFilterThatBreaksOfItselfIsThePlantingsFailure() {
    PlantingLog.planted(PLANTED_BY_SQL.planting());
    var filter =
        FaultFilter.requests(
            request -> {
              throw new IllegalStateException("slipped");
            });

    assertThatThrownBy(
            () ->
                filter.doFilter(
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse(),
                    new MockFilterChain()))
        .hasMessage("slipped");

    assertThat(PlantingLog.complaints(PLANTED_BY_SQL))
        .singleElement()
        .asString()
        .contains("slipped");
  }

  private JdbcClient jdbc(Fault fault) {
    return jdbc(fault.planting().rewrites().toArray(Rewrite[]::new));
  }

  private JdbcClient jdbc(Rewrite... rewrites) {
    return JdbcClient.create(
        new RewritingDataSource(
            database.appLogin(), database.superuserLogin(), Arrays.asList(rewrites)));
  }
}
