package io.tenantpact.contracts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of an API that names the tenant elsewhere than in a header, or their parts otherwise. */
@Tag("T1")
class CarriedPagesTest {

  @TempDir private Path folder;

  @Test
  void theTenantCanStandInThePath() {
    var tenancy = Tenancy.standard().with(TenantCarrier.path("/tenants/{tenant}"));
    var caller = Pacts.ACME.with(tenancy);

    var pages =
        PageSetTest.every(caller)
            .withRequest(request -> request.path(caller.tenantValue().in("/tenants/{}/things")));

    assertThat(walked(pages, firstTwo("/tenants/acme/things"), "X-API-Key", "of this client's"))
        .containsExactly(200, 200);
    assertThat(walked(pages, firstTwo("/v1/things"), "X-API-Key", "of this client's"))
        .containsExactly(500, 500);
    assertThatTheLintIsContent(pages, tenancy);
  }

  @Test
  void theHostCanNameTheTenantAndTheCredentialStandBehindItsScheme() {
    var tenancy =
        Tenancy.standard()
            .with(TenantCarrier.subdomain())
            .withCredentialHeader("Authorization")
            .withValues("tenant", "token");
    var caller = Pacts.ACME.with(tenancy);

    var pages =
        PageSetTest.every(caller)
            .withoutCredential()
            .withRequest(
                request ->
                    request
                        .header("Host", caller.tenantValue().anyIn("{}.things.example"))
                        .header("Authorization", caller.credentialValue().anyIn("Bearer {}")));

    assertThat(walked(pages, firstTwo("/v1/things"), "Authorization", "Bearer of this client's"))
        .containsExactly(200, 200);
    assertThat(walked(pages, firstTwo("/v1/things"), "X-API-Key", "of this client's"))
        .containsExactly(500, 500);
    assertThatTheLintIsContent(pages, tenancy);
    for (var each : Pacts.jsonOf(pages.toPact(Pacts.builder()))) {
      assertThat(each.at("/request/generators/header/Authorization/expression").asString())
          .isEqualTo("Bearer ${token}");
    }
  }

  @Test
  void theParametersMayHaveNamesThatNoStateValueHas() {
    var pages =
        PageSetTest.every().named(new PageNames("page[size]", "page[after]", "items", "next"));
    var asked =
        List.of("/v1/things?page%5Bsize%5D=2", "/v1/things?page%5Bsize%5D=2&page%5Bafter%5D=c1");

    assertThat(walked(pages, asked, "X-API-Key", "of this client's", "X-Tenant-Id", "acme"))
        .containsExactly(200, 200);
    assertThatTheLintIsContent(pages, Tenancy.standard());
  }

  @ParameterizedTest
  @CsvSource({"data.items, data.next_cursor", "data.items, meta.page.next", "items, meta.next"})
  void thePartsOfAPageMayStandInsideOfOthers(String items, String next) {
    var pages = PageSetTest.every().named(new PageNames("limit", "cursor", items, next));
    var first = Pacts.jsonOf(pages.toPact(Pacts.builder())).path(0).path("response");
    var last = Pacts.jsonOf(pages.toPact(Pacts.builder())).path(3);

    assertThat(first.at("/body/content/" + items.replace('.', '/')).findValuesAsString("id"))
        .containsExactly("t_01", "t_02");
    assertThat(first.at("/body/content/" + next.replace('.', '/')).asString()).isEqualTo("c1");
    assertThat(first.at("/matchingRules/body/$." + items + "/matchers/0/max").asInt()).isEqualTo(2);
    assertThat(first.at("/generators/body/$." + items + "[*].tenantId").isObject()).isTrue();
    assertThat(last.at("/comments/references/tenantpact/absent/0").asString())
        .isEqualTo("$." + next);
    assertThat(pages.identities()).containsExactly("t_01", "t_02", "t_03", "t_04", "t_05");
    assertThatTheLintIsContent(pages, Tenancy.standard());
  }

  private void assertThatTheLintIsContent(PageSet pages, Tenancy tenancy) {
    pages.toPact(Pacts.builder()).write(folder.toString(), PactSpecVersion.V4);

    assertThat(PactLint.of(tenancy).check(PactFolder.read(folder))).isEmpty();
  }

  private static List<String> firstTwo(String path) {
    return List.of(path + "?limit=2", path + "?limit=2&cursor=c1");
  }

  /** The statuses of pages, as a client gets them from the mock server. */
  private static List<Integer> walked(PageSet pages, List<String> asked, String... headers) {
    var statuses = new ArrayList<Integer>();
    PactVerificationResult unused =
        ConsumerPactRunnerKt.runConsumerTest(
            pages.toPact(Pacts.builder()),
            MockProviderConfig.createDefault(PactSpecVersion.V4),
            (server, context) -> {
              for (var each : asked) {
                var request =
                    HttpRequest.newBuilder(URI.create(server.getUrl() + each)).headers(headers);
                statuses.add(
                    HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.discarding())
                        .statusCode());
              }
              return "";
            });
    return statuses;
  }
}
