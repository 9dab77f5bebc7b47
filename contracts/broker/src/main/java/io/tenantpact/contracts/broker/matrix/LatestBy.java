package io.tenantpact.contracts.broker.matrix;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows count when there are several results: of each group the last one. */
enum LatestBy {
  /** All of them, overwritten results too. */
  NONE,
  /** Consumer version and provider version. */
  CVPV,
  /** Consumer version and provider. */
  CVP,
  /** Consumer and provider. */
  CP;

  private static final Comparator<MatrixRow> BY_AGE =
      Comparator.<MatrixRow, Long>comparing(row -> row.consumerVersion().id())
          .thenComparing(MatrixRow::providerVersionId)
          .thenComparing(MatrixRow::verificationNumber);

  static LatestBy of(Optional<String> word) {
    return switch (word.orElse("")) {
      case "cvpv" -> CVPV;
      case "cvp" -> CVP;
      case "cp" -> CP;
      default -> NONE;
    };
  }

  List<MatrixRow> keep(List<MatrixRow> rows) {
    Map<List<?>, MatrixRow> last = new LinkedHashMap<>();
    rows.stream().sorted(BY_AGE).forEach(row -> last.put(group(row), row));
    return List.copyOf(last.values());
  }

  private List<?> group(MatrixRow row) {
    var consumerVersion = row.consumerVersion().id();
    return switch (this) {
      case NONE -> List.of(row);
      case CVPV -> List.of(consumerVersion, row.providerId(), row.providerVersionId());
      case CVP -> List.of(consumerVersion, row.providerId());
      case CP -> List.of(row.consumerId(), row.providerId());
    };
  }
}
