package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.contracts.consumer.PageBody;
import io.tenantpact.contracts.consumer.TenantInteraction;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.project.Project;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProjectPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact list(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.ProjectExists())
        .uponReceiving("its projects")
        .withRequest(request -> request.path("/v1/projects"))
        .willRespondWith(response -> response.status(200).body(PageBody.last(1, Wire::project)))
        .returning("$.items[0].id", Wire.PROJECT_ID)
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @Tag("I18")
  @PactTestFor(pactMethod = "list")
  void projectsAreListed(MockServer server) {
    assertThat(acme(server).projects().list()).extracting(Project::id).containsExactly("prj_1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact firstPage(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasProjects(2))
        .uponReceiving("the first of two projects")
        .withRequest(request -> request.path("/v1/projects").queryParameter("limit", "1"))
        .willRespondWith(
            response -> response.status(200).body(PageBody.followed(1, "c1", Wire::project)))
        .returning("$.items[0].id", Wire.NEWEST_PROJECT)
        .returning("$.nextCursor", Wire.CURSOR_AFTER_PROJECT)
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "firstPage")
  void aPageOfProjectsLeadsToTheNext(MockServer server) {
    var page = acme(server).projects().list().withLimit(1).firstPage();

    assertThat(page.nextCursor()).isEqualTo("c1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact get(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.ProjectExists())
        .uponReceiving("one of its projects")
        .withRequest(request -> request.path(Wire.PROJECT_ID.in("/v1/projects/{}")))
        .willRespondWith(Answers.project(200))
        .returning("$.id", Wire.PROJECT_ID)
        .returning("$.key", Wire.PROJECT_KEY)
        .toPact();
  }

  @Test
  @Tag("T1")
  @PactTestFor(pactMethod = "get")
  void aProjectIsRead(MockServer server) {
    assertThat(acme(server).projects().get("prj_1").key()).isEqualTo("bikes");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact getNamesake(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.ProjectHasKey("boats"))
        .uponReceiving("one of its projects, under a key that others have too")
        .withRequest(request -> request.path(Wire.PROJECT_ID.in("/v1/projects/{}")))
        .willRespondWith(Answers.project(200, body -> Wire.exactly(body, "key", "boats")))
        .returning("$.id", Wire.PROJECT_ID)
        .toPact();
  }

  @Test
  @Tag("T1")
  @PactTestFor(pactMethod = "getNamesake")
  void aProjectIsReadWhereOthersHaveItsKey(MockServer server) {
    assertThat(acme(server).projects().get("prj_1").key()).isEqualTo("boats");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact create(PactBuilder pact) {
    return posting(pact, "a new project", body -> body.stringValue("key", "boats"))
        .willRespondWith(Answers.project(201))
        .toPact();
  }

  @Test
  @Tag("T3")
  @PactTestFor(pactMethod = "create")
  void aNewProjectBelongsToTheCaller(MockServer server) {
    var project = acme(server).projects().create(new NewProject("boats", "Boats"));

    assertThat(project.tenantId()).isEqualTo(ACME_ID);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact taken(PactBuilder pact) {
    return posting(
            pact,
            "a new project under a key that is taken",
            body -> Wire.PROJECT_KEY.into(body, "key"))
        .given(new Given.ProjectExists())
        .willBeDenied(Wire.traced(Denial.conflict("already-exists")))
        .toPact();
  }

  @Test
  @Tag("T7")
  @Tag("K13")
  @PactTestFor(pactMethod = "taken")
  void aKeyIsTakenOncePerTenant(MockServer server) {
    var draft = new NewProject("bikes", "Boats");

    var failure = catchThrowableOfType(Conflict.class, () -> acme(server).projects().create(draft));

    assertThat(failure.code()).contains("already-exists");
  }

  private static TenantInteraction posting(
      PactBuilder pact, String words, Consumer<LambdaDslObject> key) {
    return ACME.in(pact).uponReceiving(words).withRequest(Requests.project(key));
  }
}
