package io.tenantpact.contracts.gate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are arrays, as the consumer kit's page set writes them for {@code linked} names. */
@Tag("D12")
class LinkedPagesTest {

  private static final String WITH_CURSORS =
      """
      {"consumer": {"name": "web"}, "provider": {"name": "shop"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
        {"description": "the first 2 of 5 things (as acme)",
         "request": {"path": "/v1/things", "query": {"per_page": ["2"]}},
         "response": {"status": 200,
           "headers": {"Link": ["</v1/things?per_page=2&after=c1>; rel=\\"next\\""]},
           "body": {"content": [{"id": "t_01"}, {"id": "t_02"}], "contentType": "application/json",
             "encoded": false},
           "matchingRules": {"body": {"$": {"matchers": [{"match": "type", "max": 2, "min": 2}]}}}}},
        {"description": "the next 2 of 5 things (as acme)",
         "request": {"path": "/v1/things", "query": {"after": ["c1"], "per_page": ["2"]}},
         "response": {"status": 200,
           "headers": {"Link": ["</v1/things?per_page=2&after=c2>; rel=\\"next\\""]},
           "body": {"content": [{"id": "t_03"}, {"id": "t_04"}], "contentType": "application/json",
             "encoded": false}}},
        {"description": "a page without things that others follow (as acme)",
         "request": {"path": "/v1/things", "query": {"after": ["c2"], "per_page": ["2"]}},
         "response": {"status": 200,
           "headers": {"Link": ["</v1/things?per_page=2&after=c3>; rel=\\"next\\""]},
           "body": {"content": [], "contentType": "application/json", "encoded": false}}},
        {"description": "the last of 5 things (as acme)",
         "comments": {"references": {"tenantpact": {"absentLinks": ["next"]}}},
         "request": {"path": "/v1/things", "query": {"after": ["c3"], "per_page": ["2"]}},
         "response": {"status": 200,
           "body": {"content": [{"id": "t_05"}], "contentType": "application/json",
             "encoded": false}}},
        {"description": "the things of a tenant without any (as acme)",
         "comments": {"references": {"tenantpact": {"absentLinks": ["next"]}}},
         "request": {"path": "/v1/things"},
         "response": {"status": 200,
           "body": {"content": [], "contentType": "application/json", "encoded": false}}},
        {"description": "more things than fit a page (as acme)",
         "request": {"path": "/v1/things", "query": {"per_page": ["3"]}},
         "response": {"status": 200,
           "headers": {"Link": ["</v1/things?per_page=3&after=c1>; rel=\\"next\\""]},
           "body": {"content": [{"id": "t_01"}, {"id": "t_02"}], "contentType": "application/json",
             "encoded": false},
           "matchingRules": {"body": {"$": {"matchers": [{"match": "type", "max": 2, "min": 2}]}}}}},
        {"description": "a page of no things (as acme)",
         "request": {"path": "/v1/things", "query": {"per_page": ["0"]}},
         "response": {"status": 400}},
        {"description": "things after another tenant's cursor (as acme)",
         "request": {"path": "/v1/things", "query": {"after": ["foreign-cursor"]}},
         "response": {"status": 400}},
        {"description": "things after a cursor that was tampered with (as acme)",
         "request": {"path": "/v1/things", "query": {"after": ["tampered-cursor"]}},
         "response": {"status": 400}},
        {"description": "things after a cursor that has expired (as acme)",
         "request": {"path": "/v1/things", "query": {"after": ["expired-cursor"]}},
         "response": {"status": 400}}]}
      """;

  @TempDir private Path folder;

  @Test
  void everyCaseOfThePageSetIsAPageOfItsKind() throws IOException {
    var pages = setIn(WITH_CURSORS, "after").pages();

    assertThat(pages)
        .containsOnlyKeys(
            PageKind.FIRST,
            PageKind.MIDDLE,
            PageKind.EMPTY_MIDDLE,
            PageKind.LAST,
            PageKind.EMPTY,
            PageKind.LIMIT_ABOVE_MAXIMUM,
            PageKind.LIMIT_ZERO,
            PageKind.FOREIGN_CURSOR,
            PageKind.TAMPERED_CURSOR,
            PageKind.EXPIRED_CURSOR);
    assertThat(pages.values()).allSatisfy(each -> assertThat(each).hasSize(1));
  }

  @Test
  void aPageIsKnownByItsNumberToo() throws IOException {
    var numbered = WITH_CURSORS.replace("after", "page").replaceAll("\\bc([0-9])\\b", "$1");

    assertThat(numbered).contains("per_page=2&page=2>; rel=").contains("\"page\": [\"3\"]");
    assertThat(setIn(numbered, "page").pages().get(PageKind.LAST))
        .extracting(PactInteraction::description)
        .containsExactly("the last of 5 things (as acme)");
  }

  @Test
  void aLinkToAnythingElseIsNoneToTheNext() throws IOException {
    for (var relation : List.of("prev", "next-archive", "nextdoor")) {
      var pact = WITH_CURSORS.replace("rel=\\\"next\\\"", "rel=\\\"" + relation + "\\\"");

      assertThat(setIn(pact, "after").pages())
          .doesNotContainKeys(PageKind.FIRST, PageKind.MIDDLE, PageKind.EMPTY_MIDDLE);
    }
  }

  private PageSet setIn(String pact, String cursor) throws IOException {
    var file = Files.writeString(folder.resolve("pact.json"), pact);
    return PageSet.in(
            List.of(PactFile.read(file)), new PageNames("per_page", cursor, "$", "nextCursor"))
        .get(0);
  }
}
