package io.tenantpact.contracts.provider.result;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What a run keeps in memory of the answers that went wrong. A person reads the first ones, and
 * they are kept as far as somebody reads; of ten thousand more, each says what it was.
 */
public final class KeptAnswers {

  private static final long ENOUGH = 32L * 1024 * 1024;
  private static final int SHORT = 1024;

  private final AtomicLong left;

  KeptAnswers(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** Of one run, some tens of megabytes. */
  public static KeptAnswers ofARun() {
    return new KeptAnswers(ENOUGH);
  }

  /** The outcome as it is kept. */
  public Outcome of(Outcome outcome) {
    return outcome.dossiers().isEmpty()
        ? outcome
        : outcome.with(outcome.dossiers().stream().map(this::kept).toList());
  }

  private Dossier kept(Dossier dossier) {
    var answer = dossier.answer();
    return answer == null || left.addAndGet(-answer.size()) >= 0
        ? dossier
        : dossier.abridged(SHORT);
  }
}
