package io.tenantpact.service.idempotency;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.stage.ServiceDatabase;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A POST that nobody has sent, as the service leaves it in the database while and after it runs.
 */
public final class SeededSubmission {

  /** Always the same, so that the same is seeded again. */
  private static final Instant KEPT_UNTIL = Instant.parse("2100-01-01T00:00:00Z");

  private final Submission submission;

  private SeededSubmission(Submission submission) {
    this.submission = submission;
  }

  /**
   * A POST with a JSON body.
   *
   * @param path without a query
   */
  public static SeededSubmission of(Caller caller, String path, String key, String body) {
    var request = new MockHttpServletRequest("POST", path);
    request.setServletPath(path);
    request.setAttribute(Caller.ATTRIBUTE, caller);
    request.addHeader(Submission.KEY_HEADER, key);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return new SeededSubmission(read(request));
  }

  /** It was answered, and the answer is there to be replayed. */
  public void answered(ServiceDatabase database, ResponseEntity<String> response) {
    try (var connection = database.superuserLogin().getConnection()) {
      connection.setAutoCommit(false);
      var jdbc = JdbcClient.create(only(connection));
      jdbc.sql("select set_config('tenantpact.tenant', :tenant, true)")
          .param("tenant", submission.caller().tenant().value())
          .query(String.class)
          .single();
      var body = String.valueOf(response.getBody());
      new AnswerRepository(jdbc).keep(submission, Answer.of(response, body), KEPT_UNTIL);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot keep an answer", e);
    }
  }

  /**
   * It is running, for as long as the connection is open.
   *
   * @throws IllegalStateException if it is running already
   */
  public void runs(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    if (!new AnswerRepository(JdbcClient.create(only(connection))).lock(submission)) {
      throw new IllegalStateException(submission.route() + " is running already");
    }
  }

  /** As the service reads it. */
  private static Submission read(HttpServletRequest request) {
    try {
      return new SubmissionResolver(JsonMapper.shared()).read(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource only(Connection connection) {
    return new SingleConnectionDataSource(connection, true);
  }
}
