package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static io.tenantpact.sdk.contract.Wire.E1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResourcePactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact get(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("one of its resources")
        .withRequest(Requests.reading())
        .willRespondWith(Answers.resource(200).andThen(Answers.version(Wire.ETAG.alone())))
        .returning("$.id", Wire.RESOURCE_ID)
        .returning("$.etag", Wire.ETAG)
        .toPact();
  }

  @Test
  @Tag("T1")
  @Tag("D7")
  @PactTestFor(pactMethod = "get")
  void aResourceIsReadWithItsVersion(MockServer server) {
    var resource = acme(server).resources().get("res_1");

    assertThat(resource.state()).isEqualTo(ResourceState.ACTIVE);
    assertThat(resource.etag()).isEqualTo(E1);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact create(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.ProjectExists())
        .uponReceiving("a new resource in one of its projects")
        .withRequest(
            Requests.creation(
                body -> {
                  body.stringValue("name", "Blue bicycle");
                  Wire.PROJECT_ID.into(body, "projectId");
                  body.object("labels", labels -> labels.stringValue("size", "m"));
                }))
        .willRespondWith(
            Answers.resource(
                    201,
                    body -> {
                      Wire.exactly(body, "name", "Blue bicycle");
                      body.stringType("projectId", "prj_1");
                      body.object("labels", labels -> Wire.exactly(labels, "size", "m"));
                    })
                .andThen(Answers.version(Wire.anyEtag())))
        .returning("$.projectId", Wire.PROJECT_ID)
        .toPact();
  }

  @Test
  @Tag("T3")
  @PactTestFor(pactMethod = "create")
  void aNewResourceBelongsToTheCaller(MockServer server) {
    var draft = NewResource.named("Blue bicycle").withProject("prj_1").withLabel("size", "m");

    var made = acme(server).resources().create(draft);

    assertThat(made.tenantId()).isEqualTo(ACME_ID);
    assertThat(made.projectId()).isEqualTo("prj_1");
    assertThat(made.labels()).containsExactly(Map.entry("size", "m"));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact update(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("a new name for one of its resources")
        .withRequest(Requests.renaming(Wire.ETAG, "Red bicycle"))
        .willRespondWith(
            Answers.resource(200, body -> Wire.exactly(body, "name", "Red bicycle"))
                .andThen(Answers.version(Wire.anyEtag())))
        .returning("$.id", Wire.RESOURCE_ID)
        .toPact();
  }

  @Test
  @Tag("T4")
  @Tag("D8")
  @PactTestFor(pactMethod = "update")
  void aChangeNamesTheVersionItIsMadeTo(MockServer server) {
    var change = ResourceChange.nothing().withName("Red bicycle");

    assertThat(acme(server).resources().update("res_1", E1, change).name())
        .isEqualTo("Red bicycle");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact move(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .given(new Given.ProjectExists())
        .uponReceiving("a project and a label for one of its resources")
        .withRequest(
            Requests.change(
                Wire.ETAG,
                body -> {
                  Wire.PROJECT_ID.into(body, "projectId");
                  body.object("labels", labels -> labels.stringValue("size", "m"));
                }))
        .willRespondWith(
            Answers.resource(
                200,
                body -> {
                  body.stringType("projectId", "prj_1");
                  body.object("labels", labels -> Wire.exactly(labels, "size", "m"));
                }))
        .returning("$.id", Wire.RESOURCE_ID)
        .returning("$.projectId", Wire.PROJECT_ID)
        .toPact();
  }

  @Test
  @Tag("T4")
  @PactTestFor(pactMethod = "move")
  void aChangeReachesProjectAndLabels(MockServer server) {
    var change = ResourceChange.nothing().withProject("prj_1").withLabel("size", "m");

    var changed = acme(server).resources().update("res_1", E1, change);

    assertThat(changed.projectId()).isEqualTo("prj_1");
    assertThat(changed.labels()).containsExactly(Map.entry("size", "m"));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact delete(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("the end of one of its resources")
        .withRequest(Requests.deletion(Wire.ETAG))
        .willRespondWith(response -> response.status(204))
        .toPact();
  }

  @Test
  @Tag("T5")
  @PactTestFor(pactMethod = "delete")
  void aResourceIsDeletedInTheVersionSeen(MockServer server) {
    assertThatCode(() -> acme(server).resources().delete("res_1", E1)).doesNotThrowAnyException();
  }

  @Pact(consumer = Wire.SDK)
  V4Pact transition(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.PENDING))
        .uponReceiving("the activation of a pending resource")
        .withRequest(Requests.transition("ACTIVE"))
        .willRespondWith(Answers.resource(200, body -> Wire.exactly(body, "state", "ACTIVE")))
        .returning("$.id", Wire.RESOURCE_ID)
        .toPact();
  }

  @Test
  @Tag("M1")
  @PactTestFor(pactMethod = "transition")
  void aPendingResourceBecomesActive(MockServer server) {
    var resource = acme(server).resources().transition("res_1", ResourceState.ACTIVE);

    assertThat(resource.state()).isEqualTo(ResourceState.ACTIVE);
  }
}
