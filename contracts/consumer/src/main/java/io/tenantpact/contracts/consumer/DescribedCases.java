package io.tenantpact.contracts.consumer;

import io.tenantpact.contracts.terms.ProviderState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PageSet} was told of its cases: the states they need, the no that they get, and
 * which of them cannot happen. Asking for what it was not told is an {@link IllegalStateException}
 * that names the call of a {@link PageSet} to tell it with.
 */
final class DescribedCases {

  private final String path;
  private final Map<PageCase, ProviderState> states = new EnumMap<>(PageCase.class);
  private final Map<PageCase, Denial> denials = new EnumMap<>(PageCase.class);
  private final Map<PageCase, String> leftOut = new EnumMap<>(PageCase.class);
  private @Nullable IntFunction<? extends ProviderState> having;
  private @Nullable IntFunction<? extends ProviderState> cursorAfter;
  private @Nullable Integer maximum;

  /**
   * Nothing told yet.
   *
   * @param path of the list, for messages
   */
  DescribedCases(String path) {
    this.path = path;
  }

  void having(IntFunction<? extends ProviderState> state) {
    this.having = state;
  }

  void cursorAfter(IntFunction<? extends ProviderState> state) {
    this.cursorAfter = state;
  }

  void with(PageCase one, ProviderState state) {
    states.put(one, state);
  }

  void withMaximum(int items) {
    this.maximum = items;
  }

  void refusing(Denial denial, PageCase... cases) {
    for (var each : cases) {
      if (!each.mayBeRefused()) {
        throw new IllegalArgumentException(
            "expected a limit or a cursor that can be refused, was %s; leave it out if it cannot happen"
                .formatted(each));
      }
      denials.put(each, denial);
    }
  }

  void leavingOut(String reason, PageCase... cases) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("leaving out " + Arrays.toString(cases) + " has a reason");
    }
    for (var each : cases) {
      leftOut.put(each, reason);
    }
  }

  /** The cases that are not left out, of those that the cursor can lead to. */
  List<PageCase> inOrder(PageCursor cursor) {
    if (cursor.isNumber()) {
      refuseCursors();
    }
    return Arrays.stream(PageCase.values())
        .filter(cursor::leadsTo)
        .filter(each -> !leftOut.containsKey(each))
        .toList();
  }

  private void refuseCursors() {
    var told =
        Stream.concat(states.keySet().stream(), denials.keySet().stream())
            .filter(PageCase::takesCursor)
            .map(PageCase::name);
    Stream.concat(Stream.ofNullable(cursorAfter).map(each -> "cursorAfter(…)"), told)
        .findFirst()
        .ifPresent(
            each -> {
              throw new IllegalStateException(
                  "expected nothing of cursors for the pages of %s, which have numbers, was %s; take it away"
                      .formatted(path, each));
            });
  }

  ProviderState holding(int items) {
    return told(having, "having(…)").apply(items);
  }

  ProviderState cursorAfterItems(int items) {
    return told(cursorAfter, "cursorAfter(…)").apply(items);
  }

  ProviderState stateOf(PageCase one) {
    return told(states.get(one), "with(" + one + ", …) or leavingOut(reason, " + one + ")");
  }

  int maximum() {
    return told(maximum, "withMaximum(…)");
  }

  boolean isRefused(PageCase one) {
    return denials.containsKey(one);
  }

  Denial denialOf(PageCase one) {
    return told(denials.get(one), "refusing(…, " + one + ") or leavingOut(reason, " + one + ")");
  }

  private <T> T told(@Nullable T part, String how) {
    if (part == null) {
      throw new IllegalStateException("the pages of " + path + " need " + how);
    }
    return part;
  }
}
