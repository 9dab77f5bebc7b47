package io.tenantpact.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithService
@Tag("D24")
@Tag("M21")
class ResourceValidationTest {

  private static final String LIST = "/v1/resources";

  private final TenantSeed seed;
  private final TestTenant acme;

  ResourceValidationTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.acme = tenants.create();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                   | ``           | wrong-type
          "text"                               | ``           | wrong-type
          {}                                   | /name        | required
          {"name":null}                        | /name        | wrong-type
          {"name":1}                           | /name        | wrong-type
          {"name":""}                          | /name        | invalid-form
          {"name":"  "}                        | /name        | invalid-form
          {"name":"a\\nb"}                     | /name        | invalid-form
          {"name":"a\\u0000b"}                 | /name        | invalid-form
          {"name":"a\\ud83d"}                  | /name        | invalid-form
          {"name":"x","state":"ACTIVE"}        | /state       | unknown-field
          {"name":"x","tenantId":"globex"}     | /tenantId    | unknown-field
          {"name":"x","a/b~c":1}               | /a~1b~0c     | unknown-field
          {"name":"x","projectId":null}        | /projectId   | wrong-type
          {"name":"x","projectId":"a b"}       | /projectId   | invalid-form
          {"name":"x","projectId":"prj_none"}  | /projectId   | unknown-project
          {"name":"x","labels":[]}             | /labels      | wrong-type
          {"name":"x","labels":null}           | /labels      | wrong-type
          {"name":"x","labels":{"a":null}}     | /labels      | wrong-type
          {"name":"x","labels":{"a":1}}        | /labels/a    | wrong-type
          {"name":"x","labels":{"":"1"}}       | /labels/     | invalid-form
          {"name":"x","labels":{"a":"\\u0007"}}| /labels/a    | invalid-form
          """)
  void aBodyThatIsNotValidNamesTheField(String body, String pointer, String code) {
    var refused = acme.caller().post(LIST, body);

    assertRefused(refused, pointer, code);
    assertThat(acme.caller().get(LIST).body()).isEqualTo("{\"items\":[]}");
  }

  @Test
  void oneAnswerNamesEverythingThatIsWrong() {
    var refused = acme.caller().post(LIST, "{\"labels\":1,\"x\":1,\"y\":2}");

    assertThat(refused.json().path("errors").valueStream().map(each -> each.path("pointer")))
        .extracting(each -> each.stringValue())
        .containsExactly("/name", "/labels", "/x", "/y");
  }

  @Test
  void anAnswerStaysSmallWhateverTheBodyWas() {
    var fields =
        IntStream.range(0, 1000)
            .mapToObj(number -> "\"" + "f".repeat(100) + number + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    var refused = acme.caller().post(LIST, fields);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).hasSizeLessThan(4000);
  }

  @Test
  @Tag("I21")
  void aNameIsCountedInCharactersNotInUnits() {
    assertThat(acme.caller().post(LIST, named("🐘".repeat(120))).status()).isEqualTo(201);
    assertRefused(acme.caller().post(LIST, named("🐘".repeat(121))), "/name", "too-long");
  }

  @Test
  void thereAreAtMostThirtyTwoLabelsAlsoInSum() {
    var id = seed.resource(acme.id(), ResourceSeed.named("x"));
    var path = LIST + "/" + id;

    assertThat(acme.caller().patch(path, "*", labels(0, 32)).status()).isEqualTo(200);
    assertRefused(acme.caller().patch(path, "*", labels(32, 33)), "/labels", "too-many");
    assertRefused(acme.caller().patch(path, "*", labels(0, 33)), "/labels", "too-many");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                       | ``         | wrong-type
          {"name":null}            | /name      | wrong-type
          {"name":""}              | /name      | invalid-form
          {"state":"ACTIVE"}       | /state     | unknown-field
          {"id":"res_other"}       | /id        | unknown-field
          {"tenantId":"globex"}    | /tenantId  | unknown-field
          {"projectId":"prj_none"} | /projectId | unknown-project
          {"labels":{"a":{}}}      | /labels/a  | wrong-type
          """)
  void aPatchThatIsNotValidChangesNothing(String body, String pointer, String code) {
    var id = seed.resource(acme.id(), ResourceSeed.named("x"));
    var before = seed.checksum(acme.id());

    var refused = acme.caller().patch(LIST + "/" + id, "*", body);

    assertRefused(refused, pointer, code);
    assertThat(seed.checksum(acme.id())).isEqualTo(before);
  }

  private static void assertRefused(Reply refused, String pointer, String code) {
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("code")).isEqualTo("validation-failed");
    assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    assertThat(refused.json().at("/errors/0/code").stringValue()).isEqualTo(code);
    assertThat(refused.json().at("/errors/0/detail").stringValue()).isNotBlank();
  }

  private static String named(String name) {
    return "{\"name\":\"" + name + "\"}";
  }

  private static String labels(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> "\"l" + number + "\":\"v\"")
        .collect(Collectors.joining(",", "{\"labels\":{", "}}"));
  }
}
