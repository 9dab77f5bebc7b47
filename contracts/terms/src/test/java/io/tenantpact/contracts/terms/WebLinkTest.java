package io.tenantpact.contracts.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("K7")
class WebLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "</a?page=2>; rel=\"next\" | /a?page=2",
        "</a?page=2>;rel=next | /a?page=2",
        "</a?page=2> ; title=\"b\" ; REL = \"Next\" | /a?page=2",
        "</a>; rel=\"prev\", </b>; rel=\"last next\" | /b",
        "</a>; rel=prev,</b>;rel=next;title=x | /b",
        "</a?ids=1,2;rel=next>; rel=next | /a?ids=1,2;rel=next",
        "</a>; title=\"say \\\"; rel=prev\"; rel=next | /a",
        "</a>; title=\"<b>, ; rel=prev\"; rel=next | /a",
        "</a>; crossorigin; ; rel=next | /a"
      })
  void aLinkHasTheRelationsThatItsParameterNames(String header, String target) {
    assertThat(WebLink.in(header).stream().filter(each -> each.is("next")))
        .singleElement()
        .extracting(WebLink::target)
        .isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "</a>; rel=\"prev\"",
        "</a>; rel=\"next-archive\"",
        "</a>; rel=prev; rel=next",
        "</a>; title=\"; rel=next\"",
        "</a>; anchor=\"next\"",
        "</a;rel=next>",
        "</a>; rel",
        "rel=next",
        "~~"
      })
  void anotherRelationIsNotNext(String header) {
    assertThat(WebLink.in(header)).noneMatch(each -> each.is("next"));
  }

  @Test
  void aHeaderOfAnyLengthCanBeRead() {
    var header = "</a>" + "; a=\"b\"".repeat(100_000) + "; title=\"" + "\\x".repeat(100_000);

    assertThat(WebLink.in(header + "\"; rel=next"))
        .singleElement()
        .matches(each -> each.is("next"));
  }
}
