package io.tenantpact.contracts.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pact-jvm 4.7.5 takes for a body that expects nothing, and what it does not. */
@Tag("T2")
class AnswerWithoutBodyTest {

  private static final String ANSWERED =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"description": "list",
         "request": {"method": "GET", "path": "/things", "headers": {"X-Tenant-Id": ["acme"]},
           "generators": {"header": {
             "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"}}}},
         "response": {"status": 200, %s "body": %s}}],
       "metadata": {"pactSpecification": {"version": "%s"}}}
      """;

  private static final String JSON_HEADER =
      "\"headers\": {\"Content-Type\": [\"application/json\"]},";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content': ''}",
        "{'content': '', 'encoded': false}",
        "{'content': '', 'encoded': true}",
        "{'content': '', 'note': 'empty'}",
        "{'content': '', 'contentType': ''}",
        "{'content': '', 'contentType': 'text/plain'}",
        "{'content': '', 'contentType': 'application/json', 'encoded': true}",
        "{'content': '', 'contentType': 'application/json', 'encoded': 'base64'}"
      })
  void emptyContentOfVersion4ExpectsNothing(String body) throws IOException {
    assertThat(rules("", body, "4.0")).contains("answer-without-body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content': ' '}",
        "{'content': null}",
        "{'content': '', 'contentType': 'application/json'}",
        "{'content': '', 'contentType': 'application/json', 'encoded': false}"
      })
  void contentThatIsComparedIsABody(String body) throws IOException {
    assertThat(rules("", body, "4.0")).doesNotContain("answer-without-body");
  }

  @Test
  void anEmptyTextIsAValueWhereAHeaderSaysJson() throws IOException {
    assertThat(rules(JSON_HEADER, "{'content': ''}", "4.0")).doesNotContain("answer-without-body");
  }

  /** As pact-js 16 writes a body that it is given as bytes: {@code {"tenantId":"acme"}}. */
  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json"})
  void jsonThatIsComparedByItsTypeAloneIsAnyBody(String type) throws IOException {
    var bytes =
        "{'content': 'eyJ0ZW5hbnRJZCI6ImFjbWUifQ==', 'encoded': 'base64', 'contentType': '%s'}";
    var byType =
        bytes.formatted(type)
            + ", 'matchingRules': {'body': {'$': {'matchers': [{'match': 'contentType', 'value': 'application/json'}]}}}";

    assertThat(rules(JSON_HEADER, byType, "4.0")).contains("answer-without-body");
    assertThat(rules(JSON_HEADER, byType.replace("contentType', '", "type', '"), "4.0"))
        .doesNotContain("answer-without-body")
        .contains("unproven-owner");
    assertThat(rules(JSON_HEADER.replace("json", "pdf"), byType.replace("/json", "/pdf"), "4.0"))
        .isEmpty();
  }

  @Test
  void aDocumentOfVersion3MayHaveEmptyContent() throws IOException {
    assertThat(rules("", "{'content': ''}", "3.0.0")).containsExactly("unproven-owner");
  }

  private List<String> rules(String headers, String body, String version) throws IOException {
    var file = folder.resolve("c-p.json");
    Files.writeString(file, ANSWERED.formatted(headers, body.replace('\'', '"'), version));
    return PactLint.of(Tenancy.standard()).check(List.of(PactFile.read(file))).stream()
        .map(LintFinding::rule)
        .toList();
  }
}
