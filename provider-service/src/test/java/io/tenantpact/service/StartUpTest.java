package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.provider.postgres.PostgresServer;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TestTenants;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Services with a database of their own, which is broken before or after they start. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {

  @Test
  @Tag("I15")
  void itDoesNotStartAsSuperuserAndSaysWhatToDo(CapturedOutput output) {
    var database = ServiceDatabase.create();
    var server = PostgresServer.shared();

    assertThatThrownBy(
            () ->
                start(
                    database,
                    Map.of(
                        "spring.datasource.username", server.username(),
                        "spring.datasource.password", server.password())))
        .hasMessageContaining("role " + server.username() + " is a superuser");

    assertThat(output).contains("APPLICATION FAILED TO START", "a role of its own");
    database.drop();
  }

  @Test
  void itDoesNotStartWithoutACursorKeyAndSaysWhatToSet(CapturedOutput output) {
    var database = ServiceDatabase.create();

    assertThatThrownBy(() -> start(database, Map.of("tenantpact.cursor-key", "")));

    assertThat(output).contains("set TENANTPACT_CURSOR_KEY").contains("openssl rand -base64 32");
    database.drop();
  }

  @Test
  @Tag("D6")
  void aPolicyThatIsDroppedLaterShowsInReadinessAndShowsNoRow() {
    var database = ServiceDatabase.create();
    try (var service = start(database, Map.of())) {
      var http = http(service);
      var acme = new TestTenants(database.seed(), http).create();
      acme.caller().post("/v1/resources", "{\"name\":\"kept\"}");
      assertThat(http.anyone().get("/health/ready").status()).isEqualTo(200);

      database.asOwner().sql("drop policy own_tenant on resource").update();

      var ready = http.anyone().get("/health/ready");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.body())
          .isEqualTo("{\"status\":\"DOWN\",\"database\":\"UP\",\"tenancy\":\"DOWN\"}");
      assertThat(acme.caller().get("/v1/resources").body()).isEqualTo("{\"items\":[]}");
    }
    database.drop();
  }

  @Test
  @Tag("M18")
  @Tag("D20")
  void withoutADatabaseItSaysToTryAgain() {
    var database = ServiceDatabase.create();
    try (var service =
        start(database, Map.of("spring.datasource.hikari.connection-timeout", 250))) {
      var http = http(service);
      var acme = new TestTenants(database.seed(), http).create();
      assertThat(acme.caller().get("/v1/ping").status()).isEqualTo(200);

      database.drop();

      var away = acme.caller().get("/v1/ping");
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.text("code")).isEqualTo("unavailable");
      assertThat(away.header("Retry-After")).isEqualTo("2");
      assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(http.anyone().get("/health").status()).isEqualTo(200);
      assertThat(http.anyone().get("/health/ready").body())
          .isEqualTo("{\"status\":\"DOWN\",\"database\":\"DOWN\",\"tenancy\":\"DOWN\"}");
    }
  }

  private static ConfigurableApplicationContext start(
      ServiceDatabase database, Map<String, Object> otherSettings) {
    var settings = new HashMap<>(database.settings());
    settings.put("server.port", 0);
    settings.putAll(otherSettings);
    var arguments = settings.entrySet().stream().map(each -> "--" + each).toArray(String[]::new);
    return SpringApplication.run(ServiceApplication.class, arguments);
  }

  private static ServiceHttp http(ConfigurableApplicationContext service) {
    return new ServiceHttp(
        service.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }
}
