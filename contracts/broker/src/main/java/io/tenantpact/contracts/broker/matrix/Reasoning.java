package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.matrix.Verdict.Reason;
import io.tenantpact.contracts.broker.matrix.Verdict.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Comes to a verdict, and says why. */
final class Reasoning {

  private final Matrix matrix;
  private final List<MatrixRow> rows;

  Reasoning(Matrix matrix) {
    this.matrix = matrix;
    this.rows = matrix.rows();
  }

  Verdict verdict() {
    return new Verdict(
        deployable(),
        reasons(),
        count(MatrixRow::succeeded),
        count(MatrixRow::failed),
        count(MatrixRow::unknown) + withoutRow().size(),
        matrix.ignoredRows().size());
  }

  private long count(Predicate<MatrixRow> kind) {
    return rows.stream().filter(kind).count();
  }

  /** Unknown outweighs failed: what is unknown may have to be verified first. */
  private @Nullable Boolean deployable() {
    if (matrix.selectors().stream()
        .anyMatch(each -> each.isSpecified() && each.missing() && !each.ignored())) {
      return Boolean.FALSE;
    }
    if (rows.stream().anyMatch(MatrixRow::unknown) || !withoutRow().isEmpty()) {
      return null;
    }
    return rows.stream().allMatch(MatrixRow::succeeded);
  }

  private List<Reason> reasons() {
    var reasons = new ArrayList<>(warnings());
    var errors = errors();
    if (errors.isEmpty()) {
      reasons.add(
          new Reason(
              Kind.SUCCESS,
              rows.isEmpty()
                  ? "There are no missing dependencies"
                  : "All required verification results are published and successful"));
    }
    errors.forEach(text -> reasons.add(new Reason(Kind.ERROR, text)));
    return reasons;
  }

  private List<String> errors() {
    var missing =
        matrix.selectors().stream()
            .filter(each -> each.isSpecified() && each.missing() && !each.ignored())
            .map(ResolvedSelector::missingDescription)
            .toList();
    if (!missing.isEmpty()) {
      return missing;
    }
    var errors = new ArrayList<String>();
    withoutRow()
        .forEach(each -> errors.add(notVerified(any(each.consumer()), any(each.provider()))));
    rows.stream().filter(MatrixRow::failed).map(this::failure).forEach(errors::add);
    rows.stream()
        .filter(MatrixRow::unknown)
        .map(row -> notVerified(consumer(row), provider(row)))
        .forEach(errors::add);
    return errors;
  }

  private String failure(MatrixRow row) {
    return "The verification for the pact between %s and %s failed"
        .formatted(consumer(row), provider(row));
  }

  private static String notVerified(String consumer, String provider) {
    return "There is no verified pact between %s and %s".formatted(consumer, provider);
  }

  private List<Integration> withoutRow() {
    var all = new ArrayList<>(rows);
    all.addAll(matrix.ignoredRows());
    return matrix.integrations().stream()
        .filter(Integration::required)
        .filter(
            each ->
                all.stream()
                    .noneMatch(
                        row ->
                            row.consumerId() == each.consumerId()
                                && row.providerId() == each.providerId()))
        .toList();
  }

  private String any(String name) {
    return matrix.selectors().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(ResolvedSelector::description)
        .orElse("any version of " + name);
  }

  private String consumer(MatrixRow row) {
    return described(
        row.consumer(),
        row.consumerId(),
        row.consumerVersion().id(),
        row.consumerVersion().number());
  }

  private String provider(MatrixRow row) {
    var version = row.providerVersion();
    return version == null
        ? any(row.provider())
        : described(row.provider(), row.providerId(), version.id(), version.number());
  }

  private String described(String name, long pacticipantId, long versionId, String number) {
    return matrix.selectors().stream()
        .filter(each -> each.standsFor(pacticipantId, versionId))
        .findFirst()
        .map(ResolvedSelector::description)
        .orElse("version %s of %s".formatted(number, name));
  }

  /** About questions whose answer may be true today and wrong tomorrow. */
  private List<Reason> warnings() {
    var warnings = new ArrayList<String>();
    for (var selector : matrix.ignored()) {
      if (selector.unknownPacticipant() || selector.missing()) {
        warnings.add("Cannot ignore " + selector.description());
      }
    }
    var query = matrix.query();
    if (query.isAboutOneApplication()) {
      if (query.selectors().stream().anyMatch(each -> each.version() == null)) {
        warnings.add(
            "It is recommended to specify the version number (rather than the tag or branch) of the pacticipant you wish to deploy to avoid race conditions. Without a version number, this result will not be reliable.");
      }
      if (!query.destination().isNamed()) {
        warnings.add(
            "It is recommended to specify the environment into which you are deploying. Without the environment, this result will not be reliable.");
      }
    }
    return warnings.stream().map(text -> new Reason(Kind.WARNING, "WARN: " + text)).toList();
  }
}
