package io.tenantpact.contracts.provider.postgres;

/**
 * What the settings ask for.
 *
 * @param server {@code auto}, {@code testcontainers}, {@code embedded} or a JDBC URL
 * @param image the container image that stands for PostgreSQL
 */
record PostgresSetting(String server, String image, String username, String password) {

  private static final String URL = "jdbc:postgresql://[^/?@]+/[^/?]+([?].*)?";
  private static final String LOGIN = "(?i).*[?&](user|password)=.*";

  static PostgresSetting read() {
    return new PostgresSetting(
        read("tenantpact.postgres", "auto"),
        read("tenantpact.postgres.image", ContainerPostgres.DEFAULT_IMAGE),
        read("tenantpact.postgres.username", "postgres"),
        read("tenantpact.postgres.password", ""));
  }

  RunningPostgres start() {
    if (server.startsWith("jdbc:postgresql:")) {
      requireCuttable();
      return new RunningPostgres("a given server", server, username, password, asked());
    }
    return switch (server) {
      case "testcontainers" -> container().start(asked());
      case "embedded" -> embedded(asked());
      case "auto" -> whicheverRuns();
      default ->
          throw new PostgresUnavailable(
              "expected tenantpact.postgres to be auto, testcontainers, embedded or a"
                  + " jdbc:postgresql: URL, was '"
                  + server
                  + "'");
    };
  }

  /** Its database is replaced by others, and it is logged; so the message does not repeat it. */
  private void requireCuttable() {
    if (!server.matches(URL) || server.matches(LOGIN)) {
      throw new PostgresUnavailable(
          "expected tenantpact.postgres to be a URL such as jdbc:postgresql://host:5432/database,"
              + " without user and password, was another; give those in"
              + " tenantpact.postgres.username and tenantpact.postgres.password");
    }
  }

  private RunningPostgres whicheverRuns() {
    if (!PostgresLibrary.CONTAINER.isThere()) {
      return embedded("no " + PostgresLibrary.CONTAINER);
    }
    var container = container();
    return container
        .hindrance()
        .map(PostgresSetting::embedded)
        .orElseGet(() -> container.start("a Docker engine answers"));
  }

  private ContainerPostgres container() {
    PostgresLibrary.CONTAINER.require(asked());
    return new ContainerPostgres(image);
  }

  private static RunningPostgres embedded(String why) {
    PostgresLibrary.EMBEDDED.require(why);
    return EmbeddedPostgresServer.start(why);
  }

  private String asked() {
    return "tenantpact.postgres=" + (server.startsWith("jdbc:") ? "<url>" : server);
  }

  private static String read(String property, String otherwise) {
    var fallback = System.getenv(property.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
    return System.getProperty(property, fallback == null ? otherwise : fallback);
  }
}
