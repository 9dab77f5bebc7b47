package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Fault;
import io.tenantpact.service.fault.PlantingLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the two verifications made of a service, with a fault or without.
 *
 * @param complaints why it proves nothing, a sentence each
 * @param took for both, and the starts of the services
 */
record Trial(Verification kit, Verification stock, List<String> complaints, Duration took) {

  private static final Path REPORTS = Path.of("target", "faults");

  /** Tries a service with a fault. */
  static Trial of(Fault fault) {
    fault.plant();
    return run(Optional.of(fault), REPORTS.resolve(fault.name()));
  }

  /** Tries the service as it is. */
  static Trial ofService() {
    return run(Optional.empty(), REPORTS.resolve("sound"));
  }

  /** Whether this kit finds this very fault, and not its planting, or a state that is not there. */
  boolean catches(Fault fault) {
    return complaints.isEmpty() && kit.first(fault.symptom()).isPresent();
  }

  /** Whether pact-jvm finds that some interaction is not kept. */
  boolean stockCatches() {
    return !stock.broken().isEmpty();
  }

  /** Whether both verifications find nothing wrong. */
  boolean isSound() {
    return complaints.isEmpty() && kit.holds() && stock.holds();
  }

  private static Trial run(Optional<Fault> fault, Path reports) {
    var start = System.nanoTime();
    var complaints = new ArrayList<String>();
    var kit = watched(fault, () -> Verifications.byKit(reports), complaints);
    var stock = watched(fault, Verifications::byStock, complaints);
    if (stock.failures() > stock.broken().size()) {
      complaints.add(
          "expected pact-jvm to compare answers, but %d of its failures are none of that"
              .formatted(stock.failures() - stock.broken().size()));
    }
    return new Trial(
        kit,
        stock,
        complaints.stream().distinct().toList(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static Verification watched(
      Optional<Fault> fault, Supplier<Verification> verifying, List<String> complaints) {
    PlantingLog.clear();
    var verification = verifying.get();
    fault.map(PlantingLog::complaints).ifPresent(complaints::addAll);
    return verification;
  }
}
