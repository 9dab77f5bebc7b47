package io.tenantpact.service.stage;

import com.zaxxer.hikari.HikariDataSource;
import io.tenantpact.contracts.provider.postgres.PostgresServer;
import io.tenantpact.service.credential.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database for the service on the JVM's PostgreSQL, empty but for its roles: the service itself
 * migrates it. Names are random, so runs side by side do not meet; on a server that outlives the
 * run, they stay behind as {@code service_…}.
 */
public final class ServiceDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Names the database that is shared by this JVM's tests, if a former run left one behind. */
  public static final String LEFT_BEHIND = "tenantpact.service.database";

  private static @Nullable ServiceDatabase shared;

  private final String url;
  private final String name;
  private final String password = ApiKey.generate().secret();
  private final HikariDataSource superuser;

  private ServiceDatabase(String url, String name) {
    this.url = url;
    this.name = name;
    this.superuser = superuserPool(url);
  }

  /** The one that most tests share; made on first use, unless {@link #LEFT_BEHIND} names it. */
  public static synchronized ServiceDatabase shared() {
    if (shared == null) {
      var former = System.getProperty(LEFT_BEHIND);
      shared = former == null ? create() : reopen(former);
    }
    return shared;
  }

  /** One that is there already, with all its rows; its roles get other passwords. */
  private static ServiceDatabase reopen(String name) {
    var database = new ServiceDatabase(withoutUser(PostgresServer.shared().jdbcUrl(name)), name);
    for (var role : List.of(database.owner(), database.app())) {
      database
          .superuser()
          .sql("alter role %s password '%s'".formatted(role, database.password))
          .update();
    }
    return database;
  }

  /** A new one, for a test that breaks it. */
  public static ServiceDatabase create() {
    return create("service_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** A new one in place of any that has this name. */
  public static ServiceDatabase create(String name) {
    var url = PostgresServer.shared().freshDatabase(name);
    var database = new ServiceDatabase(withoutUser(url), name);
    database.makeRoles();
    return database;
  }

  /** Makes a service run on this database, which becomes one of its beans. */
  @Override
  public void initialize(ConfigurableApplicationContext service) {
    service.getBeanFactory().registerSingleton("serviceDatabase", this);
    service
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("service database", settings()));
  }

  /** What the service must be told to run on this database. */
  public Map<String, Object> settings() {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", app(),
        "spring.datasource.password", password,
        "spring.flyway.url", url,
        "spring.flyway.user", owner(),
        "spring.flyway.password", password,
        "tenantpact.cursor-key", Base64.getEncoder().encodeToString(new byte[32]));
  }

  /** Sees and changes every tenant's rows. */
  public JdbcClient superuser() {
    return JdbcClient.create(superuser);
  }

  public DataSource superuserLogin() {
    return superuser;
  }

  /** A superuser's connection beside the pool, which has none to lend for long. */
  public Connection superuserSession() throws SQLException {
    return login(superuser.getUsername(), superuser.getPassword()).getConnection();
  }

  /** Owns the tables, and yet sees no tenant's rows. */
  public JdbcClient asOwner() {
    return JdbcClient.create(login(owner(), password));
  }

  /** What the service itself may do; a new connection for each statement. */
  public JdbcClient asApp() {
    return JdbcClient.create(appLogin());
  }

  public DataSource appLogin() {
    return login(app(), password);
  }

  public TenantSeed seed() {
    return new TenantSeed(superuser());
  }

  /** Drops it and its roles, whoever uses it. */
  public void drop() {
    superuser.close();
    var postgres = ofTheServer();
    postgres.sql("drop database " + name + " with (force)").update();
    postgres.sql("drop role " + owner() + ", " + app()).update();
  }

  public String name() {
    return name;
  }

  public String owner() {
    return name + "_owner";
  }

  public String app() {
    return name + "_app";
  }

  private DataSource login(String user, String password) {
    return new DriverManagerDataSource(url, user, password);
  }

  /** A superuser beside this database, as who is in it cannot drop it. */
  private static JdbcClient ofTheServer() {
    var server = PostgresServer.shared();
    return JdbcClient.create(
        new DriverManagerDataSource(
            server.jdbcUrl("postgres"), server.username(), server.password()));
  }

  private static HikariDataSource superuserPool(String url) {
    var server = PostgresServer.shared();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(server.username());
    pool.setPassword(server.password());
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(0);
    return pool;
  }

  /** A user in the URL would win over the one that logs in. */
  private static String withoutUser(String url) {
    return url.replaceFirst("([?&])user=[^&]*&?", "$1").replaceFirst("[?&]$", "");
  }

  private void makeRoles() {
    var sql =
        script()
            .replace("${database}", name)
            .replace("${owner}", owner())
            .replace("${owner_password}", password)
            .replace("${app}", app())
            .replace("${app_password}", password);
    superuser().sql("drop role if exists " + owner() + ", " + app()).update();
    superuser().sql(sql).update();
  }

  private static String script() {
    try (var file = ServiceDatabase.class.getResourceAsStream("/db/roles.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("expected db/roles.sql on the class path", e);
    }
  }
}
