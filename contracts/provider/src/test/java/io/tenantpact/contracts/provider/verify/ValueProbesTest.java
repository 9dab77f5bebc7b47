package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.CHANGED_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.RENAMED_THING;
import static io.tenantpact.contracts.provider.verify.ThingVerification.probesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that a state put into a request. */
class ValueProbesTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  @Test
  @Tag("T8")
  void aValueInTwoPartsIsChangedInEachAloneToo() {
    var sound = things.verify(RENAMED_THING);

    assertThat(sound.problems()).isEmpty();
    assertThat(probesOf(sound))
        .containsSubsequence(
            "thingId unknown denied 404",
            "thingId foreign denied 404",
            "thingId in the path unknown alike 404",
            "thingId in the path foreign alike 404",
            "thingId in the body unknown alike 200",
            "thingId in the body foreign alike 200");
    assertThat(things.provider().isEmpty()).as("the callers of these probes are gone too").isTrue();

    things.provider().with(Fault.WRITES_TO_THE_ID_IN_THE_BODY);

    assertThat(things.verify(RENAMED_THING).problems())
        .first()
        .hasToString(
            "side-effect thingId in the body foreign: expected the decoy's data to stay as it was,"
                + " but it changed");
  }

  @Test
  @Tag("T8")
  void aValueTwiceInOnePartIsChangedAtEachPlaceAloneToo() {
    var twice =
        RENAMED_THING
            .replace("{\"id\": \"1\"}", "{\"id\": \"1\", \"twin\": \"1\"}")
            .replace(
                "\"body\": {\"$.id\"",
                "\"body\": {\"$.twin\": {\"type\": \"ProviderState\", \"expression\":"
                    + " \"${thingId}\"}, \"$.id\"");
    var sound = things.verify(twice);

    assertThat(sound.problems()).isEmpty();
    assertThat(probesOf(sound))
        .contains(
            "thingId in the body at $.id unknown alike 200",
            "thingId in the body at $.id foreign alike 200",
            "thingId in the body at $.twin unknown alike 200",
            "thingId in the body at $.twin foreign alike 200");

    things.provider().with(Fault.WRITES_TO_THE_SECOND_ID_IN_THE_BODY);

    assertThat(things.verify(twice).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .contains("side-effect thingId in the body at $.twin foreign")
        .doesNotContain("side-effect thingId in the body at $.id foreign");
  }

  @Test
  @Tag("T8")
  void valuesThatBelongTogetherAreChangedTogetherToo() {
    var sound = things.verify(CHANGED_THING);

    assertThat(sound.problems()).isEmpty();
    assertThat(probesOf(sound))
        .containsSubsequence(
            "thingId foreign denied 404",
            "etag foreign denied 412",
            "every value unknown denied 404",
            "every value foreign denied 404",
            "every value with If-Match: * unknown alike 404",
            "every value with If-Match: * foreign alike 404");
    assertThat(things.provider().isEmpty()).isTrue();
  }

  /** Then a stand-in may have the id that was a ghost's, and ask for its own. */
  @Test
  void whoGivesIdsAnewIsSound() {
    things.provider().with(Fault.GIVES_IDS_ANEW);

    assertThat(things.verify(RENAMED_THING).problems()).isEmpty();
    assertThat(things.verify(CHANGED_THING).problems()).isEmpty();
    assertThat(things.provider().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SERVES_FOREIGN_THINGS_BY_THEIR_VERSION, DENIAL, every value foreign",
    "SERVES_FOREIGN_THINGS_BY_THEIR_VERSION, SIDE_EFFECT, every value foreign",
    "SERVES_FOREIGN_THINGS_OF_ANY_VERSION, EXISTENCE, every value with If-Match: * foreign",
    "SERVES_FOREIGN_THINGS_OF_ANY_VERSION, SIDE_EFFECT, every value with If-Match: * foreign"
  })
  @Tag("T8")
  void whoLooksAPairUpAndForgetsTheTenantIsFound(Fault fault, Kind kind, String probe) {
    things.provider().with(fault);

    assertThat(things.verify(CHANGED_THING).problems())
        .anyMatch(each -> each.kind() == kind && each.where().equals(probe))
        .allMatch(each -> each.where().equals(probe));
  }

  @Test
  void aValueThatTheRequestHasNoPlaceForProvesNothing() {
    var outcome = things.verify(RENAMED_THING.replace("$.id", "$.identity"));

    assertThat(outcome.problems()).isEmpty();
    assertThat(probesOf(outcome))
        .contains(
            "thingId in the body foreign not-made the request has nothing at $.identity, where the"
                + " pact puts it");
  }
}
