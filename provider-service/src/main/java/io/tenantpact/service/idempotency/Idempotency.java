package io.tenantpact.service.idempotency;

import io.tenantpact.service.idempotency.AnswerRepository.Stored;
import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the effect of a POST once for each key of a tenant, a credential and a route. Effect and
 * answer are kept by one transaction, so after a crash or a refusal the key is free again.
 */
@Component
public final class Idempotency {

  /** How long an answer is kept. */
  static final Duration KEPT = Duration.ofHours(24);

  private final TenantTransactions transactions;
  private final AnswerRepository answers;
  private final JsonMapper json;
  private final Clock clock;

  Idempotency(
      TenantTransactions transactions, AnswerRepository answers, JsonMapper json, Clock clock) {
    this.transactions = transactions;
    this.answers = answers;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The answer to a submission: the effect's, or the one it had before.
   *
   * @param effect runs in a transaction of the caller's tenant, or not at all
   * @throws Refusal if the same submission is running now, or the key was used for another body
   */
  public ResponseEntity<byte[]> once(Submission submission, Supplier<ResponseEntity<?>> effect) {
    return transactions.writing(
        submission.caller().tenant(),
        () -> {
          if (!answers.lock(submission)) {
            throw inProgress();
          }
          return answers
              .find(submission, clock.instant())
              .map(stored -> replay(submission, stored))
              .orElseGet(() -> first(submission, effect.get()));
        });
  }

  private ResponseEntity<byte[]> first(Submission submission, ResponseEntity<?> response) {
    var answer = Answer.of(response, json.writeValueAsString(response.getBody()));
    var now = clock.instant();
    answers.purge(now);
    answers.keep(submission, answer, now.plus(KEPT));
    return answer.first();
  }

  private static ResponseEntity<byte[]> replay(Submission submission, Stored stored) {
    if (!stored.fingerprint().equals(submission.fingerprint())) {
      throw Refusal.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, "choose a new key for each new request");
    }
    return stored.answer().replayed();
  }

  private static Refusal inProgress() {
    return Refusal.of(ProblemCode.IDEMPOTENCY_IN_PROGRESS, "send it again in a moment")
        .withHeader("Retry-After", "1");
  }
}
