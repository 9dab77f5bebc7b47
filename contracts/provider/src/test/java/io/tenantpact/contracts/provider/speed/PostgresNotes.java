package io.tenantpact.contracts.provider.speed;

import com.zaxxer.hikari.HikariDataSource;
import io.tenantpact.contracts.provider.postgres.PostgresServer;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes by tenant on PostgreSQL, with a pool of connections that outlives a run. */
final class PostgresNotes implements NoteStore {

  /** What is done with a statement. */
  private interface Work<T> {
    T apply(PreparedStatement statement) throws SQLException;
  }

  /** More than there are threads, of the verification and of the provider. */
  private static final int POOL = 20;

  /** No statement here has a better plan for some values than for others. */
  private static final String PLAN_ONCE = "set plan_cache_mode = force_generic_plan";

  private static final String SCHEMA =
      """
      create table credential (key text primary key, tenant text not null);
      create index on credential (tenant);
      create table note (tenant text, id text, text text not null, primary key (tenant, id));
      """;
  private static final String SEED =
      "insert into note select ?, 'n' || number || '-' || ?, 'note ' || number || ' ' || ?"
          + " from generate_series(1, ?) number";
  private static final String FORGET =
      "with keys as (delete from credential where tenant = ?) delete from note where tenant = ?";
  private static final String CHECKSUM =
      "select coalesce(md5(string_agg(id || '=' || text, ',' order by id collate \"C\")), '') from note"
          + " where tenant = ?";

  private final HikariDataSource connections = new HikariDataSource();

  private PostgresNotes(String url) {
    var server = PostgresServer.shared();
    connections.setJdbcUrl(url);
    connections.setUsername(server.username());
    connections.setPassword(server.password());
    connections.setMaximumPoolSize(POOL);
    connections.setConnectionInitSql(PLAN_ONCE);
  }

  static PostgresNotes inDatabase(String name) {
    var store = new PostgresNotes(PostgresServer.shared().freshDatabase(name));
    store.run(SCHEMA, PreparedStatement::execute);
    return store;
  }

  @Override
  public void grant(TestTenant tenant) {
    update("insert into credential values (?, ?)", tenant.credential(), tenant.id());
  }

  /** All in one statement. */
  @Override
  public void seed(TestTenant tenant, int count) {
    var word = tenant.canary().word();
    run(
        SEED,
        statement -> {
          bind(statement, tenant.id(), word, word);
          statement.setInt(4, count);
          return statement.executeUpdate();
        });
  }

  @Override
  public void add(Note note) {
    update("insert into note values (?, ?, ?)", note.tenantId(), note.id(), note.text());
  }

  @Override
  public boolean remove(String tenant, String id) {
    return update("delete from note where tenant = ? and id = ?", tenant, id) > 0;
  }

  void removeAll(String tenant) {
    update("delete from note where tenant = ?", tenant);
  }

  /** All in one statement. */
  @Override
  public void forget(String tenant) {
    update(FORGET, tenant, tenant);
  }

  @Override
  public Optional<String> tenantOf(String key) {
    return texts("select tenant from credential where key = ?", key).stream().findFirst();
  }

  @Override
  public List<Note> notesOf(String tenant) {
    return notes("select * from note where tenant = ? order by id limit " + PAGE, tenant);
  }

  @Override
  public Optional<Note> note(String tenant, String id) {
    return notes("select * from note where tenant = ? and id = ?", tenant, id).stream().findFirst();
  }

  @Override
  public String checksum(String tenant) {
    return texts(CHECKSUM, tenant).get(0);
  }

  private List<String> texts(String sql, String... values) {
    return run(
        sql,
        statement -> {
          bind(statement, values);
          var found = new ArrayList<String>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(rows.getString(1));
            }
          }
          return found;
        });
  }

  private List<Note> notes(String sql, String... values) {
    return run(
        sql,
        statement -> {
          bind(statement, values);
          var found = new ArrayList<Note>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(new Note(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
          }
          return found;
        });
  }

  private int update(String sql, String... values) {
    return run(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  private <T> T run(String sql, Work<T> work) {
    try (var connection = connections.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.apply(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("expected PostgreSQL to take '" + sql + "'", e);
    }
  }

  private static void bind(PreparedStatement statement, String... values) throws SQLException {
    for (var index = 0; index < values.length; index++) {
      statement.setString(index + 1, values[index]);
    }
  }
}
