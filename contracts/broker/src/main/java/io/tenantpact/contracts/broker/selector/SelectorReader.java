package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.selector.Selector.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a selector that keeps the {@link SelectorRules}. */
final class SelectorReader {

  private final ObjectNode given;
  private final @Nullable String providerBranch;

  private SelectorReader(ObjectNode given, @Nullable String providerBranch) {
    this.given = given;
    this.providerBranch = providerBranch;
  }

  /**
   * What the selector asks for; deployedOrReleased is two wishes.
   *
   * @param providerBranch what matchingBranch stands for; null when the request names none
   */
  static List<Selector> read(ObjectNode given, @Nullable String providerBranch) {
    var reader = new SelectorReader(given, providerBranch);
    return reader.kinds().stream().map(each -> each.withConsumer(reader.text("consumer"))).toList();
  }

  private List<Selector> kinds() {
    var branch = isTrue("matchingBranch") ? providerBranch : text("branch");
    var tag = text("tag");
    if (isTrue("mainBranch")) {
      return List.of(Selector.of(Kind.MAIN_BRANCH));
    }
    if (branch != null) {
      return List.of(Selector.of(Kind.BRANCH, branch).withFallback(text("fallbackBranch")));
    }
    if (isTrue("branch")) {
      return List.of(Selector.of(Kind.EACH_BRANCH));
    }
    if (tag != null) {
      var kind = isTrue("latest") ? Kind.LATEST_WITH_TAG : Kind.TAG;
      return List.of(Selector.of(kind, tag).withFallback(text("fallbackTag")));
    }
    return isTrue("latest") ? List.of(Selector.of(Kind.LATEST)) : live();
  }

  private List<Selector> live() {
    var environment = text("environment");
    var both = isTrue("deployedOrReleased");
    var kinds = new ArrayList<Kind>();
    if (both || isTrue("deployed")) {
      kinds.add(Kind.DEPLOYED);
    }
    if (both || isTrue("released")) {
      kinds.add(Kind.RELEASED);
    }
    if (kinds.isEmpty()) {
      kinds.add(Kind.ENVIRONMENT);
    }
    return kinds.stream().map(each -> Selector.of(each).withEnvironment(environment)).toList();
  }

  private @Nullable String text(String field) {
    var value = given.path(field);
    return value.isString() ? value.stringValue() : null;
  }

  private boolean isTrue(String field) {
    var value = given.path(field);
    return value.isBoolean() && value.booleanValue();
  }
}
