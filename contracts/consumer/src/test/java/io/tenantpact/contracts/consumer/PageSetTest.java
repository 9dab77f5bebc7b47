package io.tenantpact.contracts.consumer;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@Tag("K7")
class PageSetTest {

  record TenantHasThings(int count) implements ProviderState {}

  record CursorPointsAfter(int items) implements ProviderState {}

  record CursorOfAnEmptyPage() implements ProviderState {}

  record CursorOfAnotherTenant() implements ProviderState {}

  record CursorWasTampered() implements ProviderState {}

  record CursorHasExpired() implements ProviderState {}

  private static final PageCase[] BAD_CURSORS = {
    PageCase.FOREIGN_CURSOR, PageCase.TAMPERED_CURSOR, PageCase.EXPIRED_CURSOR
  };

  @TempDir private Path folder;

  @Test
  void oneCallMakesEveryCase() {
    assertThat(described(every()))
        .containsExactly(
            "the first 2 of 5 things (as acme)",
            "the next 2 of 5 things (as acme)",
            "a page without things that others follow (as acme)",
            "the last of 5 things (as acme)",
            "the things of a tenant without any (as acme)",
            "more things than fit a page (as acme)",
            "a page of no things (as acme)",
            "things after another tenant's cursor (as acme)",
            "things after a cursor that was tampered with (as acme)",
            "things after a cursor that has expired (as acme)");
  }

  @Test
  void anApiMayHaveOtherNames() {
    var pages = every().named(new PageNames("size", "after", "results", "next"));
    var middle = interaction("the next 2 of 5 things (as acme)", pages);
    var last = interaction("the last of 5 things (as acme)", pages);

    assertThat(middle.at("/request/query").propertyNames())
        .containsExactlyInAnyOrder("size", "after");
    assertThat(middle.at("/request/generators/query/after/expression").asString())
        .isEqualTo("${after}");
    assertThat(middle.at("/response/body/content").propertyNames())
        .containsExactlyInAnyOrder("results", "next");
    assertThat(middle.at("/response/body/content/results")).hasSize(2);
    assertThat(last.at("/comments/references/tenantpact/absent/0").asString()).isEqualTo("$.next");
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new PageNames("size", "after", "data..results", "next"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'data..results'");
    assertThatThrownBy(() -> new PageNames("size", "after", "data", "data.next"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were 'data' and 'data.next'");
    assertThatThrownBy(() -> new PageNames("size", " ", "results", "next"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was ' '");
  }

  @ParameterizedTest
  @CsvSource({
    "cursor, cursor",
    "page_token, page_token",
    "page-token, pageToken",
    "page[after], pageAfter",
    "$skiptoken, skiptoken",
    "_c, c",
    "2, cursor"
  })
  void aStateReturnsTheCursorOfAnyParameter(String parameter, String value) {
    var pages = every().named(new PageNames("page[size]", parameter, "items", "next"));

    var query =
        interaction("the next 2 of 5 things (as acme)", pages).at("/request/generators/query");

    assertThat(query.path(parameter).path("expression").asString()).isEqualTo("${" + value + "}");
  }

  @ParameterizedTest
  @EnumSource(PageCase.class)
  void aCaseIsLeftOutByNameAndReason(PageCase one) {
    var all = described(every());

    assertThat(described(every().leavingOut("cannot happen", one))).hasSize(all.size() - 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = PageCase.class,
      names = {
        "EMPTY_MIDDLE",
        "LIMIT_ABOVE_MAXIMUM",
        "LIMIT_ZERO",
        "FOREIGN_CURSOR",
        "TAMPERED_CURSOR",
        "EXPIRED_CURSOR"
      })
  void aCaseThatIsNeitherDescribedNorLeftOutIsRefused(PageCase forgotten) {
    var pages = counted();
    for (var each : PageCase.values()) {
      if (each.compareTo(PageCase.EMPTY) > 0 && each != forgotten) {
        pages.leavingOut("not asked here", each);
      }
    }
    if (forgotten != PageCase.EMPTY_MIDDLE) {
      pages.leavingOut("not asked here", PageCase.EMPTY_MIDDLE);
    }

    assertThatThrownBy(() -> pages.toPact(Pacts.builder()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the pages of /v1/things need");
  }

  @Test
  void aReasonHasWords() {
    assertThatThrownBy(() -> every().leavingOut(" ", PageCase.EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a reason");
  }

  @Test
  void countsAreExactAndComeFromTheState() {
    var first = interaction("the first 2 of 5 things (as acme)", every());
    var last = interaction("the last of 5 things (as acme)", every());

    assertThat(first.at("/providerStates/0/params/count").asInt()).isEqualTo(5);
    assertThat(countOf(first)).isEqualTo(2);
    assertThat(last.at("/providerStates/1/params/items").asInt()).isEqualTo(4);
    assertThat(countOf(last)).isEqualTo(1);
    assertThat(last.at("/comments/references/tenantpact/absent/0").asString())
        .isEqualTo("$.nextCursor");
  }

  @Test
  void everyCursorInARequestComesFromTheState() {
    var cursors = new ArrayList<String>();
    for (var each : Pacts.jsonOf(every().toPact(Pacts.builder()))) {
      if (each.at("/request/query").has("cursor")) {
        cursors.add(each.at("/request/generators/query/cursor/expression").asString());
      }
    }

    assertThat(cursors).hasSize(6).containsOnly("${cursor}");
  }

  @Test
  void aLimitAboveTheMaximumIsCutDownOrRefused() {
    var cut = interaction("more things than fit a page (as acme)", every());
    var refused =
        interaction(
            "more things than fit a page (as acme)",
            every().refusing(Denial.of(400, "limit"), PageCase.LIMIT_ABOVE_MAXIMUM));

    assertThat(cut.at("/request/query/limit/0").asString()).isEqualTo("4");
    assertThat(cut.at("/providerStates/0/params/count").asInt()).isEqualTo(4);
    assertThat(countOf(cut)).isEqualTo(3);
    assertThat(refused.at("/response/status").asInt()).isEqualTo(400);
  }

  @Test
  void thePagesOfAWalkLeadOnFromOneToTheNext() {
    var asked = new ArrayList<String>();
    var answered = new ArrayList<String>();
    var ids = new ArrayList<String>();
    for (var each : interactions(every()).subList(0, 4)) {
      asked.add(each.at("/request/query/cursor/0").asString(""));
      answered.add(each.at("/response/body/content/nextCursor").asString(""));
      each.at("/response/body/content/items").forEach(item -> ids.add(item.path("id").asString()));
    }

    assertThat(asked).containsExactly("", "c1", "c2", "c3");
    assertThat(answered).containsExactly("c1", "c2", "c3", "");
    assertThat(ids)
        .containsExactly("t_01", "t_02", "t_03", "t_04", "t_05")
        .isEqualTo(every().identities());
  }

  @Test
  void identitiesMayBeNumbersUnderAnyName() {
    var pages =
        PageSet.of(ACME, "/v1/things", item -> item.integerType("number", 7))
            .identifiedBy("number");

    assertThat(pages.having(TenantHasThings::new).inPagesOf(3).identities())
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void itemsWithoutAnIdentityAreRefused() {
    var pages = PageSet.of(ACME, "/v1/things", item -> item.stringType("key", "a"));

    assertThatThrownBy(() -> pages.having(TenantHasThings::new).identities())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'id' in the items of 'items', found [key]; say identifiedBy(…)");
  }

  @Test
  void anIdentityKeepsItsLength() {
    var uuid = "0b1c9f54-6f3c-4d4e-9d5b-7d0a3f1e2abc";
    var pages = PageSet.of(ACME, "/v1/things", item -> item.stringType("id", uuid));

    assertThat(pages.having(TenantHasThings::new).inPagesOf(5).identities())
        .doesNotHaveDuplicates()
        .allMatch(each -> each.length() == uuid.length())
        .last()
        .isEqualTo("0b1c9f54-6f3c-4d4e-9d5b-7d0a3f1e2a11");
  }

  @ParameterizedTest
  @EnumSource(
      value = PageCase.class,
      names = {"FIRST", "MIDDLE", "EMPTY_MIDDLE", "LAST", "EMPTY"})
  void aPageOfTheListIsNeverRefused(PageCase page) {
    var denial = Denial.of(400, "invalid-parameter");

    assertThatThrownBy(() -> every().refusing(denial, page))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was " + page);
  }

  @Test
  @Tag("K1")
  void whatIsWrittenPassesTheLint() {
    every().toPact(Pacts.builder()).write(folder.toString(), PactSpecVersion.V4);

    assertThat(PactLint.of(Tenancy.standard()).check(PactFolder.read(folder))).isEmpty();
  }

  static PageSet every() {
    return every(ACME);
  }

  static PageSet every(Caller caller) {
    return counted(caller)
        .with(PageCase.EMPTY_MIDDLE, new CursorOfAnEmptyPage())
        .with(PageCase.FOREIGN_CURSOR, new CursorOfAnotherTenant())
        .with(PageCase.TAMPERED_CURSOR, new CursorWasTampered())
        .with(PageCase.EXPIRED_CURSOR, new CursorHasExpired())
        .withMaximum(3)
        .refusing(Denial.of(400, "invalid-parameter"), PageCase.LIMIT_ZERO)
        .refusing(Denial.of(400, "invalid-cursor"), BAD_CURSORS);
  }

  private static PageSet counted() {
    return counted(ACME);
  }

  private static PageSet counted(Caller caller) {
    return PageSet.of(caller, "/v1/things", PageSetTest::thing)
        .having(TenantHasThings::new)
        .cursorAfter(CursorPointsAfter::new);
  }

  static void thing(LambdaDslObject thing) {
    thing.stringType("id", "t_42").stringValue("tenantId", "acme");
  }

  private static int countOf(JsonNode interaction) {
    var rule = interaction.at("/response/matchingRules/body").path("$.items").at("/matchers/0");
    assertThat(rule.path("max").asInt()).isEqualTo(rule.path("min").asInt());
    return rule.path("min").asInt();
  }

  private static JsonNode interaction(String description, PageSet pages) {
    return interactions(pages).stream()
        .filter(each -> each.path("description").asString().equals(description))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> described(PageSet pages) {
    return interactions(pages).stream().map(each -> each.path("description").asString()).toList();
  }

  private static List<JsonNode> interactions(PageSet pages) {
    return Pacts.jsonOf(pages.toPact(Pacts.builder())).valueStream().toList();
  }
}
