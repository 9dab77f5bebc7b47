package io.tenantpact.sdk.contract;

import static io.tenantpact.contracts.consumer.PageCase.EMPTY;
import static io.tenantpact.contracts.consumer.PageCase.EMPTY_MIDDLE;
import static io.tenantpact.contracts.consumer.PageCase.EXPIRED_CURSOR;
import static io.tenantpact.contracts.consumer.PageCase.FOREIGN_CURSOR;
import static io.tenantpact.contracts.consumer.PageCase.LIMIT_ABOVE_MAXIMUM;
import static io.tenantpact.contracts.consumer.PageCase.LIMIT_ZERO;
import static io.tenantpact.contracts.consumer.PageCase.TAMPERED_CURSOR;

import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.contracts.consumer.PageSet;
import io.tenantpact.contracts.terms.ProviderState;

/** The list of resources, page by page. */
final class ResourcePages {

  /** The value {@code cursor} leads to a page without items that others follow. */
  record CursorPointsAtAnEmptyPage() implements ProviderState {}

  private ResourcePages() {}

  /** What the service promises. */
  static PageSet promised() {
    return described()
        .with(FOREIGN_CURSOR, new Given.CursorOfAnotherTenant())
        .with(TAMPERED_CURSOR, new Given.CursorWasTampered())
        .refusing(Wire.traced(Denial.of(400, "invalid-cursor")), FOREIGN_CURSOR, TAMPERED_CURSOR)
        .leavingOut("the service filters in SQL and fills every page but the last", EMPTY_MIDDLE);
  }

  /**
   * All that a reader can come by on its way, also what this service has no reason to do: an API
   * may answer an empty page that others follow, and the SDK says that it reads on.
   */
  static PageSet walked() {
    return described()
        .with(EMPTY_MIDDLE, new CursorPointsAtAnEmptyPage())
        .leavingOut("not on the way", EMPTY, FOREIGN_CURSOR, TAMPERED_CURSOR);
  }

  private static PageSet described() {
    return PageSet.of(Wire.ACME, "/v1/resources", Wire::resource)
        .having(Given.TenantHasResources::new)
        .cursorAfter(Given.CursorPointsAfter::new)
        .leavingOut("the SDK refuses such a limit before it calls", LIMIT_ABOVE_MAXIMUM, LIMIT_ZERO)
        .leavingOut("the service's cursors do not expire", EXPIRED_CURSOR);
  }
}
