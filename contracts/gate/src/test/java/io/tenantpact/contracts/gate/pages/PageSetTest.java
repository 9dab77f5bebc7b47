package io.tenantpact.contracts.gate.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("D12")
class PageSetTest {

  private static final String PACT =
      """
      {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
        {"description": "first", "request": {"path": "/bicycles", "query": {"limit": ["2"]}},
         "response": {"status": 200, "body": {"items": [{}], "nextCursor": "c"}}},
        {"description": "middle", "request": {"path": "/bicycles", "query": {"cursor": ["c"]}},
         "response": {"status": 200, "body": {"items": [{}], "nextCursor": "d"}}},
        {"description": "empty middle", "request": {"path": "/bicycles", "query": {"cursor": ["d"]}},
         "response": {"status": 200, "body": {"items": [], "nextCursor": "e"}}},
        {"description": "last", "request": {"path": "/bicycles", "query": {"cursor": ["e"]}},
         "response": {"status": 200, "body": {"items": [{}]}}},
        {"description": "only", "request": {"path": "/bicycles"},
         "response": {"status": 200, "body": {"items": [{}]}}},
        {"description": "empty", "request": {"path": "/bicycles"},
         "response": {"status": 200, "body": {"items": []}}},
        {"description": "limit above maximum",
         "request": {"path": "/bicycles", "query": {"limit": ["201"]}}, "response": {"status": 400}},
        {"description": "limit zero", "request": {"path": "/bicycles", "query": {"limit": ["0"]}},
         "response": {"status": 422}},
        {"description": "foreign cursor", "request": {"path": "/bicycles", "query": {"cursor": ["x"]}},
         "response": {"status": 400}},
        {"description": "tampered cursor", "request": {"path": "/bicycles", "query": {"cursor": ["x"]}},
         "response": {"status": 400}},
        {"description": "expired cursor", "request": {"path": "/bicycles", "query": {"cursor": ["x"]}},
         "response": {"status": 410}},
        {"description": "refused cursor", "request": {"path": "/bicycles", "query": {"cursor": ["x"]}},
         "response": {"status": 400}},
        {"description": "no tenant", "request": {"path": "/bicycles", "query": {"limit": ["2"]}},
         "response": {"status": 400}},
        {"description": "no list", "request": {"path": "/ping"}, "response": {"status": 200}},
        {"description": "no page", "request": {"path": "/bicycles"}, "response": {"status": 401}}]}
      """;

  @TempDir private Path folder;

  @Test
  void eachPageOfAListHasItsKind() throws IOException {
    var set = setsIn(PACT).get(0);

    assertThat(set.list()).isEqualTo("/bicycles");
    for (var kind : PageKind.values()) {
      assertThat(set.pages().get(kind))
          .extracting(PactInteraction::description)
          .containsExactly(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  @Test
  void aKindThatNobodyAsksForIsMissing() throws IOException {
    var set = setsIn(PACT.replace("\"nextCursor\": \"d\"", "\"total\": 1")).get(0);

    assertThat(set.pages()).doesNotContainKey(PageKind.MIDDLE);
    assertThat(set.pages().get(PageKind.LAST)).hasSize(2);
  }

  @Test
  void aLimitThatIsCutDownIsAboveTheMaximum() throws IOException {
    var page =
        """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "cut", "request": {"path": "/bicycles", "query": {"limit": ["%s"]}},
           "response": {"status": 200, "body": {"items": [{}, {}], "nextCursor": "c"},
             "matchingRules": {"body": {"$.items": {
               "matchers": [{"match": "type", "min": 2, "max": 2}]}}}}}]}
        """;

    assertThat(setsIn(page.formatted("3")).get(0).pages())
        .containsOnlyKeys(PageKind.LIMIT_ABOVE_MAXIMUM);
    assertThat(setsIn(page.formatted("2")).get(0).pages()).containsOnlyKeys(PageKind.FIRST);
  }

  @Test
  void whatIsWrongWithACursorStandsInTheStates() throws IOException {
    var stated =
        PACT.replace(
            "{\"description\": \"refused cursor\",",
            "{\"description\": \"x\", \"providerStates\": [{\"name\": \"cursor of another tenant\"}],");

    assertThat(setsIn(stated).get(0).pages())
        .doesNotContainKey(PageKind.REFUSED_CURSOR)
        .extractingByKey(PageKind.FOREIGN_CURSOR, list(PactInteraction.class))
        .hasSize(2);
  }

  @Test
  void aRefusalOfTheCallerIsNoneOfTheCursor() throws IOException {
    for (var status : List.of("401", "429", "503")) {
      var pact = PACT.replace("\"status\": 410", "\"status\": " + status);

      assertThat(setsIn(pact).get(0).pages()).doesNotContainKey(PageKind.EXPIRED_CURSOR);
    }
  }

  @Test
  void aPageAfterOthersIsTheLastAlsoWithoutItems() throws IOException {
    var pact = PACT.replace(", \"nextCursor\": \"e\"", "");

    assertThat(setsIn(pact).get(0).pages())
        .doesNotContainKey(PageKind.EMPTY_MIDDLE)
        .satisfies(
            pages -> assertThat(pages.get(PageKind.LAST)).hasSize(2),
            pages -> assertThat(pages.get(PageKind.EMPTY)).hasSize(1));
  }

  @Test
  void partsOfAPageMayHaveOtherNames() throws IOException {
    var other =
        PACT.replace("\"limit\"", "\"size\"")
            .replace("\"cursor\"", "\"after\"")
            .replace("items", "data")
            .replace("nextCursor", "more");

    assertThat(setsIn(other)).isEmpty();
    assertThat(setsIn(other, new PageNames("size", "after", "data", "more")).get(0).pages())
        .containsOnlyKeys(PageKind.values());
  }

  @Test
  void thePartsOfAPageMayBeInsideOfOthers() throws IOException {
    var other =
        PACT.replace("\"items\": [{}]", "\"data\": {\"things\": [{}]}")
            .replace("\"items\": []", "\"data\": {\"things\": []}")
            .replaceAll("\"nextCursor\": (\"\\w\")", "\"page\": {\"next\": $1}");

    assertThat(setsIn(other)).isEmpty();
    var names = new PageNames("limit", "cursor", "data.things", "page.next");
    assertThat(setsIn(other, names).get(0).pages()).containsOnlyKeys(PageKind.values());
  }

  @Test
  void aQueryMayBeOneText() throws IOException {
    var older =
        PACT.replaceAll("\"query\": \\{\"(\\w+)\": \\[\"(\\w+)\"]}", "\"query\": \"$1=$2&a=b\"");

    assertThat(older).contains("\"query\": \"cursor=c&a=b\"");
    assertThat(setsIn(older).get(0).pages()).containsOnlyKeys(PageKind.values());
  }

  @Test
  void aLimitIsCutDownInPactsOfVersion2Too() throws IOException {
    var page =
        """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "cut", "request": {"path": "/bicycles", "query": "limit=3"},
           "response": {"status": 200, "body": {"items": [{}, {}], "nextCursor": "c"},
             "matchingRules": {"$.body.items": {"match": "type", "min": 2, "max": 2}}}}]}
        """;

    assertThat(setsIn(page).get(0).pages()).containsOnlyKeys(PageKind.LIMIT_ABOVE_MAXIMUM);
  }

  @Test
  void aPageMayBeAnArrayWithALinkToTheNext() throws IOException {
    var arrays =
        """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "first", "request": {"path": "/bicycles"},
           "response": {"headers": {"link": "</b?after=1>; rel=\\"next\\", </b>; rel=\\"last\\""},
             "body": [{}]}},
          {"description": "middle", "request": {"path": "/bicycles", "query": "after=1"},
           "response": {"headers": {"Link": ["</b?after=2>; rel=next"]}, "body": [{}]}},
          {"description": "last", "request": {"path": "/bicycles", "query": "after=2"},
           "response": {"headers": {"Link": "</b>; rel=\\"prev\\""}, "body": [{}]}},
          {"description": "cut", "request": {"path": "/bicycles", "query": "limit=9"},
           "response": {"headers": {"Link": "</b>; rel=\\"next\\""}, "body": [{}],
             "matchingRules": {"body": {"$": {"matchers": [{"match": "type", "max": 1}]}}}}},
          {"description": "empty", "request": {"path": "/bicycles"}, "response": {"body": []}}]}
        """;

    assertThat(setsIn(arrays)).isEmpty();
    assertThat(setsIn(arrays, new PageNames("limit", "after", "$", "none")).get(0).pages())
        .containsOnlyKeys(
            PageKind.FIRST,
            PageKind.MIDDLE,
            PageKind.LAST,
            PageKind.LIMIT_ABOVE_MAXIMUM,
            PageKind.EMPTY);
  }

  @Test
  void aPactWithoutListsHasNone() throws IOException {
    assertThat(setsIn(PACT.replace("items", "things"))).isEmpty();
  }

  private List<PageSet> setsIn(String pact) throws IOException {
    return setsIn(pact, PageNames.standard());
  }

  private List<PageSet> setsIn(String pact, PageNames names) throws IOException {
    var file = Files.writeString(folder.resolve("pact.json"), pact);
    return PageSet.in(List.of(PactFile.read(file)), names);
  }
}
