package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Symptom;
import java.util.List;
import java.util.Optional;

/**
 * What a test class that verifies pacts came to.
 *
 * @param interactions how many were verified
 * @param failures how many of them failed, for whatever reason, and whatever else did
 * @param broken which of them the service does not keep, in the order of the pacts
 */
record Verification(int interactions, int failures, List<Broken> broken) {

  /** Whether interactions were verified, and all of them hold. */
  boolean holds() {
    return interactions > 0 && failures == 0 && broken.isEmpty();
  }

  /** The first interaction in which a fault shows itself. */
  Optional<Broken> first(Symptom symptom) {
    return broken.stream().filter(each -> each.shows(symptom)).findFirst();
  }
}
