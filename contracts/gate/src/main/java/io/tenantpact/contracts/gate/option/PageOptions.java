package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.pages.PageNames;
import picocli.CommandLine.Option;

/** What the API calls the parts of its pages, to know them in pacts. */
final class PageOptions {

  @Option(
      names = "--page-limit",
      defaultValue = "limit",
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The query parameter that says how many items at most (${DEFAULT-VALUE}).")
  private String limit;

  @Option(
      names = "--page-cursor",
      defaultValue = "cursor",
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The query parameter that says where to go on (${DEFAULT-VALUE}).")
  private String cursor;

  @Option(
      names = "--page-items",
      defaultValue = "items",
      paramLabel = "<name>",
      converter = FilledText.class,
      description =
          "The property of a page that holds its items, data.things if it is inside of another, $ if"
              + " a page is an array (${DEFAULT-VALUE}).")
  private String items;

  @Option(
      names = "--page-next",
      defaultValue = "nextCursor",
      paramLabel = "<name>",
      converter = FilledText.class,
      description =
          "The property of a page that holds the cursor to the next (${DEFAULT-VALUE}); an array's"
              + " next page stands in its Link header.")
  private String next;

  PageNames names() {
    return new PageNames(limit, cursor, items, next);
  }
}
