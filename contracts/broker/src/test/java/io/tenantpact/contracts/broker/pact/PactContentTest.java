package io.tenantpact.contracts.broker.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("K2")
class PactContentTest {

  private static final String ONE =
      """
      {"consumer":{"name":"shop"},"provider":{"name":"orders"},
       "interactions":[
         {"description":"a","request":{"method":"GET","path":"/a","headers":{"x":"1","y":"2"}}},
         {"description":"b","request":{"method":"GET","path":"/b"},"response":{"body":[1,2]}}],
       "metadata":{"pactSpecification":{"version":"3.0.0"}}}
      """;

  /** Contents whose identity a real Pact Broker told. */
  static Stream<Arguments> recorded() {
    return Stream.of(
        Arguments.of("{\"interactions\":[]}", "ed7c1aebc3e11064ce9afc29297e1e36203583cd"),
        Arguments.of(
            """
            {"consumer":{"name":"shop"},"provider":{"name":"orders"},"interactions":[{
              "description":"get order",
              "providerStates":[{"name":"order 1 exists"},{"name":"tenant acme"}],
              "request":{"method":"GET","path":"/orders/1"},
              "response":{"status":200,"body":{"id":1}}}],
             "metadata":{"pactSpecification":{"version":"3.0.0"}}}
            """,
            "97a95a08bd7caab9816418449010f147e51e7e27"),
        Arguments.of(version2("x"), "f1481ea65abc3ed044cab056a2e4ba0b52ea9b41"),
        Arguments.of(version2("w2"), "b07b3649d5ba3ffaf21ccf297bedcbd47f33478c"),
        Arguments.of(version2("w5"), "650c5a7a0e2372e8f62b26a8a8f9ffdf25da00ea"),
        Arguments.of(version2("a1"), "4cd94624bf591ccc58c7a2beb40852678b4d2280"));
  }

  private static String version2(String what) {
    return """
        {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions":[{
          "description":"%1$s","request":{"method":"get","path":"/%1$s"},
          "response":{"status":200}}],
         "metadata":{"pactSpecification":{"version":"2.0.0"}}}
        """
        .formatted(what);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void theIdentityIsTheOneARealBrokerGives(String pact, String sha) {
    assertThat(sha(pact)).isEqualTo(sha);
  }

  @Test
  void interactionsHaveTheIdsARealBrokerGives() {
    var withIds = PactContent.read(version2("x")).orElseThrow().withIds();

    assertThat(withIds.at("/interactions/0/_id").asString())
        .isEqualTo("4d62c5a19a90f7125db31bac67e646e8992f0948");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"name\":\"shop\"`|`\"name\":\"other\"`",
        "`\"metadata\":{`|`\"metadata\":{\"client\":\"x\",`",
        "`\"consumer\":`|`\"createdAt\":\"now\",\"consumer\":`",
        "`\"x\":\"1\",\"y\":\"2\"`|`\"y\":\"2\",\"x\":\"1\"`",
        "`\"pactSpecification\":{\"version\":\"3.0.0\"}`|`\"pactSpecificationVersion\":\"3.0.0\"`",
        "`\"pactSpecification\"`|`\"pact-specification\"`"
      })
  void whatAsksNothingElseOfTheProviderChangesNothing(String part, String replacement) {
    assertThat(ONE).contains(part);
    assertThat(sha(ONE.replace(part, replacement))).isEqualTo(sha(ONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`[1,2]`|`[2,1]`",
        "`[1,2]`|`[1.0,2]`",
        "`\"GET\"`|`\"get\"`",
        "`\"3.0.0\"`|`\"4.0\"`",
        "`\"description\":\"a\"`|`\"description\":\"a\",\"_id\":\"1\"`",
        "`\"description\":\"a\"`|`\"description\":\"a\",\"comments\":{}`",
        "`\"description\":\"a\"`|`\"description\":\"a\",\"providerStates\":[{\"name\":\"s\"}]`"
      })
  void whatMayAskSomethingElseChangesTheIdentity(String part, String replacement) {
    assertThat(ONE).contains(part);
    assertThat(sha(ONE.replace(part, replacement))).isNotEqualTo(sha(ONE));
  }

  @Test
  void theOrderOfInteractionsDoesNotCount() {
    var ab = "{\"interactions\":[{\"description\":\"a\"},{\"description\":\"b\"}]}";
    var ba = "{\"interactions\":[{\"description\":\"b\"},{\"description\":\"a\"}]}";

    assertThat(sha(ab)).isEqualTo(sha(ba));
  }

  @Test
  void messagesAreContentToo() {
    var one = "{\"messages\":[{\"description\":\"a\"}]}";
    var other = "{\"messages\":[{\"description\":\"b\"}]}";

    assertThat(sha(one)).isNotEqualTo(sha(other)).isNotEqualTo(sha("{\"messages\":[]}"));
  }

  @Test
  void whatIsNoPactIsItsWholeText() {
    assertThat(sha("{\"a\":1,\"b\":2}")).isNotEqualTo(sha("{\"b\":2,\"a\":1}"));
  }

  private static String sha(String pact) {
    return PactContent.read(pact).orElseThrow().sha();
  }
}
