package io.tenantpact.contracts.provider.verify;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a request to the things names its tenant. */
enum ThingCarrier {
  HEADER(TenantCarrier.header("X-Tenant-Id")) {
    @Override
    List<String> tenantsIn(HttpExchange exchange) {
      return exchange.getRequestHeaders().getOrDefault("X-Tenant-Id", List.of());
    }
  },

  QUERY(TenantCarrier.query("tenant")) {
    @Override
    List<String> tenantsIn(HttpExchange exchange) {
      return Stream.ofNullable(exchange.getRequestURI().getRawQuery())
          .flatMap(query -> Arrays.stream(query.split("&")))
          .filter(each -> each.startsWith("tenant="))
          .map(each -> each.substring("tenant=".length()))
          .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
          .toList();
    }
  },

  /** The label before {@code things.example}. */
  SUBDOMAIN(TenantCarrier.subdomain()) {
    @Override
    List<String> tenantsIn(HttpExchange exchange) {
      var host = exchange.getRequestHeaders().getFirst("Host");
      return host.endsWith(DOMAIN)
          ? List.of(host.substring(0, host.length() - DOMAIN.length()))
          : List.of();
    }
  },

  /** The key is a token's subject, which may have the things of one tenant. */
  CLAIM(TenantCarrier.claim("tenant")) {
    @Override
    Asked asked(HttpExchange exchange, Fault fault) {
      var header = exchange.getRequestHeaders().getFirst("Authorization");
      if (header == null) {
        return new Asked(null, List.of());
      }
      return ThingTokens.read(header.replaceFirst("^Bearer ", ""), fault)
          .map(token -> new Asked(token.getSubject(), tenantsIn(token)))
          .orElseGet(() -> new Asked("whoever signed it", List.of()));
    }

    private static List<String> tenantsIn(JWTClaimsSet token) {
      return Stream.ofNullable(token.getClaim("tenant")).map(Objects::toString).toList();
    }

    @Override
    String credential(String key, Optional<String> tenant) {
      return ThingTokens.signed(key, tenant);
    }
  };

  private static final String DOMAIN = ".things.example";

  private final TenantCarrier carrier;

  ThingCarrier(TenantCarrier carrier) {
    this.carrier = carrier;
  }

  TenantCarrier carrier() {
    return carrier;
  }

  Asked asked(HttpExchange exchange, Fault fault) {
    return new Asked(exchange.getRequestHeaders().getFirst("X-API-Key"), tenantsIn(exchange));
  }

  /** Those that the request names beside its credential. */
  List<String> tenantsIn(HttpExchange exchange) {
    return List.of();
  }

  /** What a caller proves with that it has a key, and where it is a token, claims a tenant with. */
  String credential(String key, Optional<String> tenant) {
    return key;
  }
}
