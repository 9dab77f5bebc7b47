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

  /** Tries the service as it is. */
  static Trial ofService() {
    var start = System.nanoTime();
    var kit = Verification.by("contract.ContractIT");
    var stock = Verification.by("contract.StockVerification");
    return new Trial(kit, stock, Duration.ofNanos(System.nanoTime() - start));
  }
}
