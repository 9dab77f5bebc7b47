package io.tenantpact.contracts.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Request;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("T8")
class TenantPlaceTest {

  @Test
  void aHeaderIsLeftOutBlankGarbledAndDoubled() {
    var place = new TenantPlace(TenantCarrier.header("x-tenant-id"));

    assertThat(place.isIn(request())).isTrue();
    assertThat(tenantHeader(place, Variation.MISSING)).isEmpty();
    assertThat(tenantHeader(place, Variation.BLANK)).contains("");
    assertThat(tenantHeader(place, Variation.MALFORMED)).contains("!");
    assertThat(unreadable(place, Variation.DOUBLED).orElseThrow().more())
        .containsExactly(Map.entry("x-tenant-id", "globex"));
  }

  @Test
  void aQueryParameterAsWell() {
    var place = new TenantPlace(TenantCarrier.query("tenant"));

    assertThat(query(place, Variation.MISSING)).isEmpty();
    assertThat(query(place, Variation.BLANK)).containsExactly("");
    assertThat(query(place, Variation.DOUBLED)).containsExactly("acme", "globex");
    assertThat(named(place).getQuery()).containsEntry("tenant", List.of("globex"));
  }

  @Test
  void twoTenantsAreOneTextWhereATextCanBeAnything() {
    var header = new TenantPlace(TenantCarrier.header("x-tenant-id")).joined(request(), "globex");
    var query = new TenantPlace(TenantCarrier.query("tenant")).joined(request(), "globex");

    assertThat(Headers.of(header.orElseThrow().request()).get("X-Tenant-Id"))
        .contains("acme,globex");
    assertThat(query.orElseThrow().request().getQuery())
        .containsEntry("tenant", List.of("acme,globex"));
    assertThat(new TenantPlace(TenantCarrier.subdomain()).joined(request(), "globex")).isEmpty();
  }

  @Test
  void aParameterThatOnlyBeginsLikeTheTenantsIsAnother() {
    var place = new TenantPlace(TenantCarrier.query("tenant"));

    for (var key : List.of("tenant", "tenant[0]")) {
      assertThat(place.takes(injection(Injection.Place.QUERY, key), request())).isTrue();
    }
    assertThat(place.takes(injection(Injection.Place.QUERY, "tenantGroup"), request())).isFalse();
  }

  @Test
  void anotherPathThatIsLongEnoughNamesNoTenant() {
    var place = new TenantPlace(TenantCarrier.path("/v1/tenants/{tenant}"));
    var injection = injection(Injection.Place.PATH, "");

    assertThat(place.isIn(request())).isTrue();
    assertThat(place.takes(injection, request())).isTrue();
    for (var path : List.of("/v1/reports/daily/acme", "/v1/tenants", "/v1/tenants/")) {
      var other = new Request("GET", path);
      assertThat(place.isIn(other)).as(path).isFalse();
      assertThat(place.takes(injection, other)).as(path).isFalse();
    }
  }

  @Test
  void aSegmentOfThePathIsAlwaysThereOnce() {
    var place = new TenantPlace(TenantCarrier.path("/v1/tenants/{tenant}"));

    assertThat(unreadable(place, Variation.MISSING)).isEmpty();
    assertThat(unreadable(place, Variation.DOUBLED)).isEmpty();
    assertThat(unreadable(place, Variation.BLANK).orElseThrow().request().getPath())
        .isEqualTo("/v1/tenants//bills");
    assertThat(named(place).getPath()).isEqualTo("/v1/tenants/globex/bills");
  }

  @Test
  void theFirstLabelOfTheHostIsATenantToo() {
    var place = new TenantPlace(TenantCarrier.subdomain());

    assertThat(Headers.of(named(place)).get("Host")).contains("globex.example.com");
    assertThat(Headers.of(unreadable(place, Variation.MISSING).orElseThrow().request()).get("Host"))
        .contains("example.com");
  }

  @ParameterizedTest
  @EnumSource(names = {"HEADER", "QUERY", "SUBDOMAIN"})
  void aRequestThatNamesNoneIsKnown(TenantCarrier.Place place) {
    var carrier = new TenantCarrier(place, "tenant");

    assertThat(new TenantPlace(carrier).isIn(new Request("GET", "/"))).isFalse();
  }

  private static Injection injection(Injection.Place part, String key) {
    return new Injection("tenantId", part, key);
  }

  private static Optional<String> tenantHeader(TenantPlace place, Variation variation) {
    return Headers.of(unreadable(place, variation).orElseThrow().request()).get("X-Tenant-Id");
  }

  private static List<String> query(TenantPlace place, Variation variation) {
    return unreadable(place, variation)
        .orElseThrow()
        .request()
        .getQuery()
        .getOrDefault("tenant", List.of());
  }

  private static Optional<Prepared> unreadable(TenantPlace place, Variation variation) {
    return place.unreadable(variation, request(), "globex");
  }

  private static IRequest named(TenantPlace place) {
    var request = request();
    place.name(request, "globex");
    return request;
  }

  private static IRequest request() {
    var request = new Request("GET", "/v1/tenants/acme/bills");
    request.getHeaders().put("X-Tenant-Id", List.of("acme"));
    request.getHeaders().put("Host", List.of("acme.example.com"));
    request.getQuery().put("tenant", List.of("acme"));
    return request;
  }
}
