package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.ProviderState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Every interaction of one paginated list ({@code ?limit=&cursor=}, or in {@linkplain #named other
 * names}, or as arrays with a {@code Link} header), one per {@link PageCase}. How many items a page
 * holds is exact, and each cursor comes from the state, under the name of its query parameter.
 *
 * <pre>{@code
 * PageSet.of(ACME, "/v1/things", Wire::thing)
 *     .having(TenantHasThings::new)
 *     .cursorAfter(CursorPointsAfter::new)
 *     .with(PageCase.FOREIGN_CURSOR, new CursorOfAnotherTenant())
 *     .refusing(Denial.of(400, "invalid-cursor"), PageCase.FOREIGN_CURSOR)
 *     .leavingOut("cursors do not expire", PageCase.EXPIRED_CURSOR)
 *     …
 *     .toPact(pact)
 * }</pre>
 *
 * <p>A case that is neither described nor left out is refused, so that none is forgotten. In the
 * examples each page's cursor leads to the next page and each item has an identity of its own: a
 * client can walk the whole list on the mock server.
 */
public final class PageSet {

  private final Caller caller;
  private final String path;
  private final Consumer<LambdaDslObject> item;
  private final DescribedCases described;
  private PageNames names = PageNames.standard();
  private String identity = "id";
  private Consumer<HttpRequestBuilder> request = unset -> {};
  private boolean credential = true;
  private int limit = 2;

  private PageSet(Caller caller, String path, Consumer<LambdaDslObject> item) {
    this.caller = caller;
    this.path = path;
    this.item = item;
    this.described = new DescribedCases(path);
  }

  /**
   * The pages of a list, two items each.
   *
   * @param path of the list; its last segment names it in descriptions
   * @param item what the client reads of an item
   */
  public static PageSet of(Caller caller, String path, Consumer<LambdaDslObject> item) {
    return new PageSet(caller, path, item);
  }

  /** So many items in a full page; at least 1. */
  public PageSet inPagesOf(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("a page holds at least 1 item, was " + items);
    }
    this.limit = items;
    return this;
  }

  /** What the API calls the parts of a page, where it is not as {@link PageNames#standard}. */
  public PageSet named(PageNames newNames) {
    this.names = newNames;
    return this;
  }

  /** The property that tells one item from another, where it is not {@code id}. */
  public PageSet identifiedBy(String property) {
    this.identity = property;
    return this;
  }

  /**
   * The rest of every request, and whatever the path that was given is not: one with the
   * {@linkplain Caller#tenantValue tenant} in it, a host of the tenant's.
   */
  public PageSet withRequest(Consumer<HttpRequestBuilder> fill) {
    this.request = fill;
    return this;
  }

  /**
   * No request carries the credential alone; what it carries instead, {@link #withRequest} says.
   */
  public PageSet withoutCredential() {
    this.credential = false;
    return this;
  }

  /** The state in which the list holds that many items and no others. */
  public PageSet having(IntFunction<? extends ProviderState> state) {
    described.having(state);
    return this;
  }

  /** The state whose {@code cursor} leads to what comes after that many items. */
  public PageSet cursorAfter(IntFunction<? extends ProviderState> state) {
    described.cursorAfter(state);
    return this;
  }

  /** The state whose {@code cursor} is the case's, for one that counting does not lead to. */
  public PageSet with(PageCase one, ProviderState state) {
    described.with(one, state);
    return this;
  }

  /**
   * The API's largest limit. Unless a larger one is {@linkplain #refusing refused} it is cut down
   * to this, which takes a list of one item more.
   */
  public PageSet withMaximum(int items) {
    described.withMaximum(items);
    return this;
  }

  /**
   * What the API says in these cases.
   *
   * @throws IllegalArgumentException for one that is a page of the list, and so never refused
   */
  public PageSet refusing(Denial denial, PageCase... cases) {
    described.refusing(denial, cases);
    return this;
  }

  /**
   * Cases that cannot happen with this API or this client.
   *
   * @param reason for those who wonder
   */
  public PageSet leavingOut(String reason, PageCase... cases) {
    described.leavingOut(reason, cases);
    return this;
  }

  /** The cases that are not left out, in order; with page numbers without those of cursors. */
  public List<PageCase> cases() {
    return described.inOrder(names.cursor());
  }

  /** Adds every interaction to a pact, which may then take others. */
  public PactBuilder addedTo(PactBuilder pact) {
    cases().forEach(each -> new PageInteraction(this, each).addTo(pact));
    return pact;
  }

  /** Adds every interaction to a pact and ends the pact. */
  public V4Pact toPact(PactBuilder pact) {
    return addedTo(pact).toPact();
  }

  /** The identities of all items that a walk from the first page to the last one meets. */
  public List<String> identities() {
    return cases().stream()
        .flatMap(each -> new PageInteraction(this, each).identities().stream())
        .toList();
  }

  Caller caller() {
    return caller;
  }

  String path() {
    return path;
  }

  /** What the list is called: the last word of its path. */
  String words() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Consumer<HttpRequestBuilder> request() {
    return request;
  }

  boolean hasCredential() {
    return credential;
  }

  Consumer<LambdaDslObject> item() {
    return item;
  }

  PageNames names() {
    return names;
  }

  String identity() {
    return identity;
  }

  int limit() {
    return limit;
  }

  /** All items of the list that is walked: its full pages, and one on the last. */
  int total() {
    return cases().contains(PageCase.MIDDLE) ? 2 * limit + 1 : limit + 1;
  }

  DescribedCases described() {
    return described;
  }
}
