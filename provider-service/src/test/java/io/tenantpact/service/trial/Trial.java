package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Fault;
import java.time.Duration;

/**
 * What the two verifications made of a service, with a fault or without.
 *
 * @param took for both, and the start of the service
 */
record Trial(Verification kit, Verification stock, Duration took) {

  static Trial of(Fault fault) {
    fault.plant();
    return ofService();
  }

  /**
   * Whether this kit notices the fault: by what the service does, and not because the states could
   * not be set up or the service did not start.
   */
  boolean isCaught() {
    return kit.broken().stream()
        .flatMap(broken -> broken.problems().stream())
        .anyMatch(problem -> !problem.startsWith("state"));
  }

  /** Whether both verifications find nothing wrong. */
  boolean isSound() {
    return kit.holds() && stock.holds();
  }

  /** Tries the service as it is. */
  static Trial ofService() {
    var start = System.nanoTime();
    var kit = Verification.by("contract.ContractIT");
    var stock = Verification.by("contract.StockVerification");
    return new Trial(kit, stock, Duration.ofNanos(System.nanoTime() - start));
  }
}
