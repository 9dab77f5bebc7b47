package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.pact.Pact;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pact of a consumer version, and a result for it.
 *
 * @param providerVersion null when no version in question has a result
 * @param result null when there is none
 */
record MatrixRow(
    Pact pact,
    long consumerId,
    long providerId,
    @Nullable VersionRef providerVersion,
    @Nullable Result result) {

  /** A version by row and number. */
  record VersionRef(long id, String number) {}

  /** What a verification said. */
  record Result(long number, boolean success, Instant verifiedAt) {}

  /** The newest consumer versions first, then the newest provider versions, then results. */
  static final Comparator<MatrixRow> NEWEST_FIRST =
      Comparator.<MatrixRow, String>comparing(row -> row.consumer().toLowerCase(Locale.ROOT))
          .thenComparing(row -> -row.pact.consumerVersionId())
          .thenComparing(row -> row.provider().toLowerCase(Locale.ROOT))
          .thenComparing(row -> -row.providerVersionId())
          .thenComparing(row -> -row.verificationNumber());

  String consumer() {
    return pact.consumer();
  }

  String provider() {
    return pact.provider();
  }

  VersionRef consumerVersion() {
    return new VersionRef(pact.consumerVersionId(), pact.consumerVersion());
  }

  /** 0 when there is none, which is older than any. */
  long providerVersionId() {
    return providerVersion == null ? 0 : providerVersion.id();
  }

  /** 0 when there is none, which is older than any. */
  long verificationNumber() {
    return result == null ? 0 : result.number();
  }

  /** Null when nobody knows. */
  @Nullable Boolean success() {
    return result == null ? null : result.success();
  }

  boolean succeeded() {
    return result != null && result.success();
  }

  boolean failed() {
    return result != null && !result.success();
  }

  boolean unknown() {
    return result == null;
  }

  /** The same pact, not verified by this version. */
  MatrixRow unverifiedBy(VersionRef version) {
    return new MatrixRow(pact, consumerId, providerId, version, null);
  }
}
