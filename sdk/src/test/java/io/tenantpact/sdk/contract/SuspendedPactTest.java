package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.E1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.sdk.call.CallFailed.TenantSuspended;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A suspended tenant is closed on every route: to whom reads, and to whom writes. */
@Tag("C5")
@Tag("K13")
class SuspendedPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact reads(PactBuilder pact) {
    refused(pact, "a look at all resources", request -> request.path("/v1/resources"));
    refused(pact, "a ping", request -> request.path("/v1/ping"));
    refused(pact, "a look at a resource", Requests.reading());
    refused(pact, "a second look at a resource", Requests.readingUnlessIn(Wire.ETAG));
    refused(pact, "a look at all projects", request -> request.path("/v1/projects"));
    refused(
        pact,
        "a look at a project",
        request -> request.path(Wire.PROJECT_ID.in("/v1/projects/{}")));
    return pact.toPact();
  }

  @Test
  @PactTestFor(pactMethod = "reads")
  void whoReadsIsToldThatTheTenantIsSuspended(MockServer server) {
    var tenant = acme(server);

    assertSuspended(tenant.resources().list()::firstPage);
    assertSuspended(tenant::ping);
    assertSuspended(() -> tenant.resources().get("res_1"));
    assertSuspended(() -> tenant.resources().getIfChanged("res_1", E1));
    assertSuspended(tenant.projects().list()::firstPage);
    assertSuspended(() -> tenant.projects().get("prj_1"));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact writes(PactBuilder pact) {
    refused(pact, "a new resource", Requests.creation("Blue bicycle"));
    refused(pact, "a new name", Requests.renaming(Wire.ETAG, "Red bicycle"));
    refused(pact, "the end of a resource", Requests.deletion(Wire.ETAG));
    refused(pact, "an activation", Requests.transition("ACTIVE"));
    refused(pact, "a new project", Requests.project("boats"));
    return pact.toPact();
  }

  @Test
  @PactTestFor(pactMethod = "writes")
  void whoWritesIsToldThatTheTenantIsSuspended(MockServer server) {
    var tenant = acme(server);
    var resources = tenant.resources();
    var change = ResourceChange.nothing().withName("Red bicycle");

    assertSuspended(() -> resources.create(NewResource.named("Blue bicycle")));
    assertSuspended(() -> resources.update("res_1", E1, change));
    assertSuspended(() -> resources.delete("res_1", E1));
    assertSuspended(() -> resources.transition("res_1", ResourceState.ACTIVE));
    assertSuspended(() -> tenant.projects().create(new NewProject("boats", "Boats")));
  }

  private static void refused(
      PactBuilder pact, String words, Consumer<HttpRequestBuilder> request) {
    ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.PENDING))
        .given(new Given.ProjectExists())
        .given(new Given.TenantIsSuspended())
        .uponReceiving(words + " in a suspended tenant")
        .withRequest(request)
        .willBeDenied(Wire.traced(Denial.suspended("tenant-suspended")))
        .added();
  }

  private static void assertSuspended(ThrowingCallable call) {
    assertThat(catchThrowableOfType(TenantSuspended.class, call)).isNotNull();
  }
}
