package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingVerification.probesOf;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Providers whose tenant does not stand in a header of its own. */
@Tag("T8")
@Tag("T9")
class CarriersTest {

  private static final String PACT =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [{
         "type": "Synchronous/HTTP", "description": "one thing", "pending": false,
         "providerStates": [{"name": "tenant has things", "params": {"count": 2}}],
         "request": {
           "method": "GET", "path": "/things/1", %s,
           "generators": {
             "path": {"type": "ProviderState", "expression": "/things/${thingId}"}, %s}},
         "response": {"status": 200}}]}
      """;

  @ParameterizedTest
  @EnumSource(names = {"QUERY", "SUBDOMAIN", "CLAIM"})
  @Tag("I16")
  void aSoundProviderRefusesEveryProbeThatIsPossible(ThingCarrier carrier) throws IOException {
    var outcome = verify(carrier, Fault.NONE);

    assertThat(outcome.problems()).isEmpty();
    assertThat(probesOf(outcome)).containsExactlyElementsOf(possibleWith(carrier));
  }

  private static List<String> possibleWith(ThingCarrier carrier) {
    return switch (carrier) {
      case HEADER, QUERY ->
          List.of(
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
      case SUBDOMAIN ->
          List.of(
              "tenant missing denied 400",
              "tenant blank not-made not possible in a subdomain",
              "tenant malformed denied 400",
              "tenant doubled alike 200",
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
      case CLAIM ->
          List.of(
              "tenant missing denied 400",
              "tenant blank denied 400",
              "tenant malformed denied 400",
              "tenant doubled not-made not possible in a claim",
              "tenant unknown denied 403",
              "tenant foreign denied 403",
              "credential missing denied 401",
              "credential unknown denied 401",
              "credential revoked denied 401",
              "credential expired denied 401",
              "credential foreign not-made whoever holds a tenant's token is that tenant",
              "credential forged denied 401",
              "credential unsigned denied 401",
              "credential shared not-made whoever holds a tenant's token is that tenant",
              "thingId unknown denied 404",
              "thingId foreign denied 404",
              "tenantId added to the query foreign alike 200",
              "reading beside a neighbour alike 200");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "QUERY, TRUSTS_THE_TENANT_NAMED, DENIAL, credential foreign",
    "QUERY, TRUSTS_ANY_TENANT_THERE_IS, DENIAL, tenant foreign",
    "QUERY, TELLS_UNKNOWN_TENANTS_APART, EXISTENCE, tenant foreign",
    "QUERY, GUESSES_THE_TENANT, DENIAL, tenant missing",
    "QUERY, GUESSES_THE_TENANT, DENIAL, tenant blank",
    "QUERY, TAKES_THE_FIRST_OF_TWO_TENANTS, DENIAL, tenant doubled",
    "QUERY, TAKES_THE_LAST_OF_TWO_TENANTS, DENIAL, tenant doubled",
    "SUBDOMAIN, TRUSTS_THE_TENANT_NAMED, DENIAL, tenant foreign",
    "SUBDOMAIN, TRUSTS_ANY_TENANT_THERE_IS, DENIAL, tenant foreign",
    "SUBDOMAIN, TELLS_UNKNOWN_TENANTS_APART, EXISTENCE, tenant foreign",
    "SUBDOMAIN, GUESSES_THE_TENANT, DENIAL, tenant missing",
    "SUBDOMAIN, SERVES_WITHOUT_CREDENTIAL, DENIAL, credential missing",
    "CLAIM, TRUSTS_THE_TENANT_NAMED, DENIAL, tenant foreign",
    "CLAIM, TRUSTS_ANY_TENANT_THERE_IS, DENIAL, tenant foreign",
    "CLAIM, TELLS_UNKNOWN_TENANTS_APART, EXISTENCE, tenant foreign",
    "CLAIM, GUESSES_THE_TENANT, DENIAL, tenant missing",
    "CLAIM, GUESSES_THE_TENANT, DENIAL, tenant blank",
    "CLAIM, BELIEVES_ANY_TOKEN, DENIAL, credential forged",
    "CLAIM, BELIEVES_UNSIGNED_TOKENS, DENIAL, credential unsigned",
    "CLAIM, SERVES_UNKNOWN_CREDENTIALS, DENIAL, credential unknown",
    "CLAIM, SERVES_REVOKED_CREDENTIALS, DENIAL, credential revoked",
    "CLAIM, SERVES_EXPIRED_CREDENTIALS, DENIAL, credential expired"
  })
  @Tag("I17")
  @Tag("U9")
  void eachFaultIsFoundByItsProbe(ThingCarrier carrier, Fault fault, Kind kind, String probe)
      throws IOException {
    assertThat(verify(carrier, fault).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.where()).isEqualTo(probe);
            });
  }

  /** Both are sent, though not in the same interaction. */
  @ParameterizedTest
  @EnumSource(names = {"HEADER", "QUERY"})
  void twoTenantsInOneTextAreTwoToo(ThingCarrier carrier) throws IOException {
    var pact = pactFor(carrier);
    var other = pact.replace("one thing", "one thing more");
    assertThat(verify(carrier, Fault.NONE, pact).problems()).isEmpty();
    assertThat(verify(carrier, Fault.NONE, other).problems()).isEmpty();

    var found = new ArrayList<Problem>();
    for (var each : List.of(pact, other)) {
      found.addAll(verify(carrier, Fault.TAKES_TENANTS_APART_AT_COMMAS, each).problems());
    }

    assertThat(found)
        .singleElement()
        .hasToString("denial tenant malformed: expected status [400], was 200");
  }

  /** Whoever asks may name it as well. */
  @Test
  void aHostThatAProxyNamesIsNoOtherTenants() throws IOException {
    var list =
        pactFor(ThingCarrier.SUBDOMAIN)
            .replace("/things/1", "/things")
            .replaceFirst("\"path\": \\{\"type\".*?}, ", "");
    assertThat(verify(ThingCarrier.SUBDOMAIN, Fault.NONE, list).problems()).isEmpty();

    var found = verify(ThingCarrier.SUBDOMAIN, Fault.WORKS_FOR_THE_HOST_THAT_A_PROXY_NAMES, list);

    assertThat(found.problems())
        .isNotEmpty()
        .allMatch(each -> each.kind() == Kind.LEAK && each.where().equals("tenant doubled"));
  }

  private static Outcome verify(ThingCarrier carrier, Fault fault) throws IOException {
    return verify(carrier, fault, pactFor(carrier));
  }

  private static Outcome verify(ThingCarrier carrier, Fault fault, String json) throws IOException {
    var tenancy =
        Tenancy.standard()
            .with(carrier.carrier())
            .withCredentialHeader(carrier == ThingCarrier.CLAIM ? "Authorization" : "X-API-Key");
    try (var provider = new ThingProvider(carrier).with(fault);
        var connection = ProviderConnection.open(provider.url(), 2, Duration.ofSeconds(10))) {
      var pact = DefaultPactReader.INSTANCE.loadPact(json);
      var seeding = new Seeding(tenancy, provider, provider.states());
      var probing = new Probing(tenancy, DenialPolicy.standard(), seeding, connection);
      return new InteractionVerification(
              pact, seeding, connection, Optional.of(probing), (name, caller) -> Optional.empty())
          .verify(pact.getInteractions().get(0));
    }
  }

  private static String pactFor(ThingCarrier carrier) {
    return switch (carrier) {
      case HEADER -> ThingPacts.ONE_THING;
      case QUERY ->
          PACT.formatted(
              """
              "query": {"tenant": ["acme"]}, "headers": {"X-API-Key": ["example"]}""",
              """
              "query": {"tenant": {"type": "ProviderState", "expression": "${tenantId}"}},
              "header": {"X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}""");
      case SUBDOMAIN ->
          PACT.formatted(
              """
              "headers": {"Host": ["acme.things.example"], "X-API-Key": ["example"]}""",
              """
              "header": {
                "Host": {"type": "ProviderState", "expression": "${tenantId}.things.example"},
                "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}""");
      case CLAIM ->
          PACT.formatted(
              """
              "headers": {"Authorization": ["Bearer example"]}""",
              """
              "header": {
                "Authorization": {"type": "ProviderState", "expression": "Bearer ${apiKey}"}}""");
    };
  }
}
