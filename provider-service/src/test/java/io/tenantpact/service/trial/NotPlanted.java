package io.tenantpact.service.trial;

/** Pitfalls that are no {@link io.tenantpact.service.fault.Fault}, and why. */
enum NotPlanted {
  MATERIALIZED_VIEW(
      "a materialized view, which no policy guards",
      "the service does not start beside one",
      "tenant.TenancyCheckTest.aBrokenSettingIsNamed"),
  PARTITION(
      "a partition that is read directly, past the policy of its table",
      "the service does not start beside a tenant's table without a policy of its own",
      "tenant.TenancyCheckTest.aBrokenSettingIsNamed"),
  WRITES_UNCHECKED(
      "a policy that rules what is read, and not what is written",
      "no statement of the service names a tenant to write for, so that no request can make use of"
          + " it; and the service does not start with one",
      "tenant.TenancyCheckTest.aBrokenSettingIsNamed"),
  TENANT_SET_FOR_THE_SESSION(
      "a tenant that is set for the session, and is still there for whoever borrows the connection"
          + " next",
      "whoever borrows it sets the tenant first, so that no answer shows it",
      "tenant.TenantTransactionsTest.afterATransactionTheConnectionHasNoTenant"),
  IDS_IN_SEQUENCE(
      "ids from a sequence that tenants share, whose gaps tell how much others make",
      "probes send the ids that states have made, and guess none",
      "id.NewIdTest.noIdTellsTheNextOrHowManyThereAre"),
  LOG_TELLS(
      "a log that does not know the tenant, or holds a credential",
      "no answer shows it",
      "LogTest.aFactIsOneLineWithTenantAndRequestAndNoSecret"),
  TIME_TELLS("the time that an answer takes", "neither verification looks at the clock", ""),
  RATE_LIMIT_WITHOUT_TENANT(
      "a rate limit whose key is not the tenant", "the service has no rate limit", ""),
  SEARCH_PATH_LEFT_BEHIND(
      "a search_path that stays on the connection", "all tenants share one schema", ""),
  EVENTS_AND_WEBHOOKS(
      "another tenant's events, or a webhook that is told of them", "the service sends none", "");

  private final String pitfall;
  private final String why;
  private final String heldBy;

  NotPlanted(String pitfall, String why, String heldBy) {
    this.pitfall = pitfall;
    this.why = why;
    this.heldBy = heldBy;
  }

  /**
   * The test that finds it, as {@code tenant.TenancyCheckTest.aViewIsFound}; empty if none does.
   */
  String heldBy() {
    return heldBy;
  }

  String row() {
    return "| %s | %s | %s |".formatted(pitfall, why, heldBy.isEmpty() ? "–" : "`" + heldBy + "`");
  }
}
