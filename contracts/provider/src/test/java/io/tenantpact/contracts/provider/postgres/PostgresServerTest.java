package io.tenantpact.contracts.provider.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {

  @Test
  @Tag("G7")
  void oneServerServesTheWholeJvm() {
    assertThat(PostgresServer.shared()).isSameAs(PostgresServer.shared());
  }

  @Test
  @Tag("C14")
  void itIsARealPostgresqlOfASupportedVersion() throws SQLException {
    try (var connection = connect(PostgresServer.shared().jdbcUrl("postgres"))) {
      var product = connection.getMetaData();

      assertThat(product.getDatabaseProductName()).isEqualTo("PostgreSQL");
      assertThat(product.getDatabaseMajorVersion()).isGreaterThanOrEqualTo(15);
    }
  }

  @Test
  void aFreshDatabaseIsEmptyEachTime() throws SQLException {
    var server = PostgresServer.shared();
    try (var connection = connect(server.freshDatabase("fresh_twice"))) {
      connection.createStatement().execute("create table left_over (id int)");
    }

    try (var connection = connect(server.freshDatabase("fresh_twice"));
        var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void aDatabaseNameThatIsNoIdentifierIsRefused() {
    assertThatThrownBy(() -> PostgresServer.shared().freshDatabase("x; drop"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'x; drop'");
  }

  @Test
  void anUnknownSettingIsRefusedWithTheOnesThatExist() {
    var setting = new PostgresSetting("h2", "postgres:18-alpine", "postgres", "");

    assertThatThrownBy(() -> PostgresServer.start(setting))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("auto, testcontainers, embedded")
        .hasMessageContaining("'h2'");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    var setting =
        new PostgresSetting("jdbc:postgresql://localhost:1/postgres", "unused", "postgres", "");

    assertThatThrownBy(() -> PostgresServer.start(setting))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/postgres")
        .hasMessageContaining("start that server");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:tests",
        "jdbc:postgresql://db.example",
        "jdbc:postgresql://db.example/",
        "jdbc:postgresql://ann:secret@db.example/tests",
        "jdbc:postgresql://db.example/tests?user=ann",
        "jdbc:postgresql://db.example/tests?ssl=true&password=secret"
      })
  void aUrlThatCannotBeCutOrHoldsALoginIsRefusedUnrepeated(String url) {
    var setting = new PostgresSetting(url, "unused", "postgres", "");

    assertThatThrownBy(() -> PostgresServer.start(setting))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("tenantpact.postgres.username and tenantpact.postgres.password")
        .hasMessageNotContainingAny("secret", "db.example");
  }

  @Test
  @Timeout(15)
  void aServerThatSaysNothingIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0)) {
      var url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/postgres";
      var setting = new PostgresSetting(url, "unused", "postgres", "");

      assertThatThrownBy(() -> PostgresServer.start(setting))
          .isInstanceOf(PostgresUnavailable.class)
          .hasMessageContaining(url);
    }
  }

  @Test
  void theMessageIsOneLineWithNoStackAroundIt() {
    var unavailable = new PostgresUnavailable("expected a server,\n  but: none");

    assertThat(unavailable).hasMessage("expected a server, but: none").hasNoCause();
    assertThat(unavailable.getStackTrace()).isEmpty();
  }

  private static java.sql.Connection connect(String url) throws SQLException {
    var server = PostgresServer.shared();
    return DriverManager.getConnection(url, server.username(), server.password());
  }
}
