package io.tenantpact.sdk;

import io.tenantpact.sdk.call.CallFailed;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list of one tenant's things, read a page at a time: in a {@code for} loop, as a stream, or page
 * by page. Immutable; every iterator starts anew at the first page and asks for the next one only
 * when it is needed. Reading may throw {@link CallFailed}; asking again then repeats the page.
 */
public final class Listing<T> implements Iterable<T> {

  private static final int MOST = 200;

  private final TenantCalls calls;
  private final Route route;
  private final Class<T> type;

  Listing(TenantCalls calls, Route route, Class<T> type) {
    this.calls = calls;
    this.route = route;
    this.type = type;
  }

  /**
   * How much one call brings.
   *
   * @param limit 1 to 200; the service takes 50 when nothing is said
   */
  public Listing<T> withLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST + ", was " + limit);
    }
    return new Listing<>(calls, route.with("limit", String.valueOf(limit)), type);
  }

  public Page<T> firstPage() {
    return page(null);
  }

  /**
   * The page that starts where another one ended.
   *
   * @param cursor that page's {@code nextCursor}; good for the same tenant, filter and order only
   */
  public Page<T> pageAt(String cursor) {
    if (cursor.isBlank()) {
      throw new IllegalArgumentException("cursor must not be blank; use firstPage() to begin");
    }
    return page(cursor);
  }

  @Override
  public Iterator<T> iterator() {
    return new Walk();
  }

  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  private Page<T> page(@Nullable String cursor) {
    return calls.page(route.with("cursor", cursor), type);
  }

  /** One reader's place in the list. */
  private final class Walk implements Iterator<T> {

    private final Set<String> cursors = new HashSet<>();
    private Iterator<T> here = Collections.emptyIterator();
    private @Nullable String next;
    private boolean more = true;

    @Override
    public boolean hasNext() {
      while (!here.hasNext() && more) {
        turnPage();
      }
      return here.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the list has ended");
      }
      return here.next();
    }

    private void turnPage() {
      var page = page(next);
      var after = page.nextCursor();
      if (after != null && !cursors.add(after)) {
        throw calls.unreadable(route, "the list goes in circles: a page's cursor came before");
      }
      here = page.items().iterator();
      next = after;
      more = after != null;
    }
  }
}
