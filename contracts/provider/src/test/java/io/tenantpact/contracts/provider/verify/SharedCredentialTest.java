package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.LIST_OF_TWO;
import static io.tenantpact.contracts.provider.verify.ThingPacts.ONE_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.RENAMED_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.THINGS;
import static io.tenantpact.contracts.provider.verify.ThingVerification.probesOf;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks as somebody who may enter both tenants. */
class SharedCredentialTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  /** Whose credential has one tenant alone is served as is right. */
  @ParameterizedTest
  @CsvSource({
    "WORKS_FOR_THE_FIRST_TENANT_GRANTED, credential as the decoy shared",
    "KEEPS_ANSWERS_BY_CREDENTIAL, credential shared"
  })
  @Tag("T5")
  void aTenantThatIsServedForAnotherWhoWasGrantedTooIsFound(Fault fault, String probe) {
    assertThat(things.verify(THINGS).problems()).isEmpty();
    assertThat(things.provider().isEmpty()).isTrue();
    things.provider().with(fault);

    assertThat(things.verify(THINGS).problems())
        .isNotEmpty()
        .allMatch(each -> each.kind() == Kind.LEAK && each.where().equals(probe));
  }

  @Test
  @Tag("T5")
  void aPageThatIsEmptyForWhoMayEnterSeveralTenantsIsFound() {
    var list = LIST_OF_TWO;
    assertThat(things.verify(list).problems()).isEmpty();
    things.provider().with(Fault.SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED);

    assertThat(things.verify(list).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly(
            "body credential as the decoy shared $.items", "body credential shared $.items");
  }

  /** No state knows what such an answer tells of a credential of both. */
  @Test
  void anAnswerThatTellsOfItsCredentialIsHeldToItsStatus() {
    var telling =
        LIST_OF_TWO.replace(
            "\"body\": {\"$.items[*].tenantId\":",
            "\"body\": {\"$.key\": {\"type\": \"ProviderState\", \"expression\": \"${apiKey}\"},"
                + " \"$.items[*].tenantId\":");
    things.provider().with(Fault.SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED);

    assertThat(things.verify(telling).problems()).isEmpty();
  }

  @Test
  @Tag("T5")
  void aTenantThatNobodyAskedForIsFoundToo() {
    var states =
        DefaultPactReader.INSTANCE.loadPact(THINGS).getInteractions().get(0).getProviderStates();
    var seeding = things.seeding();
    var third = seeding.seed(states);
    things.provider().with(Fault.WORKS_FOR_ANYBODY_IF_SEVERAL_WERE_GRANTED);

    assertThat(things.verify(THINGS).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly("leak credential as the decoy shared", "leak credential shared");

    seeding.purge(third);
  }

  @Test
  void ofATenantWhoseThingIsNotThereTheStatusTells() {
    things.provider().with(Fault.WORKS_FOR_THE_FIRST_TENANT_GRANTED);

    assertThat(things.verify(ONE_THING).problems())
        .first()
        .hasToString(
            "status credential as the decoy shared: expected status 200, as with a credential for"
                + " this tenant alone, was 404");
  }

  /** As a search is, or a query in GraphQL: nothing is stored by it. */
  @ParameterizedTest
  @CsvSource({
    "TOTALS_EVERY_TENANTS_THINGS, INFLUENCE, body/total",
    "WORKS_FOR_THE_FIRST_TENANT_GRANTED, LEAK, credential as the decoy shared",
    "SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED, BODY, credential shared $.items"
  })
  @Tag("T5")
  void aPostThatReadsIsProbedAsOtherReadsAre(Fault fault, Kind kind, String where) {
    var search = LIST_OF_TWO.replace("GET", "POST");
    var sound = things.verify(search);
    assertThat(sound.problems()).isEmpty();
    assertThat(probesOf(sound))
        .contains(
            "credential as the decoy shared alike 200",
            "credential shared alike 200",
            "reading beside a neighbour alike 200; differs by itself: body/servedBy");
    things.provider().with(fault);

    assertThat(things.verify(search).problems())
        .anyMatch(each -> each.kind() == kind && each.where().equals(where));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void whatMayWriteIsNotReadBesideANeighbour(String method) {
    var renaming = RENAMED_THING.replace("PUT", method);

    assertThat(probesOf(things.verify(renaming)))
        .contains("credential shared alike 200")
        .noneMatch(each -> each.startsWith("reading"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  @Tag("T5")
  void aWriteForAnotherWhoWasGrantedTooIsFound(String method) {
    things.provider().with(Fault.WORKS_FOR_THE_FIRST_TENANT_GRANTED);

    assertThat(things.verify(RENAMED_THING.replace("PUT", method)).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly("leak credential shared");
    assertThat(things.provider().isEmpty()).isTrue();
  }

  @Test
  void whatIsRefusedItselfIsNotAskedForAsTwoTenants() {
    assertThat(probesOf(things.verify(THINGS.replace("\"status\": 200", "\"status\": 404"))))
        .contains("credential shared not-made only what is served is asked for as two tenants");
  }

  @Test
  @Tag("T5")
  void whoMayEnterTwoTenantsMayWriteThere() {
    things.provider().with(Fault.REFUSES_WRITES_IF_SEVERAL_WERE_GRANTED);

    assertThat(things.verify(RENAMED_THING).problems())
        .singleElement()
        .hasToString(
            "denial credential shared: expected status below 500, and none of [401, 403], was 403");
  }

  @Test
  void noWriterIsMadeInVainTwice() {
    things.provider().with(Fault.SHARES_NO_CREDENTIAL);
    var seeding = things.seeding();

    assertThat(probesOf(things.verify(RENAMED_THING, seeding)))
        .contains(
            "credential shared not-made the fixtures make no credential that may enter two tenants");
    var first = things.provider().made();
    things.verify(RENAMED_THING, seeding);

    assertThat(things.provider().made()).isEqualTo(2 * first - 1);
  }
}
