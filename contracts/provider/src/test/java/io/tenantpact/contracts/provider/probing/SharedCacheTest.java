package io.tenantpact.contracts.provider.probing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.exchange.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D23")
class SharedCacheTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public",
        "max-age=60",
        "Max-Age=60, must-revalidate",
        "max-age=0, s-maxage=60",
        "max-age=60, private=\"Set-Cookie\"",
        "max-age=60, no-cache=Set-Cookie",
        "public, max-age=60"
      })
  void mayKeepWhatSaysSo(String control) {
    assertThat(SharedCache.mayKeep(saying(control), Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-store",
        "PRIVATE, max-age=60",
        "public, no-cache",
        "max-age=0",
        "public, max-age=0",
        "max-age=60, s-maxage=0",
        "must-revalidate",
        "immutable"
      })
  void mayNotKeepWhatDoesNot(String control) {
    assertThat(SharedCache.mayKeep(saying(control), Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"public, max-age=60", "s-maxage=60", "max-age=60, must-revalidate"})
  void mayKeepWhatWasAuthorizedIfItSaysThat(String control) {
    assertThat(SharedCache.mayKeep(saying(control), Optional.of("Bearer a"))).isTrue();
    assertThat(SharedCache.mayKeep(saying("max-age=60"), Optional.of("Bearer a"))).isFalse();
  }

  /** No request is like the one before then (RFC 9110 §12.5.5). */
  @Test
  void mayNotKeepWhatVariesByAnything() {
    var answer =
        Map.of("Cache-Control", List.of("max-age=60"), "Vary", List.of("Accept-Encoding, *"));

    assertThat(SharedCache.mayKeep(new Answer(200, answer, new byte[0]), Optional.empty()))
        .isFalse();
  }

  @Test
  void mayKeepWhatItsOwnHeaderSays() {
    var own =
        Map.of("cdn-cache-control", List.of("max-age=60"), "cache-control", List.of("private"));
    var none = Map.of("surrogate-control", List.of("no-store"), "cache-control", List.of("public"));

    assertThat(SharedCache.mayKeep(new Answer(200, own, new byte[0]), Optional.empty())).isTrue();
    assertThat(SharedCache.mayKeep(new Answer(200, none, new byte[0]), Optional.empty())).isFalse();
  }

  @Test
  void whatExpiresLaterMayBeKeptUntilThen() {
    assertThat(expiring("Fri, 01 Jan 2100 00:00:00 GMT")).isTrue();
    assertThat(expiring("Fri, 01 Jan 2010 00:00:00 GMT")).isFalse();
    assertThat(expiring("0")).isFalse();
    assertThat(SharedCache.mayKeep(new Answer(200, Map.of(), new byte[0]), Optional.empty()))
        .isFalse();
  }

  private static boolean expiring(String date) {
    var answer = new Answer(200, Map.of("expires", List.of(date)), new byte[0]);
    return SharedCache.mayKeep(answer, Optional.empty());
  }

  private static Answer saying(String control) {
    return new Answer(200, Map.of("cache-control", List.of(control)), new byte[0]);
  }
}
