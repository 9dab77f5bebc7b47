package io.tenantpact.contracts.gate.openapi;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document's paths are below those of its servers. */
@Tag("K9")
class ServersTest {

  @TempDir private Path folder;

  @Test
  void pathsAreBelowThoseOfTheServers() {
    for (var servers :
        List.of(
            "[{url: 'https://api.example/shop/v1'}]",
            "[{url: /shop/v1/}]",
            "[{url: '{where}/{base}', variables: {where: {default: 'https://h'}, base: {default: shop/v1}}}]",
            "[{url: https://old.example/}, {url: https://api.example/shop/v1}]")) {
      var shop = Shop.in(folder).with("paths:\n", "servers: " + servers + "\npaths:\n");

      shop.assertFits(Shop.GET.replace("/bicycles", "/shop/v1/bicycles"));
      shop.assertFits(Shop.GET);
      shop.assertFinding(Shop.GET.replace("/bicycles", "/shop/v2/bicycles"), "not described");
    }
  }
}
