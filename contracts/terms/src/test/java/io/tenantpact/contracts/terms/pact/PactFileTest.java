package io.tenantpact.contracts.terms.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

class PactFileTest {

  private static final String TWO =
      """
      {"provider":{"name":"p"},"consumer":{"name":"c"},
       "interactions":[
         {"description":"b","request":{"path":"/b"},"_id":"1"},
         {"description":"a","providerStates":[{"name":"s","params":{"n":1.0}}]}],
       "createdAt":"2026-01-01","_links":{},
       "metadata":{"pactSpecification":{"version":"4.0"}}}
      """;

  @TempDir private Path folder;

  @Test
  void aPactKnowsItsSidesAndItsInteractions() {
    var pact = pact(TWO);

    assertThat(pact.consumer()).isEqualTo("c");
    assertThat(pact.provider()).isEqualTo("p");
    assertThat(pact.interactions())
        .extracting(PactInteraction::description)
        .containsExactly("b", "a");
  }

  @Test
  @Tag("K1")
  void theSamePactHasOneSpellingWhateverItsOrder() {
    var reordered =
        """
        {"metadata":{"pactSpecification":{"version":"4.0"}},"consumer":{"name":"c"},
         "interactions":[
           {"providerStates":[{"params":{"n":1.0},"name":"s"}],"description":"a"},
           {"request":{"path":"/b"},"description":"b"}],
         "provider":{"name":"p"}}
        """;

    assertThat(pact(reordered).canonical()).isEqualTo(pact(TWO).canonical());
  }

  @Test
  void theOneSpellingIsReadableAndComplete() {
    var text = new String(pact(TWO).canonical(), StandardCharsets.UTF_8);

    assertThat(text)
        .startsWith("{\n  \"consumer\": {\n    \"name\": \"c\"\n  },\n")
        .endsWith("}\n")
        .contains("\"n\": 1.0")
        .doesNotContain("_id", "_links", "createdAt", "\r");
  }

  @Test
  void otherContentHasAnotherSpelling() {
    assertThat(pact(TWO.replace("/b", "/c")).canonical()).isNotEqualTo(pact(TWO).canonical());
    assertThat(pact(TWO.replace("1.0", "1")).canonical()).isNotEqualTo(pact(TWO).canonical());
  }

  @Test
  void interactionsThatDifferInAParameterOnlyAreTwo() {
    var one = pact(TWO).interactions().get(1);
    var other = pact(TWO.replace("1.0", "2.0")).interactions().get(1);

    assertThat(one.identity()).isNotEqualTo(other.identity());
    assertThat(one.stateNames()).isEqualTo(other.stateNames());
  }

  @Test
  void aValuesLineIsTheLineItStandsOn() {
    var pact = pact(TWO);

    assertThat(pact.lineOf(JsonPointer.compile("/interactions/1/description"))).isEqualTo(4);
    assertThat(pact.lineOf(JsonPointer.compile("/interactions/0/none/there"))).isEqualTo(3);
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() {
    assertThatThrownBy(() -> pact("{\n  \"consumer\": oops\n}"))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("p.json")
        .hasMessageContaining("line 2");
  }

  @Test
  @Tag("K1")
  void aKeyThatStandsTwiceIsNamedAndNotLost() {
    var merged =
        TWO.replace(
            "\"request\":{\"path\":\"/b\"}",
            "\"request\":{\"path\":\"/b\"},\n\"request\":{\"path\":\"/c\"}");

    assertThatThrownBy(() -> pact(merged))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("p.json")
        .hasMessageContaining("line 4")
        .hasMessageContaining("\"request\"");
  }

  @Test
  void aDocumentWithoutItsSidesIsNoPact() {
    assertThatThrownBy(() -> pact("{\"interactions\":[{}]}"))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("consumer.name and provider.name");
  }

  @Test
  void aPactThatAsksForNothingIsRefused() {
    var empty = "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[]}";

    assertThatThrownBy(() -> pact(empty))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("it has none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[null]",
        "[\"list\"]",
        "[{}]",
        "[{\"request\": {\"path\": \"/\"}}]",
        "[{\"description\": \"a\", \"request\": {}}, {\"description\": 1, \"request\": {}}]",
        "{\"a\": {\"description\": \"list\"}}"
      })
  void whatIsNoInteractionIsRefused(String interactions) {
    var pact =
        "{\"consumer\": {\"name\": \"c\"}, \"provider\": {\"name\": \"p\"}, \"interactions\": %s}";

    assertThatThrownBy(() -> pact(pact.formatted(interactions)))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("p.json")
        .hasMessageContaining("each with a description");
  }

  @Test
  void aFolderWithoutPactsIsRefused() {
    assertThatThrownBy(() -> PactFolder.read(folder))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("found none");
    assertThatThrownBy(() -> PactFolder.read(folder.resolve("missing")))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("found nothing");
  }

  @Test
  void aFolderIsReadInOrderOfName() throws IOException {
    Files.writeString(folder.resolve("2.json"), TWO);
    Files.writeString(folder.resolve("1.json"), TWO);
    Files.writeString(folder.resolve("notes.txt"), "no pact");

    assertThat(PactFolder.read(folder))
        .extracting(each -> each.path().getFileName().toString())
        .containsExactly("1.json", "2.json");
  }

  @Test
  void pactsInSubfoldersAreNotSkippedInSilence() throws IOException {
    Files.writeString(folder.resolve("1.json"), TWO);
    Files.createDirectories(folder.resolve("notes/of/ours"));
    Files.writeString(folder.resolve("notes/read.txt"), "no pact");
    assertThat(PactFolder.read(folder)).hasSize(1);
    Files.writeString(folder.resolve("notes/of/2.json"), TWO);

    assertThatThrownBy(() -> PactFolder.read(folder))
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining(
            "found 1 in subfolders, the first " + folder.resolve("notes/of/2.json"))
        .hasMessageContaining("move them up");
  }

  private static PactFile pact(String json) {
    return PactFile.of(Path.of("p.json"), json.getBytes(StandardCharsets.UTF_8));
  }
}
