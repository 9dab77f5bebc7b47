package io.tenantpact.contracts.provider.message;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.message.ThingEvents.Fault;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.verify.InteractionVerification;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageVerificationTest {

  private static final String THING_WAS_MADE =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [{
         "type": "Asynchronous/Messages", "description": "a thing was made", "pending": false,
         "providerStates": [{"name": "thing was made"}],
         "contents": {"contentType": "application/json", "encoded": false, "content":
           {"type": "thing.made", "version": 2, "tenantId": "acme", "thingId": "thing-1"}},
         "metadata": {"contentType": "application/json", "tenant": "acme"},
         "matchingRules": {
           "body": {
             "$.version": {"combine": "AND", "matchers": [{"match": "integer"}]},
             "$.tenantId": {"combine": "AND", "matchers": [{"match": "equality"}]}},
           "metadata": {
             "tenant": {"combine": "AND", "matchers": [{"match": "equality"}]}}},
         "generators": {
           "body": {
             "$.tenantId": {"type": "ProviderState", "expression": "${tenantId}"},
             "$.thingId": {"type": "ProviderState", "expression": "${thingId}"}},
           "metadata": {
             "tenant": {"type": "ProviderState", "expression": "${tenantId}"}}}}]}
      """;

  private static final String OF_VERSION_3 =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "3.0.0"}},
       "messages": [{
         "description": "a thing was made",
         "providerStates": [{"name": "thing was made"}],
         "contents": {"type": "thing.made"},
         "metaData": {"contentType": "application/json"}}]}
      """;

  private static final URI NOWHERE = URI.create("http://localhost:1");

  private final ThingEvents provider = new ThingEvents();
  private final Seeding seeding = new Seeding(Tenancy.standard(), provider, provider.states());

  @Test
  @Tag("W14")
  @Tag("C9")
  void aSoundMessageKeepsTheInteraction() {
    assertThat(verify(THING_WAS_MADE)).isEmpty();
  }

  @Test
  @Tag("D22")
  void aMessageOfAnOlderPactIsVerifiedToo() {
    assertThat(verify(OF_VERSION_3)).isEmpty();
    assertThat(verify(OF_VERSION_3.replace("thing.made", "thing.gone")))
        .singleElement()
        .asString()
        .contains("body $.type");
  }

  @Test
  @Tag("I25")
  void aMessageCanBeVerifiedAgainAtOnce() {
    assertThat(verify(THING_WAS_MADE)).isEmpty();
    assertThat(verify(THING_WAS_MADE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANNOT_BE_PURGED")
  @Tag("I22")
  void nothingIsLeftBehind(Fault fault) {
    provider.with(fault);

    verify(THING_WAS_MADE);

    assertThat(provider.things).isEmpty();
  }

  @ParameterizedTest
  @Tag("I3")
  @Tag("W11")
  @Tag("W14")
  @CsvSource({
    "IS_FOR_ANOTHER_TENANT, BODY, $.tenantId, to be equal to",
    "IS_FOR_ANOTHER_TENANT, HEADER, tenant, to be equal to",
    "IS_FOR_ANOTHER_TENANT, LEAK, body, the decoy's canary",
    "LEAKS_IN_THE_PAYLOAD, LEAK, body, the decoy's canary (plain)",
    "LEAKS_ENCODED, LEAK, body, the decoy's canary (base64)",
    "LEAKS_IN_METADATA, LEAK, subject, the decoy's canary",
    "KEEPS_MESSAGES_BY_NAME, LEAK, body, the decoy's canary",
    "TELLS_OF_A_STRANGER, LEAK, subject, neither the caller nor the decoy",
    "LACKS_THE_TENANT, BODY, $, tenantId",
    "LACKS_THE_TENANT_IN_METADATA, HEADER, tenant, missing",
    "NAMES_ANOTHER_TENANT_IN_METADATA, HEADER, tenant, to be equal to",
    "NAMES_ANOTHER_TENANT_IN_METADATA, LEAK, tenant, the decoy's tenantId",
    "CHANGES_OTHER_TENANTS, SIDE_EFFECT, '', another tenant"
  })
  void whatIsNotTheCallersAloneIsFoundAndNamed(Fault fault, Kind kind, String where, String words) {
    provider.with(fault);

    assertThat(verify(THING_WAS_MADE)).anyMatch(each -> isOf(each, kind, where, words));
  }

  @ParameterizedTest
  @Tag("D22")
  @CsvSource({
    "HAS_ANOTHER_VERSION, BODY, $.version, integer",
    "IS_NO_JSON, BODY, '', Json",
    "HAS_ANOTHER_CONTENT_TYPE, HEADER, contentType, text/plain",
    "IS_EMPTY, BODY, '', ''",
    "IS_NOT_MADE, EXCHANGE, '', none was made",
    "SERVES_THE_FIRST_TENANT_ONLY, EXCHANGE, as the decoy, none was made",
    "FAILS, EXCHANGE, '', no broker",
    "CANNOT_BE_PURGED, STATE, '', still referenced"
  })
  void whatIsNotAsPromisedIsFoundAndNamed(Fault fault, Kind kind, String where, String words) {
    provider.with(fault);

    assertThat(verify(THING_WAS_MADE)).anyMatch(each -> isOf(each, kind, where, words));
  }

  @Test
  @Tag("T2")
  void anArrayThatIsEmptyWhereThePactsIsNotIsFound() {
    var withLines =
        THING_WAS_MADE
            .replace("\"version\": 2,", "\"version\": 2, \"lines\": [1],")
            .replace(
                "\"$.version\":",
                "\"$.lines\": {\"combine\": \"AND\", \"matchers\": [{\"match\": \"type\"}]},"
                    + " \"$.version\":");
    assertThat(verify(withLines)).isEmpty();
    provider.with(Fault.HAS_NO_LINES);

    assertThat(verify(withLines))
        .singleElement()
        .asString()
        .startsWith("body $.lines: expected at least one element");
  }

  @Test
  void whatMustBeAbsentIsLookedFor() {
    var without =
        "\"comments\": {\"references\": {\"tenantpact\": {\"absent\": [\"$.%s\"]}}}, \"contents\"";

    assertThat(verify(THING_WAS_MADE.replace("\"contents\"", without.formatted("owner"))))
        .isEmpty();
    assertThat(verify(THING_WAS_MADE.replace("\"contents\"", without.formatted("name"))))
        .singleElement()
        .asString()
        .startsWith("absent $.name: expected nothing there");
  }

  @Test
  @Tag("C9")
  void aMessageThatNamesItsTenantNowhereIsNoted() {
    verify(THING_WAS_MADE);
    assertThat(seeding.controls().namelessMessages()).isEmpty();
    provider.with(Fault.LACKS_THE_TENANT);
    verify(THING_WAS_MADE);
    assertThat(seeding.controls().namelessMessages()).as("the metadata does").isEmpty();
    provider.with(Fault.LACKS_THE_TENANT_ALTOGETHER);
    verify(THING_WAS_MADE);

    assertThat(seeding.controls().namelessMessages()).containsExactly("a thing was made");
  }

  @Test
  void aContentTypeThatOnlyTheContentsNameIsComparedToo() {
    var pact =
        THING_WAS_MADE.replace("\"contentType\": \"application/json\", \"tenant\"", "\"tenant\"");
    provider.with(Fault.HAS_ANOTHER_CONTENT_TYPE);

    assertThat(verify(pact))
        .singleElement()
        .asString()
        .isEqualTo("header contentType: expected application/json, was text/plain");
  }

  @Test
  void aValueThatNoStateReturnsIsNamedAndNothingIsMade() {
    provider.with(Fault.FAILS);

    assertThat(verify(THING_WAS_MADE.replace("${thingId}", "${widgetId}")))
        .singleElement()
        .asString()
        .contains("state $.thingId: expected a state to return 'widgetId'");
  }

  @Test
  void aRuleThatNobodyKnowsFailsByName() {
    var unknown =
        THING_WAS_MADE.replace(
            "\"type\": \"ProviderState\", \"expression\": \"${thingId}\"", "\"type\": \"Sorcery\"");

    assertThat(verify(unknown))
        .singleElement()
        .asString()
        .startsWith("pact message body $.thingid: unknown generator 'Sorcery'");
  }

  @Test
  void aStateWithoutHandlerIsNamed() {
    assertThat(verify(THING_WAS_MADE.replace("thing was made\"}", "thing was lost\"}")))
        .singleElement()
        .asString()
        .contains("expected a handler for state 'thing was lost'");
  }

  private List<Problem> verify(String json) {
    var pact = DefaultPactReader.INSTANCE.loadPact(json);
    try (var nobody = ProviderConnection.open(NOWHERE, 1, Duration.ofSeconds(1))) {
      return new InteractionVerification(pact, seeding, nobody, Optional.empty(), provider)
          .verify(pact.getInteractions().get(0))
          .problems();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Problem problem, Kind kind, String where, String words) {
    return problem.kind() == kind
        && (where.isEmpty() || problem.where().equals(where))
        && problem.message().contains(words);
  }
}
