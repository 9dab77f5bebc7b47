package io.tenantpact.service.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.postgres.PostgresFirst;
import io.tenantpact.service.stage.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a run leaves behind when it is killed, the next run on that database is green. {@code
 * -Dkilled.seed} kills at the same points again, {@code -Dkilled.times} more often.
 */
@Tag("I25")
@Tag("K8")
@ExtendWith(PostgresFirst.class)
class KilledRunTest {

  private static final int KILLS = Integer.getInteger("killed.times", 2);
  private static final Path PACTS = Path.of("..", "contracts", "pacts");

  @TempDir private Path reports;
  private final ServiceDatabase database = ServiceDatabase.create();
  private final int seed =
      Integer.getInteger("killed.seed", ThreadLocalRandom.current().nextInt(1, 10_000));

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void theNextRunIsGreenAndLeavesTheOthersRemainsAlone() throws Exception {
    var interactions = interactions();
    var points = new Random(seed).ints(KILLS, 1, interactions * 2 / 3).toArray();
    for (var point : points) {
      System.out.printf("seed %d: killed when %d are kept%n", seed, point);
      killAfter(point);
    }
    var remains = rowsByTable();

    try (var whole = RunProcess.start(database, reports)) {
      var kept = whole.awaitKept(Integer.MAX_VALUE);
      assertThat(whole.exitValue()).as(whole.output()).isZero();
      assertThat(kept).isEqualTo(interactions);
    }

    assertThat(remains.get("tenant")).as("what the killed runs left").isNotEmpty();
    assertThat(rowsByTable()).isEqualTo(remains);
  }

  private void killAfter(int point) throws IOException, InterruptedException {
    try (var run = RunProcess.start(database, reports)) {
      assertThat(run.awaitKept(point)).as(run.output()).isEqualTo(point);
      assertThat(run.kill()).as("killed while it ran").isTrue();
    }
    endItsStatements();
  }

  /** The server may work on what a dead client asked for, until it would answer. */
  private void endItsStatements() {
    database
        .superuser()
        .sql(
            """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              and backend_type = 'client backend'
            """)
        .query(Boolean.class)
        .list();
  }

  private Map<String, String> rowsByTable() {
    var rows = new TreeMap<String, String>();
    var tables =
        database
            .superuser()
            .sql("select tablename from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list();
    for (var table : tables) {
      var all = "select coalesce(string_agg(t::text, ';' order by t::text), '') from %s t";
      rows.put(table, database.superuser().sql(all.formatted(table)).query(String.class).single());
    }
    return rows;
  }

  private static int interactions() throws IOException {
    try (var files = Files.newDirectoryStream(PACTS, "*-tenantpact-provider-service.json")) {
      var count = 0;
      for (var file : files) {
        count += JsonMapper.shared().readTree(file.toFile()).path("interactions").size();
      }
      return count;
    }
  }
}
