package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Response;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.provider.verify.Paraphrase.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ParaphraseTest {

  private static final Response PLAIN = expected("{\"tenantId\": \"acme\", \"name\": \"a\"}");

  private final SeededTenant caller = tenant("t-1", Map.of("thingId", "thing-31"));
  private final SeededTenant decoy = tenant("t-2", Map.of("thingId", "thing-4"));

  @Test
  void twoAnswersSayTheSameEachOfItsOwnTenant() {
    assertThat(areAlike(own(caller), own(decoy))).isTrue();
  }

  @Test
  void whoNamesTheOtherTenantSaysSomethingElse() {
    assertThat(areAlike(own(caller), own(decoy).replace("t-2", "t-1"))).isFalse();
    assertThat(areAlike(own(caller), own(decoy).replace("thing-4", "thing-31"))).isFalse();
    assertThat(areAlike(own(caller), own(caller))).isFalse();
  }

  @Test
  void whoSaysMoreOrLessSaysSomethingElse() {
    assertThat(areAlike(own(caller), own(decoy) + " ")).isFalse();
    assertThat(areAlike(own(caller), "")).isFalse();
  }

  @Test
  void statusTypeAndExpectedHeadersCountAndNoOthers() {
    var expected = expected("{}");
    expected.getHeaders().put("x-tenant-id", List.of("acme"));
    var callers = answered(caller, 200, Map.of("X-Tenant-Id", "t-1", "Date", "now"), "{}");

    assertThat(
            Paraphrase.isOf(
                callers,
                answered(decoy, 200, Map.of("X-TENANT-ID", "t-2", "Date", "later"), "{}"),
                expected))
        .isTrue();
    assertThat(
            Paraphrase.isOf(
                callers, answered(decoy, 201, Map.of("X-Tenant-Id", "t-2"), "{}"), expected))
        .isFalse();
    assertThat(
            Paraphrase.isOf(
                callers, answered(decoy, 200, Map.of("X-Tenant-Id", "t-1"), "{}"), expected))
        .isFalse();
    assertThat(Paraphrase.isOf(callers, answered(decoy, 200, Map.of(), "{}"), expected)).isFalse();
    assertThat(
            Paraphrase.isOf(
                callers,
                answered(
                    decoy, 200, Map.of("X-Tenant-Id", "t-2", "Content-Type", "text/plain"), "{}"),
                expected))
        .isFalse();
  }

  /** The status is the pact's own and no value of a tenant's, whatever its values are. */
  @Test
  void aStatusIsNoStateValue() {
    var one = tenant("t-1", Map.of("code", "200"));
    var other = tenant("t-2", Map.of("code", "404"));

    assertThat(
            Paraphrase.isOf(
                answered(one, 200, Map.of(), "{}"), answered(other, 404, Map.of(), "{}"), PLAIN))
        .isFalse();
  }

  /** Then one of the names is served in the place of the other, and only the decoy shows it. */
  @Test
  void valuesThatAreTheSameForOneTenantOnlyTellNothing() {
    var one = tenant("t-1", Map.of("first", "thing-1", "second", "thing-1"));
    var other = tenant("t-2", Map.of("first", "thing-2", "second", "thing-3"));

    assertThat(
            Paraphrase.isOf(
                answered(one, 200, Map.of(), "thing-1"),
                answered(other, 200, Map.of(), "thing-2"),
                PLAIN))
        .isFalse();
  }

  /** The caller's value is what the pact has for all by chance; the decoy's is not. */
  @Test
  void aValueThatStandsInThePactTellsNothing() {
    var one = tenant("t-1", Map.of("number", 1));
    var other = tenant("t-2", Map.of("number", 2));
    var callers = answered(one, 200, Map.of(), "{\"number\": 1}");
    var decoys = answered(other, 200, Map.of(), "{\"number\": 2}");

    assertThat(Paraphrase.isOf(callers, decoys, expected("{\"number\": 7}"))).isTrue();
    assertThat(Paraphrase.isOf(callers, decoys, expected("{\"number\": 1}"))).isFalse();
    assertThat(Paraphrase.isOf(callers, decoys, expected("{\"number\": 2}"))).isFalse();
  }

  /** A count that both states have, and that one tenant's number is by chance. */
  @Test
  void aValueThatIsTheSameForBothTellsNothing() {
    var one = tenant("t-1", Map.of("number", 3, "count", 3));
    var other = tenant("t-2", Map.of("number", 4, "count", 3));
    var callers = answered(one, 200, Map.of(), "{\"count\": 3}");
    var decoys = answered(other, 200, Map.of(), "{\"count\": 4}");

    assertThat(Paraphrase.isOf(callers, decoys, expected("{\"count\": 7}"))).isFalse();
  }

  @Test
  void whatCannotBeReadTellsNothing() {
    assertThat(areAlike("\uFFFD", "\uFFFD")).isFalse();
    assertThat(areAlike("\uE000", "\uE000")).isFalse();
  }

  /** Packed at another moment, the same text is another body. */
  @Test
  void whatIsPackedTellsNothing() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    var answer = new Answer(200, Map.of(), packed.toByteArray());
    assertThat(answer.bodyText()).startsWith("{}");

    assertThat(Paraphrase.isOf(new Said(caller, answer), new Said(decoy, answer), PLAIN)).isFalse();
  }

  private boolean areAlike(String callers, String decoys) {
    return Paraphrase.isOf(
        answered(caller, 200, Map.of(), callers), answered(decoy, 200, Map.of(), decoys), PLAIN);
  }

  private static String own(SeededTenant tenant) {
    return "{\"tenantId\": \"%s\", \"id\": \"%s\", \"name\": \"a %s\"}"
        .formatted(
            tenant.tenant().id(),
            tenant.values().asMap().get("thingId"),
            tenant.tenant().canary().word());
  }

  private static SeededTenant tenant(String id, Map<String, Object> values) {
    var all = StateValues.of("tenantId", id);
    for (var each : values.entrySet()) {
      all = all.and(each.getKey(), each.getValue());
    }
    return new SeededTenant(new TestTenant(id, "key of " + id, Canary.random()), all, List.of());
  }

  private static Said answered(
      SeededTenant to, int status, Map<String, String> headers, String body) {
    var lines = new HashMap<String, List<String>>();
    headers.forEach((name, value) -> lines.put(name, List.of(value)));
    return new Said(to, new Answer(status, lines, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Response expected(String body) {
    return new Response(
        200,
        new HashMap<>(),
        OptionalBody.body(body.getBytes(StandardCharsets.UTF_8), ContentType.getJSON()));
  }
}
