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
        "${tenantId}",
        "the header X-Tenant-Id"),
    QUERY(
        TenantCarrier.query("tenant"),
        "\"path\": \"/things\", \"query\": {\"tenant\": [\"acme\"]}",
        "\"query\": {\"tenant[0]\": %s}",
        "${tenantId}",
        "the query parameter tenant"),
    QUERY_TEXT(
        TenantCarrier.query("tenant"),
        "\"path\": \"/things\", \"query\": \"limit=2&tenant=acme\"",
        "\"query\": {\"tenant\": %s}",
        "${tenantId}",
        "the query parameter tenant"),
    PATH(
        TenantCarrier.path("/tenants/{tenant}"),
        "\"path\": \"/tenants/acme/things\"",
        "\"path\": %s",
        "/tenants/${tenantId}/things",
        "a path that begins like /tenants/{tenant}"),
    SUBDOMAIN(
        TenantCarrier.subdomain(),
        "\"path\": \"/things\", \"headers\": {\"Host\": [\"acme.example.com\"]}",
        "\"header\": {\"Host\": %s}",
        "${tenantId}.example.com",
        "the header Host"),
    CLAIM(
        TenantCarrier.claim("tenant"),
        "\"path\": \"/things\", \"headers\": {\"Authorization\": [\"Bearer example\"]}",
        "\"header\": {\"Authorization\": %s}",
        "Bearer ${apiKey}",
        "a token in the header Authorization");

    private final TenantCarrier carrier;
    private final String request;
    private final String generator;
    private final String expression;
    private final String place;

    Carrier(
        TenantCarrier carrier, String request, String generator, String expression, String place) {
      this.carrier = carrier;
      this.request = request;
      this.generator = generator;
      this.expression = expression;
      this.place = place;
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
  void aTenantOfTheStatesElsewhereInThePathIsFound() throws IOException {
    for (var other : List.of("/tenants/acme/things/${tenantId}", "/${tenantId}", "tenantId")) {
      assertThat(lint(Carrier.PATH, Carrier.PATH.generators(other), "equality"))
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

  @ParameterizedTest
  @EnumSource
  void anotherTenantOfTheStatesIsSoundWhereItIsRefused(Carrier one) throws IOException {
    var foreign = one.generators(one.expression.replaceAll("\\$\\{.*}", "\\${other}"));
    var served = PACT.formatted(one.request, foreign, "equality");
    var refused = served.replace("\"status\": 200", "\"status\": 403");

    assertThat(lint(one, refused)).isEmpty();
    assertThat(lint(one, refused.replace("${other}", "acme")))
        .extracting(LintFinding::rule)
        .containsExactly("tenant-literal");
    assertThat(lint(one, served)).hasSize(one == Carrier.CLAIM ? 0 : 1);
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
  void anOwnerMayBeInsideOfAnother() throws IOException {
    var nested =
        pact(Carrier.HEADER)
            .replace(
                "{\"tenantId\": \"acme\"}", "{\"owner\": {\"org\": {\"id\": \"acme\"}, \"id\": 1}}")
            .replace("$.tenantId", "$.owner.org.id");
    var lint = PactLint.of(Tenancy.standard().withProperty("org.id"));

    assertThat(lint.check(List.of(read(nested)))).isEmpty();
    assertThat(lint.check(List.of(read(nested.replace("equality", "type")))))
        .singleElement()
        .asString()
        .contains("[unproven-owner]", "/owner/org/id accepts any tenant");
    assertThat(
            lint.check(
                List.of(read(nested.replace("\"org\"", "\"organ\"").replace("org.", "organ.")))))
        .singleElement()
        .asString()
        .contains("no property names the owner");
  }

  @ParameterizedTest
  @EnumSource
  void aTenantThatNoRequestNamesIsFoundWithWhatIsThereInstead(Carrier one) throws IOException {
    var none =
        PACT.formatted(
            "\"path\": \"/tenants\", \"headers\": {\"X-Tenent-Id\": [\"acme\"]}, \"query\": {\"page\": [\"1\"]}",
            "",
            "type");

    assertThat(lint(one, none))
        .singleElement()
        .asString()
        .contains(
            "c-p.json:1 [tenant-nowhere] no request names a tenant in ",
            one.place,
            "the headers [X-Tenent-Id], the query parameters [page] and the paths [/tenants];");
  }

  @Test
  void oneRequestThatNamesATenantIsEnough() throws IOException {
    var two = pact(Carrier.PATH).replace("\"one\"", "\"two\"");
    var health =
        "{\"description\": \"health\", \"request\": {\"path\": \"/tenants\"}, \"response\": {\"status\": 204}}, ";

    assertThat(lint(Carrier.PATH, two.replace("[\n", "[" + health))).isEmpty();
  }

  @Test
  void whereNobodySaidWhereTheTenantStandsItIsADoubt() throws IOException {
    var pact = List.of(read(pact(Carrier.QUERY)));
    var lint = PactLint.assuming(Tenancy.standard());

    assertThat(lint.check(pact)).isEmpty();
    assertThat(lint.doubts(pact))
        .singleElement()
        .asString()
        .contains("[tenant-nowhere]", "the header X-Tenant-Id", "no headers");
    assertThat(lint.doubts(List.of(read(pact(Carrier.HEADER))))).isEmpty();
    assertThat(PactLint.of(Tenancy.standard()).doubts(pact)).isEmpty();
  }

  @Test
  void aMessageAsksNobodyAndNamesNoTenant() throws IOException {
    var message =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"}, "messages": [
          {"description": "made", "contents": "text"}]}
        """;

    assertThat(lint(Carrier.HEADER, message)).isEmpty();
  }

  private List<LintFinding> lint(Carrier one, String generators, String match) throws IOException {
    return lint(one, PACT.formatted(one.request, generators, match));
  }

  private static String pact(Carrier one) {
    return PACT.formatted(one.request, one.generators(), "equality");
  }

  private List<LintFinding> lint(Carrier one, String pact) throws IOException {
    var tenancy = Tenancy.standard().with(one.carrier).withCredentialHeader("Authorization");
    return PactLint.of(tenancy).check(List.of(read(pact)));
  }

  private PactFile read(String pact) throws IOException {
    return PactFile.read(Files.writeString(folder.resolve("c-p.json"), pact));
  }
}
