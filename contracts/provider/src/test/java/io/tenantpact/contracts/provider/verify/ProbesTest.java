package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.GONE_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.ONE_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.RENAMED_THING;
import static io.tenantpact.contracts.provider.verify.ThingVerification.probesOf;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.result.DossierText;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.ProbeOutcome.Result;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  @Test
  @Tag("I16")
  void aSoundProviderRefusesEveryProbe() {
    var outcome = things.verify(ONE_THING);

    assertThat(outcome.problems()).isEmpty();
    assertThat(probesOf(outcome))
        .containsExactly(
            "tenant missing denied 400",
            "tenant blank denied 400",
            "tenant malformed denied 400",
            "tenant doubled denied 400",
            "tenant unknown denied 403",
            "tenant foreign denied 403",
            "credential missing denied 401",
            "credential unknown denied 401",
            "credential revoked denied 401",
            "credential expired denied 401",
            "credential foreign denied 403",
            "credential as the decoy shared alike 200",
            "credential shared alike 200",
            "thingId unknown denied 404",
            "thingId foreign denied 404",
            "tenantId added to the query foreign alike 200",
            "reading beside a neighbour alike 200");
  }

  @ParameterizedTest
  @CsvSource({
    "SERVES_WITHOUT_CREDENTIAL, DENIAL, credential missing",
    "ANSWERS_STRANGERS_WITH_THE_THING, LEAK, credential missing",
    "ANSWERS_STRANGERS_WITH_THE_THING, LEAK, credential revoked",
    "ANSWERS_STRANGERS_WITH_THE_THING, LEAK, credential foreign",
    "SERVES_UNKNOWN_CREDENTIALS, DENIAL, credential unknown",
    "SERVES_REVOKED_CREDENTIALS, DENIAL, credential revoked",
    "TELLS_REVOKED_CREDENTIALS_APART, EXISTENCE, credential revoked",
    "SERVES_EXPIRED_CREDENTIALS, DENIAL, credential expired",
    "COMPARES_THE_BEGINNING_OF_CREDENTIALS, DENIAL, credential unknown",
    "SAYS_NO_WITHOUT_A_CHALLENGE, DENIAL, credential missing",
    "GUESSES_THE_TENANT, DENIAL, tenant missing",
    "GUESSES_THE_TENANT, DENIAL, tenant blank",
    "TAKES_THE_FIRST_OF_TWO_TENANTS, DENIAL, tenant doubled",
    "TRUSTS_THE_TENANT_NAMED, DENIAL, tenant foreign",
    "TELLS_UNKNOWN_TENANTS_APART, EXISTENCE, tenant foreign",
    "SERVES_FOREIGN_THINGS, DENIAL, thingId foreign",
    "SERVES_FOREIGN_THINGS, LEAK, thingId foreign",
    "KEEPS_THINGS_BY_ID, DENIAL, thingId foreign",
    "KEEPS_ANSWERS_BEFORE_THE_DOOR, DENIAL, credential missing",
    "TELLS_FOREIGN_THINGS_APART, EXISTENCE, thingId foreign",
    "SAYS_WHOSE_A_THING_IS, LEAK, thingId foreign",
    "SAYS_WHOSE_A_THING_IS, EXISTENCE, thingId foreign"
  })
  @Tag("I17")
  @Tag("T8")
  @Tag("T9")
  void eachFaultIsFoundByItsProbe(Fault fault, Kind kind, String probe) {
    things.provider().with(fault);

    var outcome = things.verify(ONE_THING);

    assertThat(outcome.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.where()).isEqualTo(probe);
            });
    assertThat(outcome.dossiers())
        .anySatisfy(
            dossier -> {
              assertThat(dossier.title()).isEqualTo(probe);
              assertThat(dossier.sent().curl()).startsWith("curl -i -X GET 'http://");
            });
  }

  @Test
  @Tag("T5")
  void aReadThatChangesTheDecoyIsFoundAfterTheLastProbe() {
    things.provider().with(Fault.CHANGES_OTHER_TENANTS);

    assertThat(things.verify(ONE_THING).problems())
        .filteredOn(problem -> problem.kind() == Kind.SIDE_EFFECT)
        .extracting(Problem::where)
        .contains("one of the probes that should change nothing");
  }

  @Test
  void aBrokenInteractionFitsOnAScreenWithTheLineThatRepeatsIt() {
    things.provider().with(Fault.SERVES_FOREIGN_THINGS);
    var pact = DefaultPactReader.INSTANCE.loadPact(ONE_THING);

    var text = DossierText.of(pact, things.verify(ONE_THING));

    assertThat(text.lines())
        .hasSizeLessThan(24)
        .first()
        .isEqualTo("p does not keep 'one thing' of the pact with c:");
    assertThat(text)
        .contains("  denial thingId foreign: expected status [404], was 200")
        .contains("states tenant has things {count=2}")
        .contains("  sent      curl -i -X GET 'http://localhost:")
        .contains("  answered  200 {");
  }

  /** It answers both turns, and all would be well if nobody asked why no probe was made. */
  @Test
  void whoIsSilentOnceBeforeTheProbesIsFound() {
    things.provider().with(Fault.HANGS_UP_AT_THE_REHEARSAL);

    var outcome = things.verify(ONE_THING);

    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .startsWith("exchange the interaction before its probes: expected an answer, but");
    assertThat(outcome.dossiers())
        .singleElement()
        .satisfies(each -> assertThat(each.answer()).isNull());
  }

  /** As with a tenant that is somebody's default, and neither the decoy nor the caller. */
  @Test
  @Tag("T5")
  void aWriteThatDoesNotLandInItsOwnDataIsToldOf() {
    var seeding = things.seeding();
    things.verify(RENAMED_THING, seeding);
    things.verify(GONE_THING, seeding);
    things.verify(ONE_THING, seeding);
    assertThat(seeding.controls().unseenWrites()).isEmpty();
    things.provider().with(Fault.WRITES_FOR_NOBODY);

    things.verify(RENAMED_THING, seeding);

    assertThat(seeding.controls().unseenWrites()).containsExactly("one thing");
  }

  @Test
  @Tag("I25")
  void aHandlerThatReachesIntoAnotherTenantIsFound() {
    things.provider().with(Fault.SEEDS_ANOTHER_TENANT_TOO);

    assertThat(things.verify(ONE_THING).problems())
        .singleElement()
        .asString()
        .contains("[tenant has things] to change the tenant they are given");
  }

  @Test
  void aProbeThatCannotBeMadeIsNotCountedAsPassed() {
    var public_ =
        ONE_THING
            .replaceFirst("(?s)\"headers\": .*?\"generators\": \\{", "\"generators\": {")
            .replaceFirst("(?s),\\s*\"header\": \\{.*?\\}\\}\\}", "}");

    var outcome = things.verify(public_);

    assertThat(outcome.probes())
        .filteredOn(each -> each.result() == Result.NOT_MADE)
        .extracting(ProbeOutcome::note)
        .contains("the request names no tenant", "the request has no credential");
    assertThat(outcome.holds()).isFalse();
  }
}
