package io.tenantpact.service.trial;

/** Pitfalls that are no {@link io.tenantpact.service.fault.Fault}, and why. */
enum NotPlanted {
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
      "an id that the service makes is seen once, in the answer to who creates something, where a"
          + " pact takes any; the others come from states, and probes send these and guess none",
      "id.NewIdTest.noIdTellsTheNextOrHowManyThereAre"),
  SQL_FROM_A_VALUE(
      "a value that becomes part of a statement, and sets another tenant in it",
      "pacts send no SQL, and probes send the values of states",
      "access.InjectionTest.aTextThatIsSqlIsKeptAsItIs"),
  SETTING_IS_EMPTY_AFTERWARDS(
      "a policy that does not know that the setting is '' and not null once a connection has had it",
      "a tenant's id is a text that is never empty, so that '' is nobody's; with an id of another"
          + " type every answer would be a failure",
      "tenant.TenantTransactionsTest.afterATransactionTheConnectionHasNoTenant"),
  FIELD_OF_THE_INSIDES(
      "a field that nobody asked for, with nothing of another tenant's in it",
      "a pact allows what it does not name",
      "ClosedSchemasTest.everyGoodAnswerHasWhatIsDocumentedAndNoMore"),
  POLICY_KEEPS_FROM_THE_INDEX(
      "an operator that is not leakproof, for which the policy keeps a query from its index",
      "the answers are the same, but later",
      "resource.ResourcePlanTest.aPageIsReadFromAnIndexThatStartsAtItsPosition"),
  STATISTICS_TELL(
      "the statistics of a PostgreSQL with CVE-2025-8713, which show rows past a policy",
      "it takes a PostgreSQL that is out of date, and a statement of the caller's own; the service"
          + " has none to offer",
      ""),
  PLAN_OF_ANOTHER_ROLE(
      "a plan that was made for another role, in a PostgreSQL with CVE-2023-2455",
      "all tenants share one role, and the service never changes it",
      ""),
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
