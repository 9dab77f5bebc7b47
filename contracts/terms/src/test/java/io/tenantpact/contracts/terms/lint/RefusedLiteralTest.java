package io.tenantpact.contracts.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant that is written into the pact to be refused. */
@Tag("T2")
class RefusedLiteralTest {

  private static final String KEY =
      "\"X-API-Key\": {\"type\": \"ProviderState\", \"expression\": \"${apiKey}\"}";

  /** One request as the caller sends it, and as somebody sends it whom nobody knows. */
  enum Carrier {
    HEADER(
        TenantCarrier.header("X-Tenant-Id"),
        "\"path\": \"/things\", \"headers\": {\"X-Tenant-Id\": [\"TENANT\"], \"X-API-Key\": [\"k\"]}",
        "\"header\": {\"X-Tenant-Id\": %s, " + KEY + "}",
        "\"header\": {" + KEY + "}",
        "${tenantId}"),
    QUERY(
        TenantCarrier.query("tenant"),
        "\"path\": \"/things\", \"query\": {\"tenant\": [\"TENANT\"], \"limit\": [\"2\"]}",
        "\"query\": {\"tenant[0]\": %s}",
        "",
        "${tenantId}"),
    PATH(
        TenantCarrier.path("/tenants/{tenant}"),
        "\"path\": \"/tenants/TENANT/things\"",
        "\"path\": %s",
        "",
        "/tenants/${tenantId}/things"),
    SUBDOMAIN(
        TenantCarrier.subdomain(),
        "\"path\": \"/things\", \"headers\": {\"Host\": [\"TENANT.example.com\"]}",
        "\"header\": {\"Host\": %s}",
        "",
        "${tenantId}.example.com"),
    CLAIM(
        TenantCarrier.claim("tenant"),
        "\"path\": \"/things\", \"headers\": {\"X-API-Key\": [\"Bearer TENANT\"]}",
        "\"header\": {\"X-API-Key\": %s}",
        "",
        "Bearer ${apiKey}");

    private final TenantCarrier carrier;
    private final String request;
    private final String generators;
    private final String othersGenerators;
    private final String expression;

    Carrier(
        TenantCarrier carrier,
        String request,
        String generators,
        String othersGenerators,
        String expression) {
      this.carrier = carrier;
      this.request = request;
      this.generators = generators;
      this.othersGenerators = othersGenerators;
      this.expression = expression;
    }

    private String served() {
      return INTERACTION.formatted(
          "served",
          request.replace("TENANT", "acme"),
          generators.formatted(
              "{\"type\": \"ProviderState\", \"expression\": \"" + expression + "\"}"),
          200);
    }

    private String refused(String tenant) {
      return INTERACTION.formatted(
          "refused", request.replace("TENANT", tenant), othersGenerators, 400);
    }
  }

  private static final String INTERACTION =
      """
      {"description": "%s", "providerStates": [{"name": "tenant exists"}],
       "request": {"method": "GET", %s, "generators": {%s}},
       "response": {"status": %d,
         "body": {"contentType": "application/json", "content": {"tenantId": "acme"}},
         "matchingRules": {"body": {"$.tenantId": {"matchers": [{"match": "equality"}]}}},
         "generators": {"body": {
           "$.tenantId": {"type": "ProviderState", "expression": "${tenantId}"}}}}}""";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void oneThatIsRefusedWhereTheCallersIsServedIsThePoint(Carrier one) throws IOException {
    assertThat(lint(one, one.served(), one.refused("not a tenant!"))).isEmpty();
    assertThat(lint(one, one.refused("nobody"), one.served())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void oneThatIsRefusedAloneMayBeTakenForTheCallers(Carrier one) throws IOException {
    assertThat(lint(one, one.refused("not a tenant!")))
        .singleElement()
        .asString()
        .contains("[tenant-literal] 'refused'", "under another name", "given the same states");
  }

  @ParameterizedTest
  @EnumSource
  void oneThatIsServedIsFoundBesideTheCallers(Carrier one) throws IOException {
    var served = one.refused("nobody").replace("400", "200");
    var found = lint(one, one.served(), served);

    assertThat(found).extracting(LintFinding::rule).containsExactly("tenant-literal");
    assertThat(found.get(0).message()).endsWith("})");
  }

  @ParameterizedTest
  @EnumSource
  void oneThatTheExamplesHaveForTheCallersIsFound(Carrier one) throws IOException {
    assertThat(rules(one, one.served(), one.refused("acme"))).containsExactly("tenant-literal");
    assertThat(rules(one, one.served(), one.refused("Acme"))).containsExactly("tenant-literal");
  }

  /** What else differs may be what it is refused for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"GET\"                      | \"POST\"",
        "\"/things\"                  | \"/things/none\"",
        "\"X-API-Key\": [\"k\"]       | \"X-API-Key\": [\"another\"]",
        "\"X-API-Key\": [\"k\"]       | \"X-API-Key\": [\"k\"], \"If-Match\": [\"stale\"]",
        "${apiKey}                    | ${revokedKey}",
        "\"method\"                   | \"query\": {\"limit\": [\"0\"]}, \"method\"",
        "\"method\"                   | \"body\": {\"contentType\": \"application/json\", \"content\": {}}, \"method\"",
        "\"tenant exists\"            | \"tenant is suspended\"",
        "{\"name\": \"tenant exists\"} | {\"name\": \"tenant exists\"}, {\"name\": \"it is busy\"}"
      })
  void oneThatIsAskedForSomethingElseIsFound(String same, String other) throws IOException {
    var refused = Carrier.HEADER.refused("nobody");
    assertThat(refused).contains(same);

    assertThat(rules(Carrier.HEADER, Carrier.HEADER.served(), refused.replace(same, other)))
        .containsExactly("tenant-literal");
  }

  @Test
  void anotherThingOfTheSameTenantIsSomethingElse() throws IOException {
    var path = Carrier.PATH.refused("nobody").replace("/things\"", "/things/none\"");

    assertThat(rules(Carrier.PATH, Carrier.PATH.served(), path)).containsExactly("tenant-literal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"statusCode\", \"status\": \"nonError\"}",
        "{\"match\": \"statusCode\", \"status\": [400, 200]}",
        "{\"match\": \"integer\"}"
      })
  void whatMayBeServedOrRefusedProvesNothing(String status) throws IOException {
    var rule = "\"matchingRules\": {\"status\": {\"matchers\": [" + status + "]}, ";
    var maybe = Carrier.HEADER.refused("nobody").replace("\"matchingRules\": {", rule);
    var twin = Carrier.HEADER.served().replace("\"matchingRules\": {", rule);

    assertThat(rules(Carrier.HEADER, Carrier.HEADER.served(), maybe)).contains("tenant-literal");
    assertThat(rules(Carrier.HEADER, twin, Carrier.HEADER.refused("nobody")))
        .containsExactly("tenant-literal");
  }

  @Test
  void anotherTokenThatIsServedIsNotTheCallers() throws IOException {
    var another = Carrier.CLAIM.served().replace("${apiKey}", "${adminsKey}");

    assertThat(rules(Carrier.CLAIM, another, Carrier.CLAIM.refused("nobody")))
        .contains("tenant-literal");
  }

  @Test
  void aRedirectionIsNoRefusal() throws IOException {
    var redirected = Carrier.HEADER.refused("nobody").replace("400", "302");

    assertThat(rules(Carrier.HEADER, Carrier.HEADER.served(), redirected))
        .containsExactly("tenant-literal");
  }

  private List<String> rules(Carrier one, String... interactions) throws IOException {
    return lint(one, interactions).stream().map(LintFinding::rule).toList();
  }

  private List<LintFinding> lint(Carrier one, String... interactions) throws IOException {
    var pact =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}}, "interactions": [%s]}"""
            .formatted(String.join(",", interactions));
    var file = Files.writeString(folder.resolve("c-p.json"), pact);
    return PactLint.of(Tenancy.standard().with(one.carrier)).check(List.of(PactFile.read(file)));
  }
}
