package io.tenantpact.contracts.provider.verify;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * The answer to one tenant's turn.
 *
 * @param as what each problem's place begins with; empty for the caller's turn
 * @param other the id of the tenant that lives beside it; empty if nobody does
 * @param seen what is wrong with it, whatever the pact says
 */
record Answered(String as, SeededTenant self, String other, Exchange exchange, List<Problem> seen) {

  /** Whether both were asked for at the same address. */
  boolean isSentWhere(Answered other) {
    return exchange.sent().url().equals(other.exchange().sent().url());
  }

  /** Whether both have the same status and the same body, to the byte. */
  boolean saysWhat(Answered other) {
    var one = exchange.answer();
    var another = other.exchange().answer();
    return one.status() == another.status() && Arrays.equals(one.body(), another.body());
  }
}
