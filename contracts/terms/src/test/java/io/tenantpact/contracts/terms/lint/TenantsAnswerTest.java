package io.tenantpact.contracts.terms.lint;

import static io.tenantpact.contracts.terms.lint.SoundInteraction.JSON;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.SOUND;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.at;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.edited;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.lintOf;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's data that is read without a body that anybody expects. */
class TenantsAnswerTest {

  @TempDir private Path folder;

  @Test
  @Tag("T2")
  void aTenantsAnswerWithoutABodyIsFound() throws IOException {
    assertThat(rules(lintOf(folder, withoutBody("GET", 200))))
        .containsExactly("answer-without-body");
    assertThat(rules(lintOf(folder, withoutBody("GET", 206))))
        .containsExactly("answer-without-body");
  }

  /** pact-jvm 4.7.5 accepts any body for each of these. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"text\"", "{\"contentType\": \"text/plain\"}"})
  @Tag("T2")
  void aBodyThatExpectsNothingIsNone(String body) throws IOException {
    var answer = JSON.readTree(withoutBody("GET", 200));
    at(answer, "/response").set("body", JSON.readTree(body));

    assertThat(rules(lintOf(folder, JSON.writeValueAsString(answer))))
        .contains("answer-without-body");
  }

  @Test
  @Tag("T2")
  void aBodyThatIsNotWrappedAsVersion4WantsItIsNone() throws IOException {
    var bare = edited(each -> at(each, "/response").set("body", each.at("/response/body/content")));

    assertThat(rules(lintOf(folder, bare))).containsExactly("answer-without-body");
  }

  @Test
  void anAnswerThatMayBeEmptyNeedsNoBody() throws IOException {
    assertThat(lintOf(folder, withoutBody("GET", 204))).isEmpty();
    assertThat(lintOf(folder, withoutBody("GET", 205))).isEmpty();
    assertThat(lintOf(folder, withoutBody("GET", 304))).isEmpty();
    assertThat(lintOf(folder, withoutBody("DELETE", 200))).isEmpty();
  }

  @Test
  void anAnswerToNoTenantNeedsNoBody() throws IOException {
    var health =
        "{\"description\": \"up\", \"request\": {\"method\": \"GET\", \"path\": \"/health\"},"
            + " \"response\": {\"status\": 200}}";

    assertThat(lintOf(folder, SOUND, health)).isEmpty();
  }

  private static String withoutBody(String method, int status) {
    return edited(
        each -> {
          at(each, "/request").put("method", method);
          at(each, "/response").put("status", status).remove(List.of("body", "generators"));
          at(each, "/response/matchingRules").remove("body");
        });
  }
}
