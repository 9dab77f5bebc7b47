package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;

/** What the pact promises to whoever asks as one of an interaction's two tenants. */
@FunctionalInterface
public interface Promised {

  /** What is wrong with such an answer, other than what is wrong with the tenant's own turn. */
  List<Problem> broken(SeededTenant to, Answer answer);
}
