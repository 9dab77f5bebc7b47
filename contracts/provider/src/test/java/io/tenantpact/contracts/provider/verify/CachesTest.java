package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.ONE_THING;
import static io.tenantpact.contracts.provider.verify.ThingPacts.THINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers that somebody keeps on the way. */
class CachesTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  @Test
  @Tag("D23")
  void anAnswerThatAnyCacheMayKeepForAnybodyIsFound() {
    things.provider().with(Fault.LETS_A_CACHE_KEEP_ANSWERS_FOR_WHO_ASKED);
    assertThat(things.verify(THINGS).problems()).isEmpty();
    things.provider().with(Fault.LETS_ANY_CACHE_KEEP_ANSWERS);

    var outcome = things.verify(THINGS);

    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .startsWith("leak Cache-Control: expected the tenant's data in an answer that no cache")
        .contains("[public, max-age=60]")
        .contains("Vary does not name [x-api-key, x-tenant-id]");
    assertThat(outcome.dossiers())
        .extracting(Dossier::title)
        .containsExactly("the interaction before its probes");
  }

  /** A page that nobody has anything on. */
  @Test
  void whatIsTheSameForAllTenantsMayBeKeptForAll() {
    things.provider().with(Fault.LETS_ANY_CACHE_KEEP_ANSWERS);

    assertThat(things.verify(THINGS.replace("\"count\": 2", "\"count\": 0")).problems()).isEmpty();
  }

  @Test
  @Tag("I17")
  void whatIsKeptAsMissingForOneIsMissingForTheOther() {
    things.provider().with(Fault.KEEPS_WHAT_IS_MISSING_BY_ID);

    assertThat(things.verify(ONE_THING).problems())
        .singleElement()
        .hasToString("status as the decoy after the probes: expected status of 200 but was 404");
  }
}
