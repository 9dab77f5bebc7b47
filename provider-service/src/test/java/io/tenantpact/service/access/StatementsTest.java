package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which statements a request comes to, as Spring logs them. */
@WithService
class StatementsTest {

  private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
  private final Queue<ILoggingEvent> logged = new ConcurrentLinkedQueue<>();
  private final Recorder recorder = new Recorder();
  private final TestCaller caller;

  StatementsTest(TestTenants tenants) {
    this.caller = tenants.create().caller();
  }

  @BeforeEach
  void listen() {
    recorder.start();
    statements.addAppender(recorder);
    statements.setLevel(Level.DEBUG);
    statements.setAdditive(false);
  }

  @AfterEach
  void stop() {
    statements.setAdditive(true);
    statements.setLevel(null);
    statements.detachAppender(recorder);
  }

  @Test
  @Tag("T8")
  void withoutATenantNothingIsAskedOfTenantsData() {
    var denied = caller.without(TenantId.HEADER).get("/v1/resources");

    assertThat(statementsOf(denied))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).contains("from credential where key_hash"));
  }

  @Test
  @Tag("T9")
  void whoMayNotEnterATenantLearnsSoBeforeItsDataIsAskedFor() {
    var denied =
        caller.without(TenantId.HEADER).with(TenantId.HEADER, "t-never-was").get("/v1/resources");

    assertThat(statementsOf(denied)).hasSize(2).noneMatch(StatementsTest::isOfTenantsData);
  }

  @Test
  void whoMayIsAnsweredFromItsData() {
    var answer = caller.get("/v1/resources");

    assertThat(statementsOf(answer)).anyMatch(StatementsTest::isOfTenantsData);
  }

  private static boolean isOfTenantsData(String statement) {
    return statement.contains("from resource") || statement.contains("set_config");
  }

  private List<String> statementsOf(Reply reply) {
    var request = reply.header("X-Request-Id");
    return logged.stream()
        .filter(each -> request.equals(each.getMDCPropertyMap().get("requestId")))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(each -> each.contains("SQL statement ["))
        .map(each -> each.replaceAll("\\s+", " "))
        .toList();
  }

  private final class Recorder extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      event.getMDCPropertyMap();
      logged.add(event);
    }
  }
}
