package io.tenantpact.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.resource.Resource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server that answers as the page set says, or nearly so: what it loses or repeats shows in what
 * the SDK's iterator meets.
 */
@Tag("D12")
class WalkTest {

  private final Map<String, String> pages = promisedPages();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            var cursor = Optional.ofNullable(request.getUrl().queryParameter("cursor")).orElse("");
            return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .addHeader("X-Tenant-Id", "acme")
                .body(pages.getOrDefault(cursor, "{\"items\":[]}"))
                .build();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aServerThatKeepsThePagesIsWalkedFromEndToEnd() {
    assertThat(walked()).isEqualTo(ResourcePages.walked().identities());
  }

  @Test
  void aPageThatComesTwiceIsNoticed() {
    pages.put("c1", page("").replace("\"c1\"", "\"c2\""));

    assertThat(walked())
        .containsExactly("res_1", "res_2", "res_1", "res_2", "res_5")
        .isNotEqualTo(ResourcePages.walked().identities());
  }

  @Test
  void aPageThatIsLeftOutIsNoticed() {
    pages.put("", page("").replace("\"c1\"", "\"c2\""));

    assertThat(walked())
        .containsExactly("res_1", "res_2", "res_5")
        .isNotEqualTo(ResourcePages.walked().identities());
  }

  @Test
  void anEmptyPageThatEndsTheListTooSoonIsNoticed() {
    pages.put("c2", "{\"items\":[]}");

    assertThat(walked())
        .containsExactly("res_1", "res_2", "res_3", "res_4")
        .isNotEqualTo(ResourcePages.walked().identities());
  }

  @Test
  void aListThatGoesInCirclesIsRefusedByTheSdkItself() {
    pages.put("c3", page("c3").replace("}]}", "}],\"nextCursor\":\"c1\"}"));

    assertThatThrownBy(this::walked)
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("goes in circles");
  }

  private List<String> walked() {
    try (var sdk = Wire.sdk(server.url("/").uri())) {
      return sdk.tenant(Wire.ACME_ID).resources().list().withLimit(2).stream()
          .map(Resource::id)
          .toList();
    }
  }

  private String page(String cursor) {
    return Optional.ofNullable(pages.get(cursor)).orElseThrow();
  }

  /** The bodies of the pact's own examples, by the cursor that leads to them. */
  private static Map<String, String> promisedPages() {
    var pact =
        ResourcePages.walked().toPact(new PactBuilder(Wire.SDK, Wire.SERVICE, PactSpecVersion.V4));
    var bodies = new LinkedHashMap<String, String>();
    for (var each : pact.getInteractions()) {
      var http = (V4Interaction.SynchronousHttp) each;
      var cursor = http.getRequest().getQuery().getOrDefault("cursor", List.of(""));
      bodies.put(cursor.get(0), http.getResponse().getBody().valueAsString());
    }
    return bodies;
  }
}
