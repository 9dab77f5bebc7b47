package io.tenantpact.contracts.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules about the tenant, wherever a request names it. */
@Tag("T2")
class CarriersTest {

  /** A request that names the tenant in one way, and how the state chooses it. */
  enum Carrier {
    HEADER(
        TenantCarrier.header("X-Tenant-Id"),
        "\"path\": \"/things\", \"headers\": {\"x-tenant-id\": [\"acme\"]}",
        "\"header\": {\"X-Tenant-Id\": %s}",
        "${tenantId}"),
    QUERY(
        TenantCarrier.query("tenant"),
        "\"path\": \"/things\", \"query\": {\"tenant\": [\"acme\"]}",
        "\"query\": {\"tenant[0]\": %s}",
        "${tenantId}"),
    QUERY_TEXT(
        TenantCarrier.query("tenant"),
        "\"path\": \"/things\", \"query\": \"limit=2&tenant=acme\"",
        "\"query\": {\"tenant\": %s}",
        "${tenantId}"),
    PATH(
        TenantCarrier.path("/tenants/{tenant}"),
        "\"path\": \"/tenants/acme/things\"",
        "\"path\": %s",
        "/tenants/${tenantId}/things"),
    SUBDOMAIN(
        TenantCarrier.subdomain(),
        "\"path\": \"/things\", \"headers\": {\"Host\": [\"acme.example.com\"]}",
        "\"header\": {\"Host\": %s}",
        "${tenantId}.example.com"),
    CLAIM(
        TenantCarrier.claim("tenant"),
        "\"path\": \"/things\", \"headers\": {\"Authorization\": [\"Bearer example\"]}",
        "\"header\": {\"Authorization\": %s}",
        "Bearer ${apiKey}");

    private final TenantCarrier carrier;
    private final String request;
    private final String generator;
    private final String expression;

    Carrier(TenantCarrier carrier, String request, String generator, String expression) {
      this.carrier = carrier;
      this.request = request;
      this.generator = generator;
      this.expression = expression;
    }

    private String generators() {
      return generators(expression);
    }

    private String generators(String other) {
      return generator.formatted(
          "{\"type\": \"ProviderState\", \"expression\": \"" + other + "\"}");
    }
  }

  private static final String PACT =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"description": "one", "request": {"method": "GET", %s, "generators": {%s}},
         "response": {"status": 200, "body": {"tenantId": "acme"},
           "matchingRules": {"body": {"$.tenantId": {"matchers": [{"match": "%s"}]}}},
           "generators": {"body": {
             "$.tenantId": {"type": "ProviderState", "expression": "${tenantId}"}}}}}],
       "metadata": {"pactSpecification": {"version": "3.0.0"}}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aTenantOfTheStatesAndAnOwnerThatIsProvenAreSound(Carrier one) throws IOException {
    assertThat(lint(one, one.generators(), "equality")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aTenantThatNoStateChoseIsFound(Carrier one) throws IOException {
    assertThat(lint(one, "", "equality"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("tenant-literal"))
        .asString()
        .contains("is a fixed value; take it from the provider's state (${");
  }

  @ParameterizedTest
  @EnumSource
  void anExpressionWithoutTheTenantsValueIsFound(Carrier one) throws IOException {
    for (var other : List.of("acme", "acme-${nothing}", "")) {
      assertThat(lint(one, one.generators(other), "equality"))
          .extracting(LintFinding::rule)
          .containsExactly("tenant-literal");
    }
  }

  @Test
  void aBareNameIsTheValueToo() throws IOException {
    var header = Carrier.HEADER.generators("tenantId");
    var token = Carrier.CLAIM.generators("apiKey");

    assertThat(lint(Carrier.HEADER, header, "equality")).isEmpty();
    assertThat(lint(Carrier.CLAIM, token, "equality")).isEmpty();
  }

  @Test
  void anotherTokenOfTheStatesIsSound() throws IOException {
    var revoked = Carrier.CLAIM.generators("Bearer ${revokedKey}");

    assertThat(lint(Carrier.CLAIM, revoked, "equality")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anOwnerThatNobodyComparesIsFound(Carrier one) throws IOException {
    assertThat(lint(one, one.generators(), "type"))
        .extracting(LintFinding::rule)
        .containsExactly("unproven-owner");
  }

  @Test
  void aPathOfAnotherKindNamesNoTenant() throws IOException {
    var health = PACT.formatted("\"path\": \"/tenants\"", "", "type");

    assertThat(lint(Carrier.PATH, health)).isEmpty();
  }

  private List<LintFinding> lint(Carrier one, String generators, String match) throws IOException {
    return lint(one, PACT.formatted(one.request, generators, match));
  }

  private List<LintFinding> lint(Carrier one, String pact) throws IOException {
    var file = Files.writeString(folder.resolve("c-p.json"), pact);
    var tenancy = Tenancy.standard().with(one.carrier).withCredentialHeader("Authorization");
    return PactLint.of(tenancy).check(List.of(PactFile.read(file)));
  }
}
