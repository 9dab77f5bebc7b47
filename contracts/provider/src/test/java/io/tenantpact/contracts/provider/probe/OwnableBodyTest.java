package io.tenantpact.contracts.provider.probe;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T8")
class OwnableBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}                              | {'of':'b'}",
        "{'name':'a','labels':{'x':'y'}} | {'name':'a','labels':{'x':'y'},'of':'b'}",
        "{'thing':{'name':'a'}}          | {'thing':{'name':'a','of':'b'},'of':'b'}",
        "[{'name':'a'},{'name':'c'}]     | [{'name':'a','of':'b'},{'name':'c','of':'b'}]",
        "{'items':[{'name':'a'}]}        | {'items':[{'name':'a','of':'b'}],'of':'b'}",
        "{'data':{'type':'t','attributes':{'name':'a'}}}"
            + " | {'data':{'type':'t','attributes':{'name':'a','of':'b'},'of':'b'},'of':'b'}",
        "{'query':'q','variables':{'input':{'name':'a'}}}"
            + " | {'query':'q','variables':{'input':{'name':'a','of':'b'},'of':'b'},'of':'b'}"
      })
  void anOwnerIsAddedWhereWhatIsStoredMayStand(String body, String owned) {
    assertThat(owned("application/json", body)).hasValue(owned.replace('\'', '"'));
  }

  @Test
  void aFormHasAnOwnerToo() {
    assertThat(owned("application/x-www-form-urlencoded; charset=UTF-8", "name=a"))
        .hasValue("name=a&of=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1", "[]", "{'of':'a'}", "{'thing':{'of':'a'}}"})
  void whatHasNoObjectOrAnOwnerIsLeft(String body) {
    assertThat(owned("application/json", body)).isEmpty();
    assertThat(owned("application/x-www-form-urlencoded", "name=a&of=a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'name':'a'}        | {'name':'a','tenant':{'of':'b'}}",
        "{'tenant':{'x':1}}  | {'tenant':{'x':1,'of':'b','tenant':{'of':'b'}}}"
      })
  void anOwnerInsideOfAnotherPropertyIsAddedThere(String body, String owned) {
    assertThat(owned(List.of("tenant", "of"), "application/json", body))
        .hasValue(owned.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'tenant':{'of':'a'}}", "{'tenant':'a'}", "{'tenant':null}"})
  void whatStandsOnTheWayToTheOwnerIsLeft(String body) {
    assertThat(owned(List.of("tenant", "of"), "application/json", body)).isEmpty();
  }

  private static Optional<String> owned(String type, String body) {
    return owned(List.of("of"), type, body);
  }

  private static Optional<String> owned(List<String> way, String type, String body) {
    var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return OwnableBody.with(way, "b", OptionalBody.body(bytes, ContentType.fromString(type)))
        .map(OptionalBody::valueAsString);
  }
}
