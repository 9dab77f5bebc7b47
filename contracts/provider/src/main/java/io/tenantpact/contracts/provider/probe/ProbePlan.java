package io.tenantpact.contracts.provider.probe;

import java.util.List;
import java.util.stream.Stream;

/** All probes of one interaction, in the order in which they are made. */
public final class ProbePlan {

  private ProbePlan() {}

  /** Those of what turned out to read or to write, in the same way. */
  public static List<Planned> ofRequestThat(boolean reads, Scene scene) {
    return new SharedProbes(scene).planned(reads);
  }

  /** Plans them; what is not possible in this interaction is planned as not to be made. */
  public static List<Planned> of(Scene scene) {
    return Stream.of(
            new TenantProbes(scene).planned(),
            new CredentialProbes(scene).planned(),
            new SharedProbes(scene).planned(),
            new ValueProbes(scene).planned(),
            new OwnerProbe(scene).planned())
        .flatMap(List::stream)
        .toList();
  }
}
