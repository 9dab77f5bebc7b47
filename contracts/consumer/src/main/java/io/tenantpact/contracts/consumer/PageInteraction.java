package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.HttpRequest;
import io.tenantpact.contracts.terms.ProviderState;
import java.util.List;
import java.util.Locale;

/** One case of a {@link PageSet}: what it needs, what is asked, and what comes. */
record PageInteraction(PageSet pages, PageCase one) {

  void addTo(PactBuilder pact) {
    var interaction = pages.caller().in(pact).uponReceiving(description());
    if (one != PageCase.EMPTY) {
      interaction.given(pages.described().holding(items()));
    }
    if (usesCursor() && !cursor().isNumber()) {
      interaction.given(cursorState());
    }
    interaction.withRequest(this::ask);
    if (!pages.hasCredential()) {
      interaction.withoutCredential();
    }
    if (isRefused()) {
      interaction.willBeDenied(pages.described().denialOf(one));
    } else {
      interaction.willRespondWith(this::answer);
      if (!isFollowed()) {
        page().end(interaction);
      }
    }
    interaction.added();
  }

  /** Of the items on this page, if a walk comes by it. */
  List<String> identities() {
    return one.isOnTheWay() ? numbers().of(body().getBody()) : List.of();
  }

  private String description() {
    var list = pages.words();
    var full = pages.limit();
    return switch (one) {
      case FIRST -> "the first %s of %s %s".formatted(full, items(), list);
      case MIDDLE -> "the next %s of %s %s".formatted(full, items(), list);
      case EMPTY_MIDDLE -> "a page without %s that others follow".formatted(list);
      case LAST -> "the last of %s %s".formatted(items(), list);
      case EMPTY -> "the %s of a tenant without any".formatted(list);
      case LIMIT_ABOVE_MAXIMUM -> "more %s than fit a page".formatted(list);
      case LIMIT_ZERO -> "a page of no %s".formatted(list);
      case FOREIGN_CURSOR -> "%s after another tenant's cursor".formatted(list);
      case TAMPERED_CURSOR -> "%s after a cursor that was tampered with".formatted(list);
      case EXPIRED_CURSOR -> "%s after a cursor that has expired".formatted(list);
    };
  }

  private void ask(HttpRequestBuilder request) {
    var limit = pages.names().limit();
    request.path(pages.path());
    switch (one) {
      case EMPTY -> {}
      case LIMIT_ABOVE_MAXIMUM ->
          request.queryParameter(limit, text(pages.described().maximum() + 1));
      case LIMIT_ZERO -> request.queryParameter(limit, "0");
      default -> request.queryParameter(limit, text(pages.limit()));
    }
    if (usesCursor()) {
      request.queryParameter(cursor().name(), cursor().asked(cursorExample()));
    }
    pages.request().accept(request);
  }

  private void answer(HttpRequest asked, HttpResponseBuilder response) {
    response.status(200).body(body());
    if (isFollowed()) {
      page().follow(asked, nextCursorExample(), response);
    }
  }

  private DslPart body() {
    var item = pages.item();
    var page = page();
    return switch (one) {
      case EMPTY -> page.empty();
      case EMPTY_MIDDLE -> page.emptyFollowed(nextCursorExample());
      case LAST -> numbered(page.last(1, item));
      case LIMIT_ABOVE_MAXIMUM ->
          numbered(page.followed(pages.described().maximum(), nextCursorExample(), item));
      default -> numbered(page.followed(pages.limit(), nextCursorExample(), item));
    };
  }

  private DslPart numbered(DslPart page) {
    return numbers().in(page, before() + 1);
  }

  /** How many items come before this page. */
  private int before() {
    return switch (one) {
      case MIDDLE -> pages.limit();
      case EMPTY_MIDDLE, LAST -> pages.total() - 1;
      default -> 0;
    };
  }

  /** How many items the whole list has. */
  private int items() {
    return one == PageCase.LIMIT_ABOVE_MAXIMUM && !isRefused()
        ? pages.described().maximum() + 1
        : pages.total();
  }

  private boolean isRefused() {
    return switch (one) {
      case LIMIT_ZERO, FOREIGN_CURSOR, TAMPERED_CURSOR, EXPIRED_CURSOR -> true;
      case LIMIT_ABOVE_MAXIMUM -> pages.described().isRefused(one);
      default -> false;
    };
  }

  private boolean isFollowed() {
    return one != PageCase.LAST && one != PageCase.EMPTY;
  }

  private boolean usesCursor() {
    return switch (one) {
      case MIDDLE, EMPTY_MIDDLE, LAST, FOREIGN_CURSOR, TAMPERED_CURSOR, EXPIRED_CURSOR -> true;
      default -> false;
    };
  }

  private ProviderState cursorState() {
    return one == PageCase.MIDDLE || one == PageCase.LAST
        ? pages.described().cursorAfterItems(before())
        : pages.described().stateOf(one);
  }

  /** In examples a cursor is the number of pages before: each page's leads to the next. */
  private String cursorExample() {
    return one.isOnTheWay()
        ? cursor().afterPages(pages.cases().indexOf(one))
        : one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String nextCursorExample() {
    return cursor().afterPages(one.isOnTheWay() ? pages.cases().indexOf(one) + 1 : 1);
  }

  private PageCursor cursor() {
    return pages.names().cursor();
  }

  private PageShape page() {
    return pages.names().shape();
  }

  private NumberedItems numbers() {
    return new NumberedItems(page().items(), pages.identity());
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
