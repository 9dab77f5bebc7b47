package io.tenantpact.service.fault;

import java.util.Arrays;
import java.util.Optional;

/** What goes wrong with tenancy in services like this one. */
public enum Fault {
  RLS_POLICY_DROPPED(
      "someone dropped the policy by hand", Planting.sql("drop policy own_tenant on resource")),
  RLS_DISABLED(
      "row-level security is off for one table",
      Planting.sql("alter table resource disable row level security")),
  TENANT_NOT_BOUND(
      "a query runs without its transaction knowing the tenant",
      Planting.connections((app, superuser) -> new RewritingDataSource(app, Rewrites.UNBOUND))),
  QUERY_FORGETS_THE_TENANT(
      "a query reads past the tenant's policy, with no condition of its own",
      Planting.connections((app, superuser) -> superuser)),
  LIST_HOLDS_A_FOREIGN_ROW(
      "a list ends with a row of another tenant's", Planting.answers(ForeignRowFilter::new));

  private static final String PROPERTY = "tenantpact.fault";

  private final String words;
  private final Planting planting;

  Fault(String words, Planting planting) {
    this.words = words;
    this.planting = planting;
  }

  /** The fault that this JVM was asked to plant. */
  static Optional<Fault> planted() {
    var name = System.getProperty(PROPERTY, "");
    if (name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected %s to be one of %s, was '%s'"
                            .formatted(PROPERTY, Arrays.toString(values()), name))));
  }

  /** What went wrong, in words. */
  public String words() {
    return words;
  }

  Planting planting() {
    return planting;
  }
}
