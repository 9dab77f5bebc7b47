package io.tenantpact.service.problem;

import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;

/** What a caller is told of a failure, whatever threw it. */
final class Refusals {

  private Refusals() {}

  static Refusal of(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    if (failure instanceof ErrorResponse answer) {
      return ofSpring(answer);
    }
    if (failure instanceof IOException) {
      return Refusal.of(ProblemCode.MALFORMED_REQUEST, "the body could not be read to its end");
    }
    if (failure instanceof InvalidParameterException) {
      return Refusal.of(ProblemCode.MALFORMED_REQUEST, "the query could not be decoded");
    }
    return isDatabaseAway(failure) ? unavailable() : internal();
  }

  static Refusal ofStatus(int status) {
    var code = ProblemCode.ofStatus(status);
    return switch (code) {
      case INTERNAL_ERROR -> internal();
      case UNAVAILABLE -> unavailable();
      default -> Refusal.of(code, code.title());
    };
  }

  /**
   * Spring's own words may name classes, so only its status and headers (Allow, Accept) are kept.
   */
  private static Refusal ofSpring(ErrorResponse answer) {
    var refusal = ofStatus(answer.getStatusCode().value());
    for (var header : answer.getHeaders().headerSet()) {
      refusal = refusal.withHeader(header.getKey(), String.join(", ", header.getValue()));
    }
    return refusal;
  }

  /**
   * Waiting may mend it: no connection, a lock or a statement that took too long, a lost commit.
   */
  private static boolean isDatabaseAway(Throwable failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof CannotCreateTransactionException
        || failure instanceof TransactionSystemException;
  }

  private static Refusal unavailable() {
    return Refusal.of(ProblemCode.UNAVAILABLE, "try again later").withHeader("Retry-After", "2");
  }

  private static Refusal internal() {
    return Refusal.of(ProblemCode.INTERNAL_ERROR, "report this with the request id");
  }
}
