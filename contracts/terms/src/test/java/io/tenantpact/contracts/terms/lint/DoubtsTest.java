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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person should know of a pact that the lint lets pass. */
class DoubtsTest {

  private static final String ANSWERED =
      """
      {"description": "export", "pending": false,
       "request": {"method": "GET", "path": "/things", "headers": {"X-Tenant-Id": ["acme"]},
         "generators": {"header": {
           "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"}}}},
       "response": {"status": 200,
         "body": {"contentType": "%s", "encoded": false, "content": "%s"},
         "matchingRules": {"body": {%s}}}}""";

  private static final String ROWS =
      "\"$\": {\"matchers\": [{\"match\": \"regex\", \"regex\": \"^.*$\"}]}";

  private static final String EQUAL_TEXT =
      "\"$.a.tenantId.#text\": {\"matchers\": [{\"match\": \"equality\"}]}";

  @TempDir private Path folder;

  @ParameterizedTest
  @Tag("T2")
  @ValueSource(
      strings = {
        "text/csv",
        "text/plain;charset=UTF-8",
        "text/html",
        "application/x-ndjson",
        "application/pdf",
        "application/xml",
        "image/svg+xml",
        ""
      })
  void anOwnerInWhatIsNoJsonIsComparedByNobody(String type) throws IOException {
    var answered = ANSWERED.formatted(type, "id,tenantId", ROWS);

    assertThat(doubts(answered))
        .singleElement()
        .asString()
        .contains("c-p.json:7 [unread-owner] 'export': no owner is compared in a body ")
        .contains(type.isEmpty() ? "without a type" : "of " + type)
        .contains("expect JSON", "the canary");
    assertThat(lint().check(List.of(pact("4.0", answered)))).isEmpty();
  }

  /** pact-jvm 4.7.5 puts no value of the state into XML, and lets other elements pass beside. */
  @ParameterizedTest
  @Tag("T2")
  @ValueSource(strings = {"", EQUAL_TEXT})
  void anOwnerInXmlIsNotProvenByARuleForEquality(String rules) throws IOException {
    var xml = ANSWERED.formatted("application/xml", "<a><tenantId>acme</tenantId></a>", rules);

    assertThat(rules(xml)).containsExactly("unread-owner");
  }

  @ParameterizedTest
  @Tag("T2")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-ndjson              | {}",
        "application/x-www-form-urlencoded | a=1",
        "multipart/form-data;boundary=x    | --x"
      })
  void whatMayHoldMoreThanItsExampleIsNotComparedInWhole(String type, String content)
      throws IOException {
    assertThat(rules(ANSWERED.formatted(type, content, ""))).containsExactly("unread-owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/csv", "application/octet-stream"})
  void whatIsComparedLetterByLetterIsNobodys(String type) throws IOException {
    assertThat(rules(ANSWERED.formatted(type, "pong", ""))).isEmpty();
  }

  @Test
  void jsonIsNoDoubt() throws IOException {
    var item = "{\\\"tenantId\\\": \\\"acme\\\"}";

    assertThat(rules(ANSWERED.formatted("application/json", item, ROWS))).isEmpty();
    assertThat(rules(ANSWERED.formatted("application/hal+json", item, ROWS))).isEmpty();
    assertThat(rules(ANSWERED.formatted("application/json", "no object", ROWS))).isEmpty();
    assertThat(rules(SoundInteraction.SOUND)).isEmpty();
  }

  @Test
  void whatIsNobodysOrRefusedOrEmptyIsNoDoubt() throws IOException {
    var answered = ANSWERED.formatted("text/csv", "id", ROWS);

    assertThat(rules(answered.replace("X-Tenant-Id", "X-Team"))).isEmpty();
    assertThat(rules(answered.replace("200", "404"))).isEmpty();
    assertThat(rules(ANSWERED.formatted("application/xml", "", ""))).isEmpty();
  }

  @Test
  @Tag("T2")
  void aMessageThatIsNoJsonIsOne() throws IOException {
    var message =
        """
        {"type": "Asynchronous/Messages", "description": "made",
         "contents": {"contentType": "application/xml", "encoded": false, "content": "<a/>"}}""";

    assertThat(rules(message)).containsExactly("unread-owner");
  }

  @Test
  @Tag("K3")
  void anInteractionThatIsPendingIsNamed() throws IOException {
    var pending =
        SoundInteraction.edited(each -> SoundInteraction.at(each, "").put("pending", true));

    assertThat(doubts(pending))
        .singleElement()
        .asString()
        .contains("[pending-interaction] 'list': it is pending", "take the mark away");
    assertThat(rules(SoundInteraction.SOUND)).isEmpty();
    assertThat(lint().doubts(List.of(pact("3.0.0", pending)))).isEmpty();
  }

  private List<String> rules(String interaction) throws IOException {
    return doubts(interaction).stream().map(LintFinding::rule).toList();
  }

  private List<LintFinding> doubts(String interaction) throws IOException {
    return lint().doubts(List.of(pact("4.0", interaction)));
  }

  private static PactLint lint() {
    return PactLint.of(Tenancy.standard());
  }

  private PactFile pact(String version, String interaction) throws IOException {
    var text =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "%s"}}, "interactions": [%s]}"""
            .formatted(version, interaction);
    return PactFile.read(Files.writeString(folder.resolve("c-p.json"), text));
  }
}
