package io.tenantpact.contracts.provider.verify;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;

/**
 * The answer to one tenant's turn.
 *
 * @param as what each problem's place begins with; empty for the caller's turn
 * @param other the id of the tenant that lives beside it; empty if nobody does
 * @param seen what is wrong with it, whatever the pact says
 */
record Answered(
    String as, SeededTenant self, String other, Exchange exchange, List<Problem> seen) {}
