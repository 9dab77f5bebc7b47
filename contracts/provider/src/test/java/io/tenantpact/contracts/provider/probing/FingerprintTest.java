package io.tenantpact.contracts.provider.probing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I17")
class FingerprintTest {

  private final Fingerprint no =
      of("asked-1", Map.of("X-Request-Id", "request-1"), "asked-1: request-1, no");

  @Test
  void whatWasAskedForAndWhatDiffersAnywayIsNoDifference() {
    var other = of("asked-22", Map.of("X-Request-Id", "request-2"), "asked-22: request-2, no");

    assertThat(no.differenceFrom(other)).isEmpty();
  }

  @Test
  void howTheConnectionGoesOnIsNoDifference() {
    var last =
        of(
            "asked-1",
            Map.of("X-Request-Id", "request-3", "Connection", "close"),
            "asked-1: request-3, no");

    assertThat(no.differenceFrom(last)).isEmpty();
  }

  @Test
  void aCountThatIsVolatileIsNotLookedForInTheBody() {
    var five = of("asked-1", Map.of("X-RateLimit-Remaining", "5"), "no, since 2045");
    var four = of("asked-1", Map.of("X-RateLimit-Remaining", "4"), "no, since 2045");

    assertThat(five.differenceFrom(four)).isEmpty();
  }

  /** Express makes one of each body, and the body is compared itself. */
  @Test
  void theTagOfARefusalIsNoDifference() {
    var one = of("asked-1", Map.of("ETag", "W/\"1\""), "no asked-1");
    var other = of("asked-2", Map.of("ETag", "W/\"2\""), "no asked-2");

    assertThat(one.differenceFrom(other)).isEmpty();
  }

  /** As of who looks the thing up by its id, notes its version, and then sees whose it is. */
  @Test
  void whetherARefusalHasATagIsADifference() {
    var theirs = of("asked-1", Map.of("ETag", "\"7\""), "no");
    var nobodys = of("asked-2", Map.of(), "no");

    assertThat(theirs.differenceFrom(nobodys)).get().asString().startsWith("headers [etag]");
  }

  /** It may repeat what was asked for, and a time of fewer digits. */
  @Test
  void aLittleMoreThatIsNotSentIsNoDifference() {
    var one = of("asked-1", Map.of("Content-Length", "60"), "");
    var longer = of("asked-" + "1".repeat(10), Map.of("Content-Length", "140"), "");
    var other = of("asked-2", Map.of("Content-Length", "76"), "");
    var more = of("asked-2", Map.of("content-length", "77"), "");
    var none = of("asked-2", Map.of(), "");

    assertThat(one.differenceFrom(longer)).isEmpty();
    assertThat(one.differenceFrom(other)).isEmpty();
    assertThat(one.differenceFrom(more)).hasValue("Content-Length of 60 bytes, not of 77 bytes");
    assertThat(one.differenceFrom(none)).hasValue("Content-Length of 60 bytes, not of none");
  }

  @Test
  void aTimeMayBeWrittenInAnyWay() {
    var numbers = of("", Map.of(), "{\"timestamp\": [2026, 1, 31, 10, 0], \"no\": 1}");
    var others = of("", Map.of(), "{\"timestamp\": [2026, 1, 31, 10, 0, 7], \"no\": 1}");
    var more = of("", Map.of(), "{\"timestamp\": [2026, 1, 31, 10, 0, 7], \"no\": 2}");

    assertThat(numbers.differenceFrom(others)).isEmpty();
    assertThat(numbers.differenceFrom(more)).isPresent();
  }

  @Test
  void anyOtherWordOrHeaderIsADifference() {
    var word = of("asked-2", Map.of("X-Request-Id", "request-2"), "asked-2: request-2, never");
    var header =
        of("asked-2", Map.of("X-Request-Id", "request-3", "Via", "b"), "asked-2: request-3, no");

    assertThat(no.differenceFrom(word)).get().asString().startsWith("body ");
    assertThat(no.differenceFrom(header)).get().asString().startsWith("headers ");
  }

  private static Fingerprint of(String asked, Map<String, String> headers, String body) {
    var lines = new TreeMap<String, List<String>>();
    headers.forEach((name, value) -> lines.put(name, List.of(value)));
    var answer = new Answer(404, lines, body.getBytes(StandardCharsets.UTF_8));
    return Fingerprint.of(answer, List.of(asked), DenialPolicy.standard());
  }
}
