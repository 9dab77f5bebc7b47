package io.tenantpact.contracts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.WebLink;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows nothing but the links it is given walks the mock server's pages. */
@Tag("K7")
class LinkWalkTest {

  private static final String[] BY_HEADER = {"X-API-Key", "a-key", "X-Tenant-Id", "acme"};

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"limit, cursor", "page[size], page[after]", "$top, $skiptoken"})
  void theLinksLeadFromPageToPage(String limit, String cursor) {
    var pages = PageSetTest.every().named(PageNames.linked(limit, cursor));
    var first = "/v1/things?" + NextLink.encoded(limit) + "=2";

    assertThat(walked(pages, first, BY_HEADER))
        .containsExactly("t_01", "t_02", "t_03", "t_04", "t_05")
        .isEqualTo(pages.identities());
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "1, 3"})
  void numbersLeadFromPageToPage(int firstPage, int items) {
    var names = PageNames.linkedByNumber("per_page", "page", firstPage);
    var pages = LinkedPagesTest.numbered(Pacts.ACME, names).inPagesOf(items).withMaximum(items + 1);

    assertThat(walked(pages, "/v1/things?per_page=" + items, BY_HEADER))
        .hasSize(2 * items + 1)
        .isEqualTo(pages.identities());
  }

  @Test
  void twoPagesAreWalkedWithoutAMiddle() {
    var names = PageNames.linkedByNumber("per_page", "page", 1);
    var pages =
        LinkedPagesTest.numbered(Pacts.ACME, names).leavingOut("two pages", PageCase.MIDDLE);

    assertThat(walked(pages, "/v1/things?per_page=2", BY_HEADER))
        .containsExactly("t_01", "t_02", "t_03");
  }

  @Test
  @Tag("T1")
  void aLinkLeadsToThePathThatWasAskedFor() {
    var tenancy = Tenancy.standard().with(TenantCarrier.path("/tenants/{tenant}"));
    var caller = Pacts.ACME.with(tenancy);
    var pages =
        PageSetTest.every(caller)
            .named(PageNames.linked("limit", "cursor"))
            .withRequest(request -> request.path(caller.tenantValue().in("/tenants/{}/things")));

    assertThat(walked(pages, "/tenants/acme/things?limit=2", "X-API-Key", "a-key"))
        .isEqualTo(pages.identities());
    assertThatTheLintIsContent(pages, tenancy);
  }

  @Test
  @Tag("T1")
  void aLinkHasTheWholeQueryThatWasAskedFor() {
    var tenancy = Tenancy.standard().with(TenantCarrier.query("tenant"));
    var pages =
        LinkedPagesTest.numbered(
                Pacts.ACME.with(tenancy), PageNames.linkedByNumber("per_page", "page", 1))
            .withRequest(request -> request.queryParameters("sort=name%20asc&deep"));
    var first = "/v1/things?sort=name%20asc&deep&tenant=acme&per_page=2";

    assertThat(walked(pages, first, "X-API-Key", "a-key")).isEqualTo(pages.identities());
    assertThatTheLintIsContent(pages, tenancy);
  }

  private void assertThatTheLintIsContent(PageSet pages, Tenancy tenancy) {
    pages.toPact(Pacts.builder()).write(folder.toString(), PactSpecVersion.V4);

    assertThat(PactLint.of(tenancy).check(PactFolder.read(folder))).isEmpty();
  }

  /** The identities on all pages. */
  private static List<String> walked(PageSet pages, String first, String... headers) {
    var found = new ArrayList<String>();
    PactVerificationResult unused =
        ConsumerPactRunnerKt.runConsumerTest(
            pages.toPact(Pacts.builder()),
            MockProviderConfig.createDefault(PactSpecVersion.V4),
            (server, context) -> {
              var next = Optional.of(URI.create(server.getUrl() + first));
              while (next.isPresent() && found.size() < 100) {
                var answer = get(next.get(), headers);
                JsonMapper.shared()
                    .readTree(answer.body())
                    .forEach(item -> found.add(item.path("id").asString()));
                next = linkIn(answer).map(answer.uri()::resolve);
              }
              return "";
            });
    return found;
  }

  private static HttpResponse<String> get(URI url, String... headers)
      throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(url).headers(headers).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s %s", url, answer.body()).isEqualTo(200);
    return answer;
  }

  private static Optional<String> linkIn(HttpResponse<String> answer) {
    return answer.headers().allValues("Link").stream()
        .flatMap(each -> WebLink.in(each).stream())
        .filter(each -> each.is("next"))
        .map(WebLink::target)
        .findFirst();
  }
}
