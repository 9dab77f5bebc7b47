package io.tenantpact.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  private static final Route TRANSITIONS = Route.of("/v1/resources/{id}/transitions");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "res_1, res_1",
        "../projects, ..%2Fprojects",
        "a/b, a%2Fb",
        "a?b=c, a%3Fb%3Dc",
        "a#b, a%23b",
        "%2e%2e, %252e%252e",
        "..;x, ..%3Bx",
        "a\\b, a%5Cb",
        "a b+c*d~e, a%20b%2Bc%2Ad~e",
        "{id}, %7Bid%7D",
        "ä, %C3%A4",
        "res:1@x&y, res%3A1%40x%26y",
      })
  void idStaysOneSegment(String id, String segment) {
    var url = TRANSITIONS.to(id).on(HttpUrl.get("https://api.example.com"));

    assertThat(url).hasToString("https://api.example.com/v1/resources/" + segment + "/transitions");
    assertThat(url.pathSegments()).containsExactly("v1", "resources", id, "transitions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", ".", ".."})
  void idThatIsNoSegmentIsRefused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TRANSITIONS.to(id))
        .withMessage("id must not be blank or a dot segment, was '" + id + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/api", "https://example.com/api/"})
  void baseMayHaveAPath(String base) {
    assertThat(Route.of("/v1/ping").on(HttpUrl.get(base)))
        .hasToString("https://example.com/api/v1/ping");
  }

  @Test
  void missingParameterIsLeftOut() {
    var route = Route.of("/v1/resources").with("state", null).with("limit", "5");

    assertThat(route.on(HttpUrl.get("https://example.com")))
        .hasToString("https://example.com/v1/resources?limit=5");
  }

  @Test
  void laterValueReplacesTheEarlier() {
    var route = Route.of("/v1/resources").with("limit", "5").with("limit", "6");

    assertThat(route.query()).containsOnlyKeys("limit").containsValue("6");
  }
}
