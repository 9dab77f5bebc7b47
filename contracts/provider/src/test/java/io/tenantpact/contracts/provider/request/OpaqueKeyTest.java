package io.tenantpact.contracts.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T8")
class OpaqueKeyTest {

  @ParameterizedTest
  @CsvSource({
    "3f2b9c0d-77a1, 3f2b9c0d-77a4",
    "3f2b9c0d-77af, 3f2b9c0d-77aa",
    "sk_live_4242aX, sk_live_4242aA",
    "dXNlcjpwYXNz==, dXNlcjpwYXNa==",
    "key_, kea_"
  })
  void theLastCharacterIsAnotherOfItsKind(String key, String missed) {
    assertThat(new OpaqueKey(key).missed()).contains(missed);
  }

  /** Decoders pass over the bits that no byte needs. */
  @Test
  void whatIsDecodedFromBase64IsAnotherKeyToo() {
    for (var length : List.of(16, 20, 32)) {
      IntStream.range(0, 256)
          .mapToObj(last -> key(length, last))
          .forEach(
              key ->
                  assertThat(decoded(new OpaqueKey(key).missed().orElseThrow()))
                      .isNotEqualTo(decoded(key)));
    }
  }

  @Test
  void whatHasNeitherLetterNorDigitIsNotMissed() {
    assertThat(new OpaqueKey("---").missed()).isEmpty();
  }

  @Test
  void countedKeysAreLeftAloneSinceTheNextOneIsSomebodys() {
    assertThat(OpaqueKey.of("key-of-tenant-12", List.of("key-of-tenant-13"))).isEmpty();
    assertThat(OpaqueKey.of("3f2b9c0d77a1", List.of("90ab12ffe0c3", "44d0aa31b7e8"))).isPresent();
  }

  private static String key(int length, int last) {
    var bytes =
        "0123456789abcdef0123456789abcdef".substring(0, length).getBytes(StandardCharsets.US_ASCII);
    bytes[length - 1] = (byte) last;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decoded(String key) {
    return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.ISO_8859_1);
  }
}
