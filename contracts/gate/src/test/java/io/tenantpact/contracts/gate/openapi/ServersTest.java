package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

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
            "[{url: //api.example/shop/v1}]",
            "[{url: '{where}/{base}', variables: {where: {default: 'https://h'}, base: {default: shop/v1}}}]",
            "[{url: https://old.example/}, {url: https://api.example/shop/v1}]")) {
      var shop = Shop.in(folder).with("paths:\n", "servers: " + servers + "\npaths:\n");

      shop.assertFits(Shop.GET.replace("/bicycles", "/shop/v1/bicycles"));
      shop.assertFits(Shop.GET);
      shop.assertFinding(Shop.GET.replace("/bicycles", "/shop/v2/bicycles"), "not described");
    }
  }

  /** An operation's servers take the place of its path's, and those of the document's. */
  @Test
  void theClosestServersAreMeant() {
    var document =
        """
        openapi: 3.1.0
        servers: [{url: /all}]
        paths:
          /a:
            get: {responses: {'200': {description: ok}}}
          /b:
            servers: [{url: /path}]
            get: {responses: {'200': {description: ok}}}
            put: {servers: [{url: /own}], responses: {'200': {description: ok}}}
        """;
    var check = new Compared(folder, document);

    assertThat(check.findingsOf("GET", "/all/a")).isEmpty();
    assertThat(check.findingsOf("GET", "/path/b")).isEmpty();
    assertThat(check.findingsOf("PUT", "/own/b")).isEmpty();
    assertThat(check.findingsOf("GET", "/all/b")).isNotEmpty();
    assertThat(check.findingsOf("PUT", "/all/b")).isNotEmpty();
    assertThat(check.findingsOf("PUT", "/path/b")).isNotEmpty();
  }
}
