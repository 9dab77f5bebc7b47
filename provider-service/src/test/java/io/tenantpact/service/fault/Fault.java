package io.tenantpact.service.fault;

import static io.tenantpact.service.fault.Planting.inside;
import static io.tenantpact.service.fault.Planting.outside;
import static io.tenantpact.service.fault.Planting.sql;
import static io.tenantpact.service.fault.Planting.statements;
import static io.tenantpact.service.fault.Symptom.body;
import static io.tenantpact.service.fault.Symptom.denial;
import static io.tenantpact.service.fault.Symptom.existence;
import static io.tenantpact.service.fault.Symptom.influence;
import static io.tenantpact.service.fault.Symptom.leak;
import static io.tenantpact.service.fault.Symptom.sideEffect;
import static io.tenantpact.service.fault.Symptom.status;

import java.util.Arrays;
import java.util.Optional;

/** What goes wrong with tenancy in services like this one: each constant is one pitfall. */
public enum Fault {

  // Row-level security that does not hold.
  RLS_POLICY_DROPPED(
      "someone dropped the policy by hand", status(), sql("drop policy own_tenant on resource")),
  RLS_DISABLED(
      "row-level security is off for one table",
      leak(),
      sql("alter table resource disable row level security")),
  RLS_DISABLED_FOR_PROJECTS(
      "row-level security is off for a table that few routes read",
      leak(),
      sql("alter table project disable row level security")),
  POLICY_ADMITS_ALL(
      "a policy's condition is true for every row",
      leak(),
      sql("alter policy own_tenant on resource using (true)")),
  SECOND_POLICY_ADMITS_ALL(
      "of two permissive policies, the weaker counts",
      leak(),
      sql("create policy support on resource for select using (true)")),
  APP_ROLE_BYPASSES_RLS(
      "the application's role has BYPASSRLS", leak(), sql("alter role ${app} bypassrls")),
  APP_ROLE_OWNS_THE_TABLE(
      "the application's role owns a table that does not force its policy",
      leak(),
      sql(
          "alter table resource owner to ${app};"
              + " alter table resource no force row level security")),
  QUERY_FORGETS_THE_TENANT(
      "a query runs as a superuser, with no condition of its own",
      leak(),
      StatementFaults.TENANT_FORGOTTEN),
  VIEW_RUNS_AS_ITS_OWNER(
      "a list reads a view without security_invoker", leak(), StatementFaults.VIEW_OF_ALL),
  MATERIALIZED_VIEW_HAS_NO_POLICY(
      "a list reads a materialized view, which no policy guards",
      leak(),
      StatementFaults.MATERIALIZED_VIEW_OF_ALL),
  PARTITION_HAS_NO_POLICY(
      "a list reads a partition, past the policy of its table",
      leak(),
      StatementFaults.PARTITION_OF_ALL),
  FUNCTION_RUNS_AS_ITS_OWNER(
      "a query by id goes through a SECURITY DEFINER function",
      leak("resourceId foreign"),
      StatementFaults.FUNCTION_OF_ALL),
  JOIN_BY_NATURAL_KEY(
      "a query finds the same natural key in any tenant",
      leak("body"),
      StatementFaults.JOIN_BY_KEY),
  FOREIGN_ROWS_UNDER_THE_CALLERS_NAME(
      "a query selects the caller's id as the owner of whatever it finds",
      leak(),
      StatementFaults.OWNER_AS_LITERAL),

  // The tenant of a request, of its thread, of its connection.
  TENANT_NOT_BOUND(
      "a query runs without its transaction knowing the tenant",
      status(),
      StatementFaults.TENANT_NOT_BOUND),
  TENANT_STAYS_ON_THE_CONNECTION(
      "a connection works for the tenant that had it before", leak(), StatementFaults.TENANT_STAYS),
  TENANT_STAYS_ON_THE_THREAD(
      "a thread works for the tenant that had it before",
      leak(),
      inside(AccessFaults::staleThread)),
  MISSING_TENANT_HAS_A_DEFAULT(
      "who names no tenant gets the first one granted",
      denial("tenant missing"),
      AccessFaults.defaultTenant(header -> header == null)),
  BLANK_TENANT_HAS_A_DEFAULT(
      "who names a blank tenant gets the first one granted",
      denial("tenant blank"),
      AccessFaults.defaultTenant(header -> header != null && header.isBlank())),
  FIRST_OF_TWO_TENANTS_COUNTS(
      "of two tenant headers the first is taken",
      denial("tenant doubled"),
      AccessFaults.oneOf(sent -> sent.get(0))),
  FIRST_TENANT_OF_A_LINE_COUNTS(
      "of several tenants in one header line the first is taken",
      denial("tenant malformed"),
      AccessFaults.FIRST_OF_A_LINE),
  LAST_OF_TWO_TENANTS_COUNTS(
      "of two tenant headers the last is taken",
      denial("tenant doubled"),
      AccessFaults.oneOf(sent -> sent.get(sent.size() - 1))),
  MALFORMED_TENANT_IS_A_500(
      "a malformed tenant is not refused, but breaks the request",
      denial("tenant malformed"),
      AccessFaults.status(400, 500, AccessFaults::isTenantMalformed)),

  // What a credential may do.
  GRANTS_IGNORED(
      "the tenant header is trusted over the grants",
      denial("tenant foreign"),
      StatementFaults.GRANTS_IGNORED),
  GRANTS_IGNORED_ON_ONE_ROUTE(
      "one route does without the check of the grants",
      denial("tenant foreign"),
      AccessFaults.unchecked(
          (insides, request) ->
              request.getRequestURI().equals("/v1/projects")
                  && request.getMethod().equals("GET")
                  && AccessFaults.isWellAsked(insides, request))),
  FIRST_GRANT_DECIDES(
      "who may enter several tenants works for the first one granted, whichever is named",
      leak("shared"),
      inside(insides -> AccessFaults.firstGrant(insides, method -> true))),
  FIRST_GRANT_IS_WRITTEN_TO(
      "what is written by who may enter several tenants goes to the first one granted",
      sideEffect(),
      inside(insides -> AccessFaults.firstGrant(insides, method -> !method.equals("GET")))),
  OWNER_IN_A_QUERY_BELIEVED(
      "a filter by owner counts more than the tenant that was granted",
      leak("added to the query"),
      inside(AccessFaults::filteredByOwner)),
  UNKNOWN_TENANT_IS_A_404(
      "a tenant that does not exist is refused otherwise than a foreign one",
      existence("tenant foreign"),
      AccessFaults.status(403, 404, AccessFaults::isTenantUnknown)),
  SUSPENSION_TOLD_TO_STRANGERS(
      "who may not enter a tenant is told that it is suspended",
      existence("tenant foreign"),
      StatementFaults.SUSPENSION_TOLD),
  SUSPENDED_TENANT_SERVED(
      "a suspended tenant is served",
      status(),
      statements("t.suspended_at is null as active", "true as active")),
  SUSPENDED_TENANT_WRITTEN_TO(
      "whether a tenant is suspended is asked of who reads alone",
      status(),
      AccessFaults.unchecked(
          (insides, request) ->
              !request.getMethod().equals("GET") && AccessFaults.isSuspended(insides, request))),
  MISSING_CREDENTIAL_SERVED(
      "without a credential, nothing is checked",
      denial("credential missing"),
      AccessFaults.unchecked(AccessFaults::isKeyMissing)),
  UNKNOWN_CREDENTIAL_SERVED(
      "a credential that nobody has is taken for any",
      denial("credential unknown"),
      AccessFaults.unchecked(AccessFaults::isKeyUnknown)),
  UNKNOWN_CREDENTIAL_IS_A_403(
      "an unknown credential is refused as a known one without grants",
      denial("credential unknown"),
      AccessFaults.status(401, 403, AccessFaults::isKeyUnknown)),
  REVOKED_CREDENTIAL_SERVED(
      "a revoked credential works until it expires",
      denial("credential revoked"),
      statements("least(expires_at, revoked_at)", "expires_at")),
  EXPIRED_CREDENTIAL_SERVED(
      "an expired credential works until it is revoked",
      denial("credential expired"),
      statements("least(expires_at, revoked_at)", "revoked_at")),
  SCOPE_NOT_CHECKED(
      "a credential may do more than its scopes say",
      status(),
      statements(
          "select id, scopes,",
          "select id, array['resources:read', 'resources:write'] as scopes,")),
  SCOPE_NOT_CHECKED_ON_ONE_ROUTE(
      "one route does without the check of the scopes",
      status(),
      AccessFaults.unchecked(
          (insides, request) ->
              request.getRequestURI().equals("/v1/projects")
                  && AccessFaults.isGranted(insides, request)
                  && !AccessFaults.isSuspended(insides, request))),

  // Answers that hold another tenant's data, or tell of it.
  LIST_HOLDS_A_FOREIGN_ROW(
      "a list ends with a row of another tenant's", leak("body"), AnswerFaults.FOREIGN_ROW),
  LABELS_OF_ANOTHER_TENANT(
      "a resource has the labels of another tenant's with the same name",
      leak("body"),
      AnswerFaults.LABELS_OF_ANOTHER),
  LIST_IS_EMPTY("a list that should have items is empty", body(), AnswerFaults.EMPTY_PAGE),
  LIST_IS_EMPTY_FOR_SEVERAL_GRANTS(
      "a list is empty for who may enter several tenants",
      body("credential shared"),
      AnswerFaults.EMPTY_FOR_SEVERAL_GRANTS),
  LIST_HOLDS_ONE_MORE("a page has more items than were asked for", body(), AnswerFaults.ONE_MORE),
  HEADER_HOLDS_FOREIGN_IDS(
      "a response header names other tenants' resources",
      leak("X-Related"),
      AnswerFaults.FOREIGN_IDS_IN_A_HEADER),
  COUNT_OVER_ALL_TENANTS(
      "a response header counts the rows of all tenants",
      influence("x-total-count"),
      AnswerFaults.COUNT_OF_ALL),
  TOTAL_OVER_ALL_TENANTS(
      "a page tells the total of all tenants", influence("total"), AnswerFaults.TOTAL_OF_ALL),
  ECHO_NAMES_ANOTHER_TENANT(
      "the tenant that a response names is not the caller's",
      leak("X-Tenant-Id"),
      AnswerFaults.ECHO_OF_ANOTHER),
  NOT_FOUND_NAMES_THE_OWNER(
      "the text of an error names the tenant that has the id",
      leak("resourceId foreign"),
      AnswerFaults.OWNER_NAMED),
  FOREIGN_ID_IS_A_403(
      "an id of another tenant is a 403, one that never was a 404",
      existence("resourceId foreign"),
      AnswerFaults.FOREIGN_IS_403),
  KEY_IS_UNIQUE_ACROSS_TENANTS(
      "a key is refused because another tenant has it",
      existence("projectKey foreign"),
      StatementFaults.GLOBAL_KEY),

  // Effects on another tenant's data.
  REFERENCE_CROSSES_TENANTS(
      "a foreign key without the tenant accepts another tenant's project",
      denial("projectId foreign"),
      StatementFaults.REFERENCE_TO_ANOTHER),
  OWNER_IN_A_BODY_BELIEVED(
      "what is created belongs to the tenant that its body names",
      sideEffect(),
      inside(OwnedBody::believed)),
  NOT_FOUND_BUT_DELETED(
      "another tenant's resource is a 404, and gone",
      sideEffect(),
      AnswerFaults.DELETED_ALL_THE_SAME),
  NOT_FOUND_BUT_MOVED(
      "another tenant's resource is a 404, and in another state",
      sideEffect(),
      AnswerFaults.MOVED_ALL_THE_SAME),
  DELETE_EMPTIES_THE_TABLE(
      "a delete takes the rows of all tenants",
      sideEffect(),
      TriggerFaults.DELETE_EMPTIES_THE_TABLE),
  DELETE_CASCADES_ACROSS_TENANTS(
      "a delete takes another tenant's rows with the same natural key",
      sideEffect(),
      TriggerFaults.DELETE_CASCADES),
  UPDATE_SPREADS_ACROSS_TENANTS(
      "an update hits another tenant's rows with the same natural key",
      sideEffect(),
      TriggerFaults.UPDATE_SPREADS),
  CREATE_WRITES_TO_EVERY_TENANT(
      "what one tenant creates, all tenants get", sideEffect(), TriggerFaults.CREATE_FOR_ALL),

  // Cursors, versions, repetitions, caches.
  CURSOR_OPENS_FOR_ANYONE(
      "a cursor is not bound to its tenant",
      denial("cursor foreign"),
      outside(CursorFaults::ofAnyTenant)),
  CURSOR_DECIDES_THE_TENANT(
      "the tenant is taken from the cursor",
      leak("cursor foreign"),
      inside(CursorFaults::decidesTheTenant)),
  GARBAGE_CURSOR_IGNORED(
      "a cursor that nobody made leads to the first page",
      denial("cursor unknown"),
      outside(CursorFaults::garbageIsIgnored)),
  FOREIGN_CURSOR_IGNORED(
      "another tenant's cursor leads to the first page",
      denial("cursor foreign"),
      outside(CursorFaults::anothersIsIgnored)),
  CURSOR_POINTS_INTO_ANOTHER_TENANT(
      "a cursor carries the id of another tenant's row",
      leak("body"),
      outside(PositionFaults::pointsIntoAnother)),
  CURSOR_SKIPS_A_ROW(
      "a page's cursor leads past the row that comes next",
      body(),
      outside(PositionFaults::skipsTheNext)),
  TIES_ARE_LOST(
      "a page starts after a time, and loses what else has this time",
      body(),
      StatementFaults.NO_TIE_BREAK),
  SEAL_LEAVES_THE_POSITION_OUT(
      "a cursor's seal does not cover its position",
      status(),
      outside(PositionFaults::sealedWithoutThePosition)),
  CURSOR_OPENS_ON_ANOTHER_ROUTE(
      "a cursor is not bound to its route",
      status(),
      outside(insides -> CursorFaults.ofAnotherList(insides, CursorFaults::isAnotherRoute))),
  CURSOR_OPENS_BEHIND_ANOTHER_FILTER(
      "a cursor is not bound to its filter",
      status(),
      outside(insides -> CursorFaults.ofAnotherList(insides, CursorFaults::isFiltered))),
  CURSOR_OPENS_IN_ANOTHER_ORDER(
      "a cursor is not bound to its order",
      status(),
      outside(insides -> CursorFaults.ofAnotherList(insides, CursorFaults::isAnotherOrder))),
  IF_MATCH_IGNORED(
      "a change is made whatever version was seen",
      denial("staleEtag unknown"),
      outside(VersionFaults::ifMatchIgnored)),
  IF_MATCH_OF_ANOTHER_TENANT(
      "the version of another tenant's resource permits a change",
      denial("etag foreign"),
      outside(VersionFaults::ifMatchOfAnother)),
  ID_AND_VERSION_WITHOUT_TENANT(
      "a resource is looked up by its id and its version, whoever asks",
      denial("every value foreign"),
      inside(VersionFaults::versionOpens)),
  ID_OF_ANY_VERSION_WITHOUT_TENANT(
      "with If-Match: * a resource is looked up by its id, whoever asks",
      existence("If-Match: * foreign"),
      inside(VersionFaults::anyVersionOpens)),
  NOT_MODIFIED_FOR_ANOTHER_TENANT(
      "the version of another tenant's resource counts as having read one's own",
      existence("etag foreign"),
      outside(VersionFaults::notModifiedForAnother)),
  IDEMPOTENCY_KEY_WITHOUT_TENANT(
      "another tenant's request with the same idempotency key is replayed",
      leak("body"),
      inside(VersionFaults::idempotencyKeyOfAnyone)),
  IDEMPOTENCY_KEY_WITHOUT_ROUTE(
      "an idempotency key is not bound to its route", status(), StatementFaults.KEY_OF_ANY_ROUTE),
  IDEMPOTENCY_KEY_WITHOUT_CREDENTIAL(
      "an idempotency key is not bound to its credential",
      status(),
      StatementFaults.KEY_OF_ANY_CREDENTIAL),
  CACHE_KEYED_BY_PATH(
      "answers are cached by their path alone", leak("body"), inside(VersionFaults::cachedByPath)),
  CACHE_KEYED_BY_ID(
      "a resource that somebody has read is cached by its id alone",
      denial("resourceId foreign"),
      inside(VersionFaults::cachedById)),
  CACHE_OF_WHAT_IS_MISSING(
      "that one tenant has no such resource is cached by its id alone",
      status("as the decoy after the probes"),
      inside(VersionFaults::missingById)),
  CACHE_BEFORE_THE_DOOR(
      "answers are cached by tenant and path, in front of the check of credentials",
      denial("credential missing"),
      outside(VersionFaults::cachedBeforeTheDoor)),
  CACHES_MAY_KEEP_ANSWERS(
      "an answer says that any cache may keep it, and not for whom",
      leak("Cache-Control"),
      AnswerFaults.PUBLIC);

  private static final String PROPERTY = "tenantpact.fault";

  private final String words;
  private final Symptom symptom;
  private final Planting planting;

  Fault(String words, Symptom symptom, Planting planting) {
    this.words = words;
    this.symptom = symptom;
    this.planting = planting;
  }

  /** The fault that this JVM was asked to plant. */
  static Optional<Fault> planted() {
    var name = System.getProperty(PROPERTY, "");
    if (name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(named(name));
  }

  /**
   * The fault of a name.
   *
   * @throws IllegalArgumentException with the names that there are, if it is none of them
   */
  public static Fault named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a fault, one of %s, was '%s'"
                        .formatted(Arrays.toString(values()), name)));
  }

  /** Has it planted in every service that starts from now on. */
  public void plant() {
    System.setProperty(PROPERTY, name());
  }

  /** The pitfall, in words. */
  public String words() {
    return words;
  }

  /** What a verification that notices the fault finds wrong. */
  public Symptom symptom() {
    return symptom;
  }

  Planting planting() {
    return planting;
  }
}
