package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.page;
import static io.tenantpact.sdk.FakeService.resource;
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
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the README shows is what compiles and runs here. */
class ReadmeTest {

  @AutoClose private final FakeService service = FakeService.start();

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

  /** The version from before the transition would be stale. */
  @Test
  void theReadmesExampleChangesWhatItMadeActive() {
    var active = resource("res_1").replace("v1", "v2");
    service
        .answers(201, resource("res_1"))
        .answers(200, active)
        .answers(200, page(List.of(active)))
        .answers(200, active);

    example("key", service.url());

    var sent = Stream.generate(service::request).limit(4).toList();
    assertThat(sent)
        .extracting(RecordedRequest::getMethod)
        .containsExactly("POST", "POST", "GET", "PATCH");
    assertThat(sent.get(3).getHeaders().get("If-Match")).isEqualTo("\"v2\"");
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

  private static void example(String apiKey, URI running) {
    var options =
        ClientOptions.of(URI.create("https://api.example.com"), Credential.apiKey(apiKey))
            .withCallTimeout(Duration.ofSeconds(10));
    options = ClientOptions.of(running, options.credential());
    try (var client = TenantClient.connect(options)) {
      var acme = client.tenant(new TenantId("acme"));
      var created = acme.resources().create(NewResource.named("Printer").withLabel("floor", "3"));
      var active = acme.resources().transition(created.id(), ResourceState.ACTIVE);
      for (Resource each : acme.resources().list()) {
        System.out.println(each.name());
      }
      try {
        acme.resources().update(active, ResourceChange.nothing().withName("Plotter"));
      } catch (CallFailed.Stale changedMeanwhile) {
        acme.resources().get(active.id()); // read it again, then decide
      }
    }
  }
}
