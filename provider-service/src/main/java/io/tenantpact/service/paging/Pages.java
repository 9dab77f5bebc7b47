package io.tenantpact.service.paging;

import io.tenantpact.service.tenant.TenantId;
import io.tenantpact.service.tenant.TenantTransactions;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads one page of whatever can be listed. */
@Component
public final class Pages {

  private final Cursors cursors;
  private final TenantTransactions transactions;

  Pages(Cursors cursors, TenantTransactions transactions) {
    this.cursors = cursors;
    this.transactions = transactions;
  }

  /**
   * One row more than asked for is read: only if it is there does another page follow.
   *
   * @param rows reads what a keyset asks for
   */
  public <T extends Positioned> Page<T> read(
      TenantId tenant, PageRequest request, Function<Keyset, List<T>> rows) {
    var after =
        request
            .cursor()
            .map(cursor -> cursors.open(tenant, request.listing(), cursor))
            .orElse(null);
    var keyset = new Keyset(request.listing().order(), after, request.limit() + 1);
    var found = transactions.reading(tenant, () -> rows.apply(keyset));
    if (found.size() <= request.limit()) {
      return new Page<>(found, null);
    }
    var items = found.subList(0, request.limit());
    var last = items.get(items.size() - 1).position();
    return new Page<>(items, cursors.seal(tenant, request.listing(), last));
  }
}
