package io.tenantpact.contracts.provider.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I3")
class LeakOracleTest {

  private static final String DECOYS_NAME = "Zoë & sons/7";

  private final SeededTenant caller = tenant("caller-1", "thing-of-caller", "Ann");
  private final SeededTenant decoy = tenant("decoy-22", "thing-of-decoy", DECOYS_NAME);
  private final LeakOracle oracle = LeakOracle.of(caller, decoy);

  @Test
  void anAnswerWithTheCallersOwnDataIsClean() {
    var body = "{\"tenantId\":\"caller-1\",\"id\":\"thing-of-caller\",\"state\":\"ACTIVE\"}";

    assertThat(oracle.scan(Map.of("ETag", List.of("\"x\"")), body)).isEmpty();
  }

  @Test
  void eachOfTheDecoysValuesIsFoundOnce() {
    var body = "decoy-22 thing-of-decoy thing-of-decoy " + decoy.tenant().canary().word();

    assertThat(oracle.scan(Map.of(), body))
        .extracting(Leak::value)
        .containsExactlyInAnyOrder("tenantId", "thingId", "canary");
  }

  /** As a title has it, whose first letter is a capital. */
  @Test
  void theCanaryIsFoundInWhateverCaseItStands() {
    var word = decoy.tenant().canary().word();
    var title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);

    assertThat(oracle.scan(Map.of(), "Bicycle of " + title))
        .containsExactly(new Leak("canary", "mixed-case", "body"));
    assertThat(oracle.scan(Map.of(), "Bicycle of " + title, List.of(title))).isEmpty();
  }

  /** In a megabyte of base64 there is many a text that begins so. */
  @Test
  void whatBeginsLikeACanaryByChanceIsNoThirdTenants() {
    var third = Canary.random().word();
    var begun = third.substring(0, 5) + (third.charAt(5) == 'a' ? "b" : "a") + third.substring(6);

    assertThat(oracle.placesOfThirdTenants(Map.of(), third)).containsExactly("body");
    assertThat(oracle.placesOfThirdTenants(Map.of(), begun)).isEmpty();
  }

  @Test
  void headersAreSearchedToo() {
    var leaks = oracle.scan(Map.of("Location", List.of("/a", "/things/thing-of-decoy")), "");

    assertThat(leaks).containsExactly(new Leak("thingId", "plain", "Location"));
    assertThat(leaks.get(0)).hasToString("the decoy's thingId (plain) is in the header Location");
  }

  @Test
  void aValueThatBothShareIsNoEvidence() {
    assertThat(oracle.scan(Map.of(), "shared-by-both")).isEmpty();
  }

  @Test
  void aValueTooShortToBeEvidenceIsNotLookedFor() {
    assertThat(oracle.scan(Map.of(), "{\"count\": 5}")).isEmpty();
  }

  @Test
  void upperCaseIsSeenThrough() {
    var shouted = decoy.tenant().canary().word().toUpperCase(Locale.ROOT);

    assertThat(oracle.scan(Map.of(), "NOT " + shouted)).extracting(Leak::value).contains("canary");
  }

  @Test
  void aUuidIsKnownWithoutItsDashes() {
    var id = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    var other = tenant("decoy-333", id, "Bob");
    var named = LeakOracle.of(caller, other);

    assertThat(named.scan(Map.of(), "/files/" + id.replace("-", "")))
        .containsExactly(new Leak("thingId", "without-dashes", "body"));
    assertThat(named.scan(Map.of(), "/files/" + id.replace("-", "").toUpperCase(Locale.ROOT)))
        .hasSize(1);
    assertThat(named.scan(Map.of(), "/files/" + id.replace("-", ""), List.of(id))).isEmpty();
    assertThat(oracle.scan(Map.of(), "thingofdecoy")).as("no UUID").isEmpty();
  }

  @Test
  void urlEncodingIsSeenThrough() {
    var encoded = URLEncoder.encode(DECOYS_NAME, StandardCharsets.UTF_8);

    assertThat(oracle.scan(Map.of(), "?q=" + encoded)).extracting(Leak::value).contains("name");
    assertThat(oracle.scan(Map.of(), "/" + encoded.replace("+", "%20")))
        .extracting(Leak::value)
        .contains("name");
  }

  @Test
  void jsonEscapesAreSeenThrough() {
    assertThat(oracle.scan(Map.of(), "\"Zoë & sons\\/7\""))
        .extracting(Leak::value)
        .contains("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Zo\\u00eb \\u0026 sons\\/7\"",
        "\"Zoë \\u0026 sons/7\"",
        "?q=Zo%c3%ab%20%26%20sons%2f7",
        "?q=Zoë%20&%20sons/7",
        "<p>Zo&euml; &amp; sons/7</p>",
        "<p>Zo&#235; &#x26; sons&#47;7</p>"
      })
  void whateverSignsAreEscapedTheyAreReadThrough(String answer) {
    assertThat(oracle.scan(Map.of(), answer)).extracting(Leak::value).contains("name");
    assertThat(oracle.scan(Map.of(), answer, List.of(DECOYS_NAME))).as("an echo").isEmpty();
  }

  @Test
  void quotesInAValueAreReadThroughToo() {
    var quoted = tenant("decoy-333", "\"v1/abcdef\"", "Bob");

    assertThat(LeakOracle.of(caller, quoted).scan(Map.of(), "{\"etag\":\"\\\"v1/abcdef\\\"\"}"))
        .extracting(Leak::value)
        .contains("thingId");
  }

  @Test
  void whatOnlyLooksEscapedIsNoReasonToStop() {
    assertThat(oracle.scan(Map.of(), "100 % \\u12 &nonsense; of decoy-22"))
        .extracting(Leak::value)
        .containsExactly("tenantId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xx", "xxx", "{\"tenant\":\""})
  void base64IsSeenThroughAtEveryOffset(String before) {
    var text = (before + "decoy-22" + "\",\"more\":1}").getBytes(StandardCharsets.UTF_8);

    for (var encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
      assertThat(oracle.scan(Map.of(), "cursor=" + encoder.encodeToString(text)))
          .extracting(Leak::value)
          .contains("tenantId");
    }
  }

  @Test
  void theCallersOwnDataInBase64IsClean() {
    var own =
        Base64.getEncoder()
            .encodeToString("caller-1 thing-of-caller".getBytes(StandardCharsets.UTF_8));

    assertThat(oracle.scan(Map.of(), own)).isEmpty();
  }

  private static SeededTenant tenant(String id, String thing, String name) {
    var tenant = new TestTenant(id, "key of " + id, Canary.random());
    return new SeededTenant(
        tenant,
        StateValues.of("tenantId", id)
            .and("thingId", thing)
            .and("name", name)
            .and("count", id.length())
            .and("common", "shared-by-both"),
        List.of());
  }
}
