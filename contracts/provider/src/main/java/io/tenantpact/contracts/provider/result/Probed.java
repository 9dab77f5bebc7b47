package io.tenantpact.contracts.provider.result;

import java.util.List;

/**
 * What several probes came to.
 *
 * @param problems of no single probe
 */
public record Probed(List<ProbeOutcome> outcomes, List<Dossier> dossiers, List<Problem> problems) {}
