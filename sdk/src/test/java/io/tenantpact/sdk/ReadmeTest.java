package io.tenantpact.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.TenantId;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what compiles here. */
class ReadmeTest {

  @Test
  void theReadmesExampleCompiles() throws IOException {
    var shown = firstJavaBlock(Files.readString(Path.of("../README.md")));
    var compiled =
        Files.readString(Path.of("src/test/java/io/tenantpact/sdk/ReadmeTest.java"))
            .lines()
            .map(String::strip)
            .toList();

    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(compiled).containsSubsequence(shown);
  }

  private static List<String> firstJavaBlock(String readme) {
    var block = readme.substring(readme.indexOf("```java") + "```java".length());
    return block
        .substring(0, block.indexOf("```"))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Compiled, and never run: there is nobody at the address. */
  static void example(String apiKey) {
    var options =
        ClientOptions.of(URI.create("https://api.example.com"), Credential.apiKey(apiKey))
            .withCallTimeout(Duration.ofSeconds(10));
    try (var client = TenantClient.connect(options)) {
      var acme = client.tenant(new TenantId("acme"));
      var created = acme.resources().create(NewResource.named("Printer").withLabel("floor", "3"));
      acme.resources().transition(created.id(), ResourceState.ACTIVE);
      for (Resource each : acme.resources().list()) {
        System.out.println(each.name());
      }
      try {
        acme.resources().update(created, ResourceChange.nothing().withName("Plotter"));
      } catch (CallFailed.Stale changedMeanwhile) {
        acme.resources().get(created.id()); // read it again, then decide
      }
    }
  }
}
