package io.tenantpact.contracts.gate.pages;

import static org.assertj.core.api.Assertions.assertThat;

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
        {"description": "first", "request": {"path": "/bicycles"},
         "response": {"status": 200, "body": {"items": [{}], "nextCursor": "c"}}},
        {"description": "middle", "request": {"path": "/bicycles", "query": {"cursor": ["c"]}},
         "response": {"status": 200, "body": {"items": [{}], "nextCursor": "d"}}},
        {"description": "last", "request": {"path": "/bicycles", "query": {"cursor": ["d"]}},
         "response": {"status": 200, "body": {"items": [{}]}}},
        {"description": "only", "request": {"path": "/bicycles"},
         "response": {"status": 200, "body": {"items": [{}]}}},
        {"description": "empty", "request": {"path": "/bicycles"},
         "response": {"status": 200, "body": {"items": []}}},
        {"description": "refused", "request": {"path": "/bicycles", "query": {"cursor": ["x"]}},
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
          .containsExactly(kind.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void aKindThatNobodyAsksForIsMissing() throws IOException {
    var set = setsIn(PACT.replace("\"nextCursor\": \"d\"", "\"total\": 1")).get(0);

    assertThat(set.pages()).doesNotContainKey(PageKind.MIDDLE);
    assertThat(set.pages().get(PageKind.LAST)).hasSize(2);
  }

  @Test
  void aPactWithoutListsHasNone() throws IOException {
    assertThat(setsIn(PACT.replace("items", "things"))).isEmpty();
  }

  private List<PageSet> setsIn(String pact) throws IOException {
    return PageSet.in(List.of(PactFile.read(Files.writeString(folder.resolve("pact.json"), pact))));
  }
}
