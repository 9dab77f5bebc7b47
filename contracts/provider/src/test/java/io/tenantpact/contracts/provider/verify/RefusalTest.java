package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.GONE_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.ONE_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Denied;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a refusal does and says beside its status. */
class RefusalTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  /** It tells how long the body would be. */
  @Test
  @Tag("I17")
  void theLengthThatAHeadTellsIsNoOtherForForeignThings() {
    var head = ONE_THING.replace("GET", "HEAD");
    assertThat(things.verify(head).problems()).isEmpty();
    things.provider().with(Fault.MEASURES_FOREIGN_THINGS);

    assertThat(things.verify(head).problems())
        .singleElement()
        .asString()
        .startsWith(
            "existence thingId foreign: expected the answer that nobody's gets, but it has"
                + " Content-Length of 65 bytes, not of 15 bytes");
  }

  @Test
  void theLengthThatAHeadTellsDoesNotDependOnANeighbour() {
    var head = THINGS.replace("GET", "HEAD");
    assertThat(things.verify(head).problems()).isEmpty();
    things.provider().with(Fault.LISTS_EVERY_TENANTS_THINGS);

    assertThat(things.verify(head).problems())
        .singleElement()
        .asString()
        .startsWith("influence header content-length: expected ");
  }

  @Test
  @Tag("T5")
  void aRefusalThatDeletesAllTheSameIsFound() {
    assertThat(things.verify(GONE_THING).problems()).isEmpty();
    things.provider().with(Fault.DELETES_FOREIGN_THINGS);

    assertThat(things.verify(GONE_THING).problems())
        .first()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.SIDE_EFFECT))
        .satisfies(problem -> assertThat(problem.where()).isEqualTo("thingId foreign"));
  }

  @Test
  @Tag("T5")
  void aRefusalThatWritesForTheCallerAllTheSameIsFound() {
    things.provider().with(Fault.WRITES_WHAT_IT_REFUSES);

    assertThat(things.verify(GONE_THING).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .contains("side-effect one of the probes that were refused");
  }

  /** What it wrote was taken for what a probe that went through had written. */
  @Test
  @Tag("T5")
  void aRefusalThatIsNoErrorWritesNothingEither() {
    things.provider().with(Fault.REDIRECTS_STRANGERS_AND_GOES_ON);
    var redirected = DenialPolicy.standard().with(Denied.CREDENTIAL, 302);

    assertThat(things.verify(GONE_THING, redirected).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly("side-effect one of the probes that were refused");
  }

  @Test
  void aMissingCheckOfCredentialsIsFoundWhereTheInteractionIsRefusedItself() {
    var nobodys = ONE_THING.replace("${thingId}", "none-${thingId}").replace("200", "404");
    assertThat(things.verify(nobodys).problems()).isEmpty();
    things.provider().with(Fault.SERVES_WITHOUT_CREDENTIAL);

    assertThat(things.verify(nobodys).problems())
        .singleElement()
        .hasToString("denial credential missing: expected status [401], was 404");
  }

  @Test
  void aRefusalThatNobodyCanLookThroughIsToldOf() {
    var seeding = things.seeding();
    assertThat(things.verify(ONE_THING, seeding).problems()).isEmpty();
    assertThat(seeding.controls().unreadBodies()).isEmpty();
    things.provider().with(Fault.SAYS_NO_IN_SIGNS_THAT_NOBODY_READS);

    assertThat(things.verify(ONE_THING, seeding).problems()).isEmpty();

    assertThat(seeding.controls().unreadBodies())
        .containsExactly(
            entry("one thing", "is no text in UTF-8 in the answer to 'tenant missing'"));
  }

  @Test
  void aPolicyDecidesWhatARefusalIs() {
    var lenient = DenialPolicy.standard().with(Denied.PATH_VALUE, 410);

    assertThat(things.verify(ONE_THING, lenient).problems())
        .extracting(Object::toString)
        .containsExactly(
            "denial thingId unknown: expected status [410], was 404",
            "denial thingId foreign: expected status [410], was 404");
  }
}
