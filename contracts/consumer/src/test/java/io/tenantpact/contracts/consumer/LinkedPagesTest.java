package io.tenantpact.contracts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.PactSpecVersion;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages that are arrays, with the way to the next in a {@code Link} header. */
@Tag("K7")
class LinkedPagesTest {

  private static final PageNames CURSORS = PageNames.linked("per_page", "after");

  @TempDir private Path folder;

  @Test
  @Tag("T1")
  void aPageIsAnArrayOfExactlyItsItemsWhoseOwnersAreProven() {
    var first = written(PageSetTest.every().named(CURSORS)).get(0).path("response");

    assertThat(first.at("/body/content").findValuesAsString("id")).containsExactly("t_01", "t_02");
    assertThat(first.at("/matchingRules/body/$/matchers/0/min").asInt()).isEqualTo(2);
    assertThat(first.at("/matchingRules/body/$/matchers/0/max").asInt()).isEqualTo(2);
    var owner = first.at("/matchingRules/body").path("$[*].tenantId").at("/matchers/0/match");
    assertThat(owner.asString()).isEqualTo("equality");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'id': 'a', 'tenantId': 't-1'}, {'id': 'b', 'tenantId': 't-1'}] | true",
        "[{'id': 'a', 'tenantId': 't-1'}, {'id': 'b', 'tenantId': 't-2'}] | false",
        "[{'id': 'a', 'tenantId': 't-1'}] | false",
        "[] | false"
      })
  void anotherTenantsItemAndAnotherNumberBreakThePact(String answer, boolean keeps) {
    var pact = PageSetTest.every().named(CURSORS).toPact(Pacts.builder());

    var broken = Pacts.broken(pact, answer.replace('\'', '"'), Map.of("tenantId", "t-1"));

    assertThat(broken.isEmpty()).as("%s", broken).isEqualTo(keeps);
  }

  @Test
  void whoAsksOnGetsTheCursorFromTheState() {
    var middle = written(PageSetTest.every().named(CURSORS)).get(1);

    assertThat(middle.at("/request/generators/query/after/expression").asString())
        .isEqualTo("${after}");
    assertThat(middle.at("/response/headers/Link/0").asString())
        .isEqualTo("</v1/things?per_page=2&after=c2>; rel=\"next\"");
  }

  @Test
  void noPageFollowsTheLastAndTheOnlyOne() {
    var all = written(PageSetTest.every().named(CURSORS));

    for (var each : all) {
      var ends =
          List.of("the last of 5 things (as acme)", "the things of a tenant without any (as acme)")
              .contains(each.path("description").asString());
      var page = each.at("/response/status").asInt() == 200;
      assertThat(each.at("/comments/references/tenantpact/absentLinks/0").asString(""))
          .isEqualTo(ends ? "next" : "");
      assertThat(each.at("/response/headers").has("Link")).isEqualTo(page && !ends);
      assertThat(each.at("/response/matchingRules/header").has("Link")).isEqualTo(page && !ends);
    }
    assertThat(all).hasSize(PageCase.values().length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "</v1/things?per_page=2&after=x>; rel=\"next\"",
        "<https://api.things.example/t-1/things?after=MTI%3D&sort=asc>;rel=next",
        "<?after=x#top>; rel=\"next\"",
        "</a?page=1>; rel=\"first\", </a?after=x>; rel=\"next\", </a?page=9>; rel=\"last\"",
        "</a?after=w>; rel=\"prev\",</a?after=x>; title=\"on\"; Rel=\"last NEXT\"; type=\"a/b\""
      })
  void aProvidersLinkMayNameAnyHostAndOtherLinksBeside(String link) {
    assertThat(link).matches(regexOf(PageSetTest.every().named(CURSORS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "</a?after=x>; rel=\"prev\"",
        "</a?after=x>; rel=\"next-archive\"",
        "</a?after=x>; rel=nextdoor",
        "</a?after=x>; title=\"next\"",
        "</a?after=x>",
        "</a?after=>; rel=\"next\"",
        "</a?hereafter=x>; rel=\"next\"",
        "</a?page=2>; rel=\"next\"",
        "</a?page=2>; rel=\"next\", </a?after=x>; rel=\"prev\"",
        "</a?after=x>; rel=\"prev\", </a?page=2>; rel=\"next\"",
        "</after=x>; rel=\"next\"",
        "/a?after=x; rel=\"next\""
      })
  void whatLeadsToNoNextPageIsNoSuchLink(String link) {
    assertThat(link).doesNotMatch(regexOf(PageSetTest.every().named(CURSORS)));
  }

  @ParameterizedTest
  @CsvSource({
    "page[after], </a?page[after]=x>; rel=next, true",
    "page[after], </a?page%5Bafter%5d=x>; rel=next, true",
    "page[after], </a?pagea=x>; rel=next, false",
    "a.b, </a?a.b=x>; rel=next, true",
    "a.b, </a?a-b=x>; rel=next, false",
    "$skip, </a?$skip=x>; rel=next, true",
    "$skip, </a?%24skip=x>; rel=next, true"
  })
  void aParameterMayBeEncoded(String name, String link, boolean leads) {
    var regex = regexOf(PageSetTest.every().named(PageNames.linked("limit", name)));

    assertThat(link.matches(regex)).isEqualTo(leads);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aNumberIsAskedForAndLinkedToExactly(int firstPage) {
    var pages = numbered(Pacts.ACME, PageNames.linkedByNumber("per_page", "page", firstPage));
    var second = firstPage + 1;
    var middle = written(pages).get(1);

    assertThat(middle.at("/request/query/page/0").asString()).isEqualTo("" + second);
    assertThat(middle.at("/request/generators").has("query")).isFalse();
    assertThat(middle.path("providerStates").findValuesAsString("name"))
        .containsExactly("tenant has things");
    assertThat("</a?page=%s>; rel=next".formatted(second)).matches(regexOf(pages));
    assertThat("</a?page=%s>; rel=next".formatted(second + 1)).doesNotMatch(regexOf(pages));
    assertThat("</a?page=%s0>; rel=next".formatted(second)).doesNotMatch(regexOf(pages));
  }

  @Test
  void numbersComeToNoCaseOfCursors() {
    assertThat(numbered().cases())
        .containsExactly(
            PageCase.FIRST,
            PageCase.MIDDLE,
            PageCase.LAST,
            PageCase.EMPTY,
            PageCase.LIMIT_ABOVE_MAXIMUM,
            PageCase.LIMIT_ZERO);
  }

  @ParameterizedTest
  @EnumSource(
      value = PageCase.class,
      names = {"EMPTY_MIDDLE", "FOREIGN_CURSOR", "TAMPERED_CURSOR", "EXPIRED_CURSOR"})
  void whatIsSaidOfCursorsIsRefusedWhereNumbersAre(PageCase cursors) {
    var state = new PageSetTest.CursorHasExpired();

    assertThatThrownBy(() -> numbered().with(cursors, state).toPact(Pacts.builder()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the pages of /v1/things, which have numbers, was " + cursors);
    assertThatThrownBy(() -> numbered().cursorAfter(PageSetTest.CursorPointsAfter::new).cases())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was cursorAfter(…)");
  }

  @Test
  void aParameterHasAName() {
    assertThatThrownBy(() -> PageNames.linked("limit", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was ' '");
    assertThatThrownBy(() -> PageNames.linkedByNumber("", "page", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was ''");
  }

  @Test
  void itemsWithoutAnIdentityAreRefused() {
    var pages = numbered().identifiedBy("key");

    assertThatThrownBy(pages::identities)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'key' in the items of '$', found [id, tenantId]");
  }

  @Test
  @Tag("K1")
  void whatIsWrittenPassesTheLint() {
    for (var pages : List.of(PageSetTest.every().named(CURSORS), numbered())) {
      pages.toPact(Pacts.builder()).write(folder.toString(), PactSpecVersion.V4);

      assertThat(PactLint.of(Tenancy.standard()).check(PactFolder.read(folder))).isEmpty();
    }
  }

  private static PageSet numbered() {
    return numbered(Pacts.ACME, PageNames.linkedByNumber("per_page", "page", 1));
  }

  static PageSet numbered(Caller caller, PageNames names) {
    return PageSet.of(caller, "/v1/things", PageSetTest::thing)
        .named(names)
        .having(PageSetTest.TenantHasThings::new)
        .withMaximum(3)
        .refusing(Denial.of(400, "invalid-parameter"), PageCase.LIMIT_ZERO);
  }

  private static String regexOf(PageSet pages) {
    return written(pages)
        .get(0)
        .at("/response/matchingRules/header/Link/matchers/0/regex")
        .asString();
  }

  private static List<JsonNode> written(PageSet pages) {
    return Pacts.jsonOf(pages.toPact(Pacts.builder())).valueStream().toList();
  }
}
