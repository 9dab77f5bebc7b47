package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.DossierText;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.ProbeOutcome.Result;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {

  static final String ONE_THING =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [{
         "type": "Synchronous/HTTP", "description": "one thing", "pending": false,
         "providerStates": [{"name": "tenant has things", "params": {"count": 2}}],
         "request": {
           "method": "GET", "path": "/things/1",
           "headers": {"X-Tenant-Id": ["acme"], "X-API-Key": ["example"]},
           "generators": {
             "path": {"type": "ProviderState", "expression": "/things/${thingId}"},
             "header": {
               "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
               "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}},
         "response": {"status": 200}}]}
      """;
  private static final String THINGS =
      ONE_THING.replace("/things/1", "/things").replaceFirst("\"path\": \\{\"type\".*}, *\\n", "");
  private static final String RENAMED_THING =
      ONE_THING
          .replace("GET", "PUT")
          .replace(
              "\"generators\": {",
              """
              "body": {"contentType": "application/json", "encoded": false, "content":
                {"id": "1"}},
              "generators": {
                "body": {"$.id": {"type": "ProviderState", "expression": "${thingId}"}},\
              """);
  private static final String CHANGED_THING =
      ONE_THING
          .replace("GET", "PUT")
          .replace("\"headers\": {", "\"headers\": {\"If-Match\": [\"etag\"],")
          .replace(
              "\"header\": {",
              "\"header\": {\"If-Match\": {\"type\": \"ProviderState\", \"expression\":"
                  + " \"${etag}\"},");
  private static final String GONE_THING = ONE_THING.replace("GET", "DELETE").replace("200", "204");

  private ThingProvider provider;
  private ProviderConnection connection;

  @BeforeEach
  void start() throws IOException {
    provider = new ThingProvider();
    connection = ProviderConnection.open(provider.url(), 2, Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() throws IOException {
    connection.close();
    provider.close();
  }

  @Test
  @Tag("I16")
  void aSoundProviderRefusesEveryProbe() {
    var outcome = verify(ONE_THING, DenialPolicy.standard());

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
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
    provider.with(fault);

    var outcome = verify(ONE_THING, DenialPolicy.standard());

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

  /** Whose credential has one tenant alone is served as is right. */
  @ParameterizedTest
  @CsvSource({
    "WORKS_FOR_THE_FIRST_TENANT_GRANTED, credential as the decoy shared",
    "KEEPS_ANSWERS_BY_CREDENTIAL, credential shared"
  })
  @Tag("T5")
  void aTenantThatIsServedForAnotherWhoWasGrantedTooIsFound(Fault fault, String probe) {
    assertThat(verify(THINGS, DenialPolicy.standard()).problems()).isEmpty();
    assertThat(provider.isEmpty()).isTrue();
    provider.with(fault);

    assertThat(verify(THINGS, DenialPolicy.standard()).problems())
        .isNotEmpty()
        .allMatch(each -> each.kind() == Kind.LEAK && each.where().equals(probe));
  }

  @Test
  @Tag("T5")
  void aPageThatIsEmptyForWhoMayEnterSeveralTenantsIsFound() {
    var list = InteractionVerificationTest.LIST_OF_TWO;
    assertThat(verify(list, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED);

    assertThat(verify(list, DenialPolicy.standard()).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly(
            "body credential as the decoy shared $.items", "body credential shared $.items");
  }

  /** No state knows what such an answer tells of a credential of both. */
  @Test
  void anAnswerThatTellsOfItsCredentialIsHeldToItsStatus() {
    var telling =
        InteractionVerificationTest.LIST_OF_TWO.replace(
            "\"body\": {\"$.items[*].tenantId\":",
            "\"body\": {\"$.key\": {\"type\": \"ProviderState\", \"expression\": \"${apiKey}\"},"
                + " \"$.items[*].tenantId\":");
    provider.with(Fault.SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED);

    assertThat(verify(telling, DenialPolicy.standard()).problems()).isEmpty();
  }

  @Test
  @Tag("T5")
  void aTenantThatNobodyAskedForIsFoundToo() {
    var states =
        DefaultPactReader.INSTANCE.loadPact(THINGS).getInteractions().get(0).getProviderStates();
    var seeding = new Seeding(Tenancy.standard(), provider, provider.states());
    var third = seeding.seed(states);
    provider.with(Fault.WORKS_FOR_ANYBODY_IF_SEVERAL_WERE_GRANTED);

    assertThat(verify(THINGS, DenialPolicy.standard()).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly("leak credential as the decoy shared", "leak credential shared");

    seeding.purge(third);
  }

  @Test
  void ofATenantWhoseThingIsNotThereTheStatusTells() {
    provider.with(Fault.WORKS_FOR_THE_FIRST_TENANT_GRANTED);

    assertThat(verify(ONE_THING, DenialPolicy.standard()).problems())
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
    var search = InteractionVerificationTest.LIST_OF_TWO.replace("GET", "POST");
    var sound = verify(search, DenialPolicy.standard());
    assertThat(sound.problems()).isEmpty();
    assertThat(sound.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .contains(
            "credential as the decoy shared alike 200",
            "credential shared alike 200",
            "reading beside a neighbour alike 200; differs by itself: body/servedBy");
    provider.with(fault);

    assertThat(verify(search, DenialPolicy.standard()).problems())
        .anyMatch(each -> each.kind() == kind && each.where().equals(where));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void whatMayWriteIsNotReadBesideANeighbour(String method) {
    var renaming = RENAMED_THING.replace("PUT", method);

    assertThat(verify(renaming, DenialPolicy.standard()).probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .contains(
            "credential shared not-made only what reads and is served is asked for as two tenants")
        .noneMatch(each -> each.startsWith("reading"));
  }

  /** It tells how long the body would be. */
  @Test
  @Tag("I17")
  void theLengthThatAHeadTellsIsNoOtherForForeignThings() {
    var head = ONE_THING.replace("GET", "HEAD");
    assertThat(verify(head, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.MEASURES_FOREIGN_THINGS);

    assertThat(verify(head, DenialPolicy.standard()).problems())
        .singleElement()
        .asString()
        .startsWith(
            "existence thingId foreign: expected the answer that nobody's gets, but it has"
                + " Content-Length of 65 bytes, not of 15 bytes");
  }

  @Test
  void theLengthThatAHeadTellsDoesNotDependOnANeighbour() {
    var head = THINGS.replace("GET", "HEAD");
    assertThat(verify(head, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.LISTS_EVERY_TENANTS_THINGS);

    assertThat(verify(head, DenialPolicy.standard()).problems())
        .singleElement()
        .asString()
        .startsWith("influence header content-length: expected ");
  }

  @Test
  @Tag("D23")
  void anAnswerThatAnyCacheMayKeepForAnybodyIsFound() {
    provider.with(Fault.LETS_A_CACHE_KEEP_ANSWERS_FOR_WHO_ASKED);
    assertThat(verify(THINGS, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.LETS_ANY_CACHE_KEEP_ANSWERS);

    var outcome = verify(THINGS, DenialPolicy.standard());

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
    provider.with(Fault.LETS_ANY_CACHE_KEEP_ANSWERS);

    assertThat(
            verify(THINGS.replace("\"count\": 2", "\"count\": 0"), DenialPolicy.standard())
                .problems())
        .isEmpty();
  }

  @Test
  @Tag("T5")
  void aRefusalThatDeletesAllTheSameIsFound() {
    assertThat(verify(GONE_THING, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.DELETES_FOREIGN_THINGS);

    assertThat(verify(GONE_THING, DenialPolicy.standard()).problems())
        .first()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.SIDE_EFFECT))
        .satisfies(problem -> assertThat(problem.where()).isEqualTo("thingId foreign"));
  }

  @Test
  @Tag("T5")
  void aRefusalThatWritesForTheCallerAllTheSameIsFound() {
    provider.with(Fault.WRITES_WHAT_IT_REFUSES);

    assertThat(verify(GONE_THING, DenialPolicy.standard()).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .contains("side-effect one of the probes that were refused");
  }

  /** What it wrote was taken for what a probe that went through had written. */
  @Test
  @Tag("T5")
  void aRefusalThatIsNoErrorWritesNothingEither() {
    provider.with(Fault.REDIRECTS_STRANGERS_AND_GOES_ON);
    var redirected = DenialPolicy.standard().with(Denied.CREDENTIAL, 302);

    assertThat(verify(GONE_THING, redirected).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .containsExactly("side-effect one of the probes that were refused");
  }

  @Test
  void aMissingCheckOfCredentialsIsFoundWhereTheInteractionIsRefusedItself() {
    var nobodys = ONE_THING.replace("${thingId}", "none-${thingId}").replace("200", "404");
    assertThat(verify(nobodys, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.SERVES_WITHOUT_CREDENTIAL);

    assertThat(verify(nobodys, DenialPolicy.standard()).problems())
        .singleElement()
        .hasToString("denial credential missing: expected status [401], was 404");
  }

  @Test
  @Tag("T8")
  void aValueInTwoPartsIsChangedInEachAloneToo() {
    var sound = verify(RENAMED_THING, DenialPolicy.standard());

    assertThat(sound.problems()).isEmpty();
    assertThat(sound.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .containsSubsequence(
            "thingId unknown denied 404",
            "thingId foreign denied 404",
            "thingId in the path unknown alike 404",
            "thingId in the path foreign alike 404",
            "thingId in the body unknown alike 200",
            "thingId in the body foreign alike 200");
    assertThat(provider.isEmpty()).as("the callers of these probes are gone too").isTrue();

    provider.with(Fault.WRITES_TO_THE_ID_IN_THE_BODY);

    assertThat(verify(RENAMED_THING, DenialPolicy.standard()).problems())
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
    var sound = verify(twice, DenialPolicy.standard());

    assertThat(sound.problems()).isEmpty();
    assertThat(sound.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .contains(
            "thingId in the body at $.id unknown alike 200",
            "thingId in the body at $.id foreign alike 200",
            "thingId in the body at $.twin unknown alike 200",
            "thingId in the body at $.twin foreign alike 200");

    provider.with(Fault.WRITES_TO_THE_SECOND_ID_IN_THE_BODY);

    assertThat(verify(twice, DenialPolicy.standard()).problems())
        .extracting(each -> each.kind() + " " + each.where())
        .contains("side-effect thingId in the body at $.twin foreign")
        .doesNotContain("side-effect thingId in the body at $.id foreign");
  }

  @Test
  @Tag("T8")
  void valuesThatBelongTogetherAreChangedTogetherToo() {
    var sound = verify(CHANGED_THING, DenialPolicy.standard());

    assertThat(sound.problems()).isEmpty();
    assertThat(sound.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .containsSubsequence(
            "thingId foreign denied 404",
            "etag foreign denied 412",
            "every value unknown denied 404",
            "every value foreign denied 404",
            "every value with If-Match: * unknown alike 404",
            "every value with If-Match: * foreign alike 404");
    assertThat(provider.isEmpty()).isTrue();
  }

  /** Then a stand-in may have the id that was a ghost's, and ask for its own. */
  @Test
  void whoGivesIdsAnewIsSound() {
    provider.with(Fault.GIVES_IDS_ANEW);

    assertThat(verify(RENAMED_THING, DenialPolicy.standard()).problems()).isEmpty();
    assertThat(verify(CHANGED_THING, DenialPolicy.standard()).problems()).isEmpty();
    assertThat(provider.isEmpty()).isTrue();
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
    provider.with(fault);

    assertThat(verify(CHANGED_THING, DenialPolicy.standard()).problems())
        .anyMatch(each -> each.kind() == kind && each.where().equals(probe))
        .allMatch(each -> each.where().equals(probe));
  }

  @Test
  @Tag("T8")
  void anOwnerInTheBodyOfAWriteIsNotBelieved() {
    var sound = verify(RENAMED_THING, DenialPolicy.standard());

    assertThat(sound.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .contains("tenantId added to the body foreign alike 200");

    provider.with(Fault.BELIEVES_WHOSE_A_BODY_SAYS_IT_IS);

    assertThat(verify(RENAMED_THING, DenialPolicy.standard()).problems())
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
    assertThat(verify(enveloped, DenialPolicy.standard()).problems()).isEmpty();
    provider.with(Fault.BELIEVES_WHOSE_THE_ATTRIBUTES_SAY_IT_IS);

    assertThat(verify(enveloped, DenialPolicy.standard()).problems())
        .singleElement()
        .asString()
        .startsWith("side-effect tenantId added to the body foreign: ");
  }

  @Test
  void whoNamesAnOwnerInTheBodyItselfIsProbedThere() {
    var owned = RENAMED_THING.replace("{\"id\": \"1\"}", "{\"id\": \"1\", \"tenantId\": \"acme\"}");

    assertThat(verify(owned, DenialPolicy.standard()).probes())
        .extracting(each -> each.probe().toString())
        .doesNotContain("tenantId added to the body foreign");
  }

  @Test
  void aValueThatTheRequestHasNoPlaceForProvesNothing() {
    var outcome = verify(RENAMED_THING.replace("$.id", "$.identity"), DenialPolicy.standard());

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.probes())
        .extracting(each -> each.probe() + " " + each.result() + " " + each.note())
        .contains(
            "thingId in the body foreign not-made the request has nothing at $.identity, where the"
                + " pact puts it");
  }

  @Test
  @Tag("I17")
  void whatIsKeptAsMissingForOneIsMissingForTheOther() {
    provider.with(Fault.KEEPS_WHAT_IS_MISSING_BY_ID);

    assertThat(verify(ONE_THING, DenialPolicy.standard()).problems())
        .singleElement()
        .hasToString("status as the decoy after the probes: expected status of 200 but was 404");
  }

  @Test
  @Tag("T5")
  void aReadThatChangesTheDecoyIsFoundAfterTheLastProbe() {
    provider.with(Fault.CHANGES_OTHER_TENANTS);

    assertThat(verify(ONE_THING, DenialPolicy.standard()).problems())
        .filteredOn(problem -> problem.kind() == Kind.SIDE_EFFECT)
        .extracting(Problem::where)
        .contains("one of the probes that should change nothing");
  }

  @Test
  void aBrokenInteractionFitsOnAScreenWithTheLineThatRepeatsIt() {
    provider.with(Fault.SERVES_FOREIGN_THINGS);
    var pact = DefaultPactReader.INSTANCE.loadPact(ONE_THING);

    var text = DossierText.of(pact, verify(ONE_THING, DenialPolicy.standard()));

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
    provider.with(Fault.HANGS_UP_AT_THE_REHEARSAL);

    var outcome = verify(ONE_THING, DenialPolicy.standard());

    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .startsWith("exchange the interaction before its probes: expected an answer, but");
    assertThat(outcome.dossiers())
        .singleElement()
        .satisfies(each -> assertThat(each.answer()).isNull());
  }

  @Test
  void aRefusalThatNobodyCanLookThroughIsToldOf() {
    var seeding = new Seeding(Tenancy.standard(), provider, provider.states());
    assertThat(verify(ONE_THING, DenialPolicy.standard(), seeding).problems()).isEmpty();
    assertThat(seeding.controls().unreadBodies()).isEmpty();
    provider.with(Fault.SAYS_NO_IN_SIGNS_THAT_NOBODY_READS);

    assertThat(verify(ONE_THING, DenialPolicy.standard(), seeding).problems()).isEmpty();

    assertThat(seeding.controls().unreadBodies())
        .containsExactly(
            entry("one thing", "is no text in UTF-8 in the answer to 'tenant missing'"));
  }

  /** As with a tenant that is somebody's default, and neither the decoy nor the caller. */
  @Test
  @Tag("T5")
  void aWriteThatDoesNotLandInItsOwnDataIsToldOf() {
    var seeding = new Seeding(Tenancy.standard(), provider, provider.states());
    verify(RENAMED_THING, DenialPolicy.standard(), seeding);
    verify(GONE_THING, DenialPolicy.standard(), seeding);
    verify(ONE_THING, DenialPolicy.standard(), seeding);
    assertThat(seeding.controls().unseenWrites()).isEmpty();
    provider.with(Fault.WRITES_FOR_NOBODY);

    verify(RENAMED_THING, DenialPolicy.standard(), seeding);

    assertThat(seeding.controls().unseenWrites()).containsExactly("one thing");
  }

  @Test
  void aPolicyDecidesWhatARefusalIs() {
    var lenient = DenialPolicy.standard().with(Denied.PATH_VALUE, 410);

    assertThat(verify(ONE_THING, lenient).problems())
        .extracting(Object::toString)
        .containsExactly(
            "denial thingId unknown: expected status [410], was 404",
            "denial thingId foreign: expected status [410], was 404");
  }

  @Test
  @Tag("I25")
  void aHandlerThatReachesIntoAnotherTenantIsFound() {
    provider.with(Fault.SEEDS_ANOTHER_TENANT_TOO);

    assertThat(verify(ONE_THING, DenialPolicy.standard()).problems())
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

    var outcome = verify(public_, DenialPolicy.standard());

    assertThat(outcome.probes())
        .filteredOn(each -> each.result() == Result.NOT_MADE)
        .extracting(ProbeOutcome::note)
        .contains("the request names no tenant", "the request has no credential");
    assertThat(outcome.holds()).isFalse();
  }

  private Outcome verify(String json, DenialPolicy policy) {
    return verify(json, policy, new Seeding(Tenancy.standard(), provider, provider.states()));
  }

  private Outcome verify(String json, DenialPolicy policy, Seeding seeding) {
    var pact = DefaultPactReader.INSTANCE.loadPact(json);
    var probing = new Probing(Tenancy.standard(), policy, seeding, connection);
    return new InteractionVerification(
            pact, seeding, connection, Optional.of(probing), (name, caller) -> Optional.empty())
        .verify(pact.getInteractions().get(0));
  }
}
