package io.tenantpact.contracts.provider.result;

import io.tenantpact.contracts.provider.exchange.Exchange;
import java.util.List;
import java.util.Map;

/**
 * Everything about one exchange that went wrong.
 *
 * @param title the probe, or {@code the interaction}
 * @param exchange abridged, so that a thousand of them fit into memory
 * @param problems what was wrong with it
 * @param caller the id of the tenant that called
 * @param decoy the id of the tenant whose data must not show
 * @param seeded the values that the caller's states returned
 */
public record Dossier(
    String title,
    Exchange exchange,
    List<Problem> problems,
    String caller,
    String decoy,
    Map<String, Object> seeded) {

  public Dossier {
    exchange = exchange.abridged();
    problems = List.copyOf(problems);
  }
}
