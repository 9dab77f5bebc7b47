package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.leak.Leak;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.probe.Scene;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.seeding.PositiveControls;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Asks once per run as a ghost, with all that was its own: where fixtures take nothing away, what
 * should be nobody's is one more tenant's, and every provider answers both alike.
 */
final class GhostControl {

  private final PositiveControls controls;
  private final ProviderConnection provider;
  private final Function<SeededTenant, InteractionRequest> requests;

  /**
   * A control of one run.
   *
   * @param requests makes the interaction's request of anybody
   */
  GhostControl(
      PositiveControls controls,
      ProviderConnection provider,
      Function<SeededTenant, InteractionRequest> requests) {
    this.controls = controls;
    this.provider = provider;
    this.requests = requests;
  }

  /**
   * Asks, unless somebody did.
   *
   * @param answer the caller's own, without whose canary in it a ghost's would not show either
   */
  void after(Answer answer, Scene scene) throws IOException {
    var asked = scene.request().injected();
    if (controls.needsGhost()
        && holds(answer, scene.oracles().forDecoy(), asked)
        && controls.takesGhost()) {
      var ghost = scene.outsiders().ghost();
      var request = requests.apply(ghost);
      var ghosts = provider.send(Prepared.of(request.unchanged())).answer();
      if (holds(ghosts, LeakOracle.of(scene.cast().caller(), ghost), request.injected())) {
        controls.ghostWasServed();
      }
    }
  }

  private static boolean holds(Answer answer, LeakOracle oracle, List<String> asked) {
    return answer.status() < 400
        && oracle.scan(answer.headers(), answer.bodyText(), asked).stream()
            .anyMatch(Leak::isCanary);
  }
}
