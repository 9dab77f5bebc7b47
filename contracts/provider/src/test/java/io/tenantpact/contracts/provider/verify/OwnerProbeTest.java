package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.RENAMED_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.THINGS;
import static io.tenantpact.contracts.provider.verify.ThingVerification.probesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner that somebody adds. */
class OwnerProbeTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  @Test
  @Tag("T8")
  void anOwnerInTheBodyOfAWriteIsNotBelieved() {
    var sound = things.verify(RENAMED_THING);

    assertThat(probesOf(sound)).contains("tenantId added to the body foreign alike 200");

    things.provider().with(Fault.BELIEVES_WHOSE_A_BODY_SAYS_IT_IS);

    assertThat(things.verify(RENAMED_THING).problems())
        .singleElement()
        .asString()
        .startsWith("side-effect tenantId added to the body foreign: ");
  }

  /** As in JSON:API. */
  @Test
  @Tag("T8")
  void anOwnerInAnEnvelopeIsNotBelievedEither() {
    var enveloped =
        RENAMED_THING
            .replace(
                "{\"id\": \"1\"}",
                "{\"data\": {\"id\": \"1\", \"type\": \"thing\", \"attributes\": {\"name\": \"a\"}}}")
            .replace("$.id", "$.data.id");
    assertThat(things.verify(enveloped).problems()).isEmpty();
    things.provider().with(Fault.BELIEVES_WHOSE_THE_ATTRIBUTES_SAY_IT_IS);

    assertThat(things.verify(enveloped).problems())
        .singleElement()
        .asString()
        .startsWith("side-effect tenantId added to the body foreign: ");
  }

  @Test
  @Tag("T8")
  void anOwnerInTheQueryOfAReadIsNotBelieved() {
    var sound = things.verify(THINGS);

    assertThat(probesOf(sound)).contains("tenantId added to the query foreign alike 200");

    things.provider().with(Fault.WORKS_FOR_THE_OWNER_IN_THE_QUERY);

    assertThat(things.verify(THINGS).problems())
        .singleElement()
        .asString()
        .startsWith("leak tenantId added to the query foreign: ");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"/things\"', '\"/things\", \"query\": {\"tenantId\": [\"acme\"]}'",
    "'\"status\": 200', '\"status\": 404'"
  })
  void anOwnerIsNotAddedToAQueryThatHasOneOrToWhatIsRefused(String part, String other) {
    assertThat(things.verify(THINGS.replace(part, other)).probes())
        .extracting(each -> each.probe().toString())
        .doesNotContain("tenantId added to the query foreign");
  }

  @Test
  void whoNamesAnOwnerInTheBodyItselfIsProbedThere() {
    var owned = RENAMED_THING.replace("{\"id\": \"1\"}", "{\"id\": \"1\", \"tenantId\": \"acme\"}");

    assertThat(things.verify(owned).probes())
        .extracting(each -> each.probe().toString())
        .doesNotContain("tenantId added to the body foreign");
  }
}
