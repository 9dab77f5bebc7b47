package io.tenantpact.sdk.contract;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import io.tenantpact.contracts.consumer.Caller;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.contracts.consumer.StateValue;
import io.tenantpact.sdk.ClientOptions;
import io.tenantpact.sdk.Credential;
import io.tenantpact.sdk.TenantClient;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.RetryPolicy;
import io.tenantpact.sdk.call.TenantId;
import java.net.URI;
import java.util.function.Consumer;

/** What the SDK reads of the service's answers, and no more. */
final class Wire {

  static final String SERVICE = "tenantpact-provider-service";
  static final String SDK = "tenantpact-sdk";

  /** Where pacts go that no provider is to see. */
  static final String UNPUBLISHED = "target/unpublished-pacts";

  static final Caller ACME = Caller.of("acme", "tpk_example");
  static final TenantId ACME_ID = new TenantId("acme");

  /** The example of {@link #ETAG}, as the SDK has it, and that of {@link #STALE_ETAG}. */
  static final ETag E1 = new ETag("\"e1\"");

  static final ETag E0 = new ETag("\"e0\"");

  static final StateValue RESOURCE_ID = new StateValue("resourceId", "res_1");
  static final StateValue OLDEST_ID = new StateValue("resourceId1", "res_1");
  static final StateValue NEXT_ID = new StateValue("resourceId2", "res_2");
  static final StateValue ETAG = new StateValue("etag", "\"e1\"");
  static final StateValue STALE_ETAG = new StateValue("staleEtag", "\"e0\"");
  static final StateValue PROJECT_ID = new StateValue("projectId", "prj_1");
  static final StateValue PROJECT_FILTER = new StateValue("projectFilter", "prj_1");
  static final StateValue PROJECT_KEY = new StateValue("projectKey", "bikes");
  static final StateValue CURSOR = new StateValue("cursor", "c1");
  static final StateValue NEWEST_PROJECT = new StateValue("projectId2", "prj_1");
  static final StateValue CURSOR_AFTER_PROJECT = new StateValue("projectCursor1", "c1");
  static final StateValue IDEMPOTENCY_KEY = new StateValue("idempotencyKey", "key-1");

  private static final String INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";
  private static final String UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

  private Wire() {}

  /** The SDK itself; it asks once, so that a refusal is seen as it came. */
  static TenantClient sdk(MockServer server) {
    return sdk(URI.create(server.getUrl()));
  }

  static TenantClient sdk(URI server) {
    return TenantClient.connect(options(server));
  }

  static ClientOptions options(URI server) {
    return ClientOptions.of(server, Credential.apiKey("tpk_example"))
        .withRetryPolicy(RetryPolicy.none());
  }

  static void resource(LambdaDslObject body) {
    representation(body, "res_1");
    body.stringType("name", "Blue bicycle");
    body.stringMatcher("state", "^[A-Z][A-Z_]*$", "ACTIVE");
    body.object(
        "labels", labels -> labels.eachValueLike("size", PactDslJsonRootValue.stringType("m")));
  }

  /** In place of what was said of the property before; {@code stringValue} would keep its rule. */
  static void exactly(LambdaDslObject body, String property, String value) {
    body.and(property, value, EqualsMatcher.INSTANCE);
  }

  static void project(LambdaDslObject body) {
    representation(body, "prj_1");
    body.stringType("key", "bikes");
    body.stringType("name", "Bicycles");
  }

  static DslPart json(Consumer<LambdaDslObject> fill) {
    return LambdaDsl.newJsonBody(fill::accept).build();
  }

  static Matcher anyEtag() {
    return Matchers.regexp("^\"[^\"]+\"$", "\"e1\"");
  }

  static Matcher anyIdempotencyKey() {
    return Matchers.regexp(UUID, "3f2a8d7c-5b1e-4c6f-9a0d-2e7b8c4d1f60");
  }

  /** A no of this service: it names the exchange, in its header and in its body. */
  static Denial traced(Denial denial) {
    return denial
        .withHeader("X-Request-Id", Matchers.regexp(UUID, "0b8f3c52-7d4e-4f0a-8a4b-6c1d2e3f4a5b"))
        .with(
            body -> body.stringMatcher("requestId", UUID, "0b8f3c52-7d4e-4f0a-8a4b-6c1d2e3f4a5b"));
  }

  private static void representation(LambdaDslObject body, String id) {
    body.stringType("id", id);
    body.stringValue("tenantId", "acme");
    body.stringMatcher("etag", "^\"[^\"]+\"$", "\"e1\"");
    body.stringMatcher("createdAt", INSTANT, "2026-01-31T10:00:00.000Z");
    body.stringMatcher("updatedAt", INSTANT, "2026-01-31T10:00:00.000Z");
  }
}
