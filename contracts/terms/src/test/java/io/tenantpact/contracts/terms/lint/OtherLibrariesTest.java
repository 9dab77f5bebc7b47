package io.tenantpact.contracts.terms.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound pacts in forms that pact-jvm does not write, or no longer. */
class OtherLibrariesTest {

  private static final Path STRANGERS =
      Path.of("../provider/src/it/stranger/pacts/invoice-app-invoice-service.json");

  @TempDir private Path folder;

  @Test
  void twoStatesOfVersion2AreTwo() throws IOException {
    var one =
        """
        {"description": "get", "providerState": "%s",
         "request": {"method": "GET", "path": "/"}, "response": {"status": 200}}""";

    assertThat(lint(one.formatted("one"), one.formatted("two"))).isEmpty();
    assertThat(lint(one.formatted("one"), one.formatted("one"))).hasSize(1);
    var first = one.replace("providerState", "provider_state");
    assertThat(lint(first.formatted("one"), first.formatted("two"))).isEmpty();
  }

  @Test
  void aQueryOfVersion2IsAText() throws IOException {
    var asked =
        """
        {"description": "get",
         "request": {"method": "GET", "path": "/", "query": "q=x&page%%20size=2",
           "matchingRules": {"$.query.%s": {"match": "regex", "regex": "^.$"}}},
         "response": {"status": 200}}""";

    assertThat(lint(asked.formatted("q"))).isEmpty();
    assertThat(lint(asked.formatted("r"))).hasSize(1);
  }

  /** As pact-js 16 writes version 2. */
  @Test
  void aRuleOfVersion2MayNameAHeaderInBrackets() throws IOException {
    var asked =
        """
        {"description": "get",
         "request": {"method": "GET", "path": "/", "query": "page[n]=1&size=2&tag[0]=a",
           "headers": {"X-A": "a"},
           "matchingRules": {"$.headers['%s']": {"match": "type"},
                             "$.query['page[n]'][0]": {"match": "type"},
                             "$.query['tag[0]']": {"match": "type"},
                             "$.query.size[0]": {"match": "type"}}},
         "response": {"status": 200, "body": {"items": [{"c-d": 1}]},
           "matchingRules": {"$.body.items": {"match": "type", "min": 1},
                             "$.body.items[*]['c-d']": {"match": "type"}}}}""";

    assertThat(lint(asked.formatted("X-A"))).isEmpty();
    assertThat(lint(asked.formatted("X-B")))
        .singleElement()
        .asString()
        .contains("the header rule for 'X-B' leads to nothing");
  }

  @Test
  void aMatcherOfVersion2MayHaveNoName() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200, "body": {"items": [1], "code": "a"},
           "matchingRules": {"$.body.items": %s, "$.body.code": %s}}}""";

    assertThat(lint(answered.formatted("{\"min\": 1}", "{\"regex\": \"^a$\"}"))).isEmpty();
    assertThat(lint(answered.formatted("{\"max\": 9}", "{\"regex\": \"a\"}")))
        .extracting(LintFinding::rule)
        .containsExactly("array-may-be-empty", "unanchored-regex");
  }

  @Test
  void aRuleMayLeadIntoXmlOrAForm() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200, "headers": {"Content-Type": "%s"}, "body": %s,
           "matchingRules": {"body": {"$.a['@id']": {"matchers": [{"match": "type"}]}}}}}""";

    assertThat(lint(answered.formatted("application/xml", "\"<a id='1'/>\""))).isEmpty();
    assertThat(lint(answered.formatted("application/x-www-form-urlencoded", "\"a=1\""))).isEmpty();
    assertThat(lint(answered.formatted("application/json", "\"text\""))).hasSize(1);
    assertThat(lint(answered.formatted("application/json", "{\"a\": {}}"))).hasSize(1);
  }

  /** As the plugin for CSV writes it. */
  @Test
  void aRuleMayNameAColumn() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200,
           "body": {"contentType": "%s", "encoded": false, "content": "a,1"},
           "matchingRules": {"body": {"column:1": {"matchers": [{"match": "number"}]}}},
           "generators": {"body": {"column:1": {"type": "ProviderState", "expression": "${n}"}}}}}""";

    assertThat(lint(answered.formatted("text/csv;charset=UTF-8"))).isEmpty();
    assertThat(lint(answered.formatted("application/json")))
        .extracting(LintFinding::rule)
        .containsOnly("unreadable-path");
  }

  @Test
  @Tag("T2")
  void thePactOfPactJsIsSound() throws IOException {
    var compared = Files.readString(STRANGERS);
    var typed = Files.writeString(folder.resolve("t.json"), compared.replace("equality", "type"));

    assertThat(lintInvoices(STRANGERS)).isEmpty();
    assertThat(lintInvoices(typed))
        .hasSize(4)
        .allMatch(each -> each.rule().equals("unproven-owner"));
  }

  private static List<LintFinding> lintInvoices(Path pact) {
    var tenancy =
        Tenancy.standard()
            .with(TenantCarrier.path("/tenants/{tenant}"))
            .withProperty("tenant")
            .withCredentialHeader("Authorization")
            .withValues("tenant", "token");
    return PactLint.of(tenancy).check(List.of(PactFile.read(pact)));
  }

  @Test
  void aBodyMayBeEncoded() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": %s,
           "matchingRules": {"body": {"$.items": {"matchers": [{"match": "type"}]}}}}}""";
    var items = "{\"items\": [7]}";
    var text = "\"{\\\"items\\\": [7]}\"";
    var base64 = "\"" + Base64.getEncoder().encodeToString(items.getBytes(UTF_8)) + "\"";
    var wrapped = "{\"contentType\": \"application/json\", \"encoded\": %s, \"content\": %s}";
    for (var body :
        List.of(
            items,
            text,
            wrapped.formatted("false", items),
            wrapped.formatted("false", text),
            wrapped.formatted("\"JSON\"", text),
            wrapped.formatted("\"base64\"", base64),
            wrapped.formatted("true", base64),
            "\"{\\\"items\\\": [7], \\\"a\\\": 1, \\\"a\\\": 2}\"")) {
      assertThat(lint(answered.formatted(body)))
          .as(body)
          .extracting(LintFinding::rule)
          .containsExactly("array-may-be-empty");
    }
  }

  @Test
  void aTextWithoutATypeIsJsonIfItReadsLikeIt() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200, "body": "%s",
           "matchingRules": {"body": {"$.items": {"matchers": [{"match": "type"}]}}}}}""";

    assertThat(lint(answered.formatted("{\\\"items\\\": [7]}")))
        .extracting(LintFinding::rule)
        .containsExactly("array-may-be-empty");
    assertThat(lint(answered.formatted("<items/>"))).isEmpty();
  }

  @Test
  void aDocumentMayHaveContentAndAContentType() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200, "body": {"contentType": "text/plain", "content": "a", "tags": [1]},
           "matchingRules": {"body": {"$.tags": {"matchers": [{"match": "type"}]}}}}}""";

    assertThat(lint(answered)).extracting(LintFinding::rule).containsExactly("array-may-be-empty");
  }

  @Test
  void whatIsNoJsonStaysAText() throws IOException {
    var answered =
        """
        {"description": "get", "request": {"method": "GET", "path": "/"},
         "response": {"status": 200, "body": {"contentType": "%s", "encoded": "base64",
                                              "content": "%s"}}}""";

    assertThat(lint(answered.formatted("application/json", "AA=="))).isEmpty();
    assertThat(lint(answered.formatted("application/json", "no base64"))).isEmpty();
    assertThat(lint(answered.formatted("image/png", "e30="))).isEmpty();
  }

  @Test
  void eachAnswerOfASynchronousMessageIsRead() throws IOException {
    var answer =
        """
        {"contents": {"contentType": "application/json", "content": {"items": [{"tenantId": "a"}]}},
         "matchingRules": {"body": {"$.items": {"matchers": [{"match": "type"}]},
                                    "$.none": {"matchers": [{"match": "type"}]},
                                    "$.items[*].tenantId": {"matchers": [
                                      {"match": "regex", "regex": "a"}]}}}}""";
    var asked =
        """
        {"type": "Synchronous/Messages", "description": "ask",
         "request": {"contents": {"contentType": "application/json", "content": {"a": 1}}},
         "response": [%s, %s]}"""
            .formatted(
                "{\"contents\": {\"contentType\": \"text/plain\", \"content\": \"a\"}}", answer);

    assertThat(lint(asked))
        .extracting(LintFinding::rule)
        .containsExactlyInAnyOrder(
            "array-may-be-empty", "unproven-owner", "rule-without-example", "unanchored-regex");
  }

  private List<LintFinding> lint(String... interactions) throws IOException {
    var file = folder.resolve("c-p.json");
    Files.writeString(
        file,
        "{\"consumer\": {\"name\": \"c\"}, \"provider\": {\"name\": \"p\"}, \"interactions\": ["
            + String.join(",", interactions)
            + "]}");
    return PactLint.assuming(Tenancy.standard()).check(List.of(PactFile.read(file)));
  }
}
