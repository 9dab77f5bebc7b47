package io.tenantpact.contracts.provider.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** PostgreSQL's own binaries, unpacked from the Maven repository; stopped by a shutdown hook. */
final class EmbeddedPostgresServer {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private EmbeddedPostgresServer() {}

  static RunningPostgres start(String why) {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setPGStartupWait(PATIENCE)
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("max_connections", "200")
              .start();
      // Without a user in the URL: pgjdbc would prefer it to the one who logs in.
      var url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
      return new RunningPostgres("embedded binaries", url, "postgres", "", why);
    } catch (IOException | IllegalStateException e) {
      throw new PostgresUnavailable(
          "expected the embedded PostgreSQL to start within "
              + PATIENCE.toSeconds()
              + " s, but it did not ("
              + e.getMessage()
              + "); free disk space in the temporary folder, or set"
              + " tenantpact.postgres=testcontainers or to a JDBC URL");
    }
  }
}
