package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A response that is a list without anything: nobody's to own. */
record EmptyList(PactPart response) {

  private static final Pattern LINK = Pattern.compile("(?:https?://|[/?]).*");
  private static final Pattern CURSOR = Pattern.compile("(?i).*(?:cursor|next|prev|page).*");

  /**
   * Whether it is nothing else. Around it and beside it may stand objects, numbers and links, and
   * one other text, which is its cursor; with a second one it may be a thing, whose labels are
   * empty. Further in a text is a cursor if it is called so.
   */
  boolean isAll() {
    var root = JsonPointer.empty();
    return isPage(root)
        && holdsList(root)
        && response.body().valueStream().filter(EmptyList::isText).count() <= 1;
  }

  private boolean isPage(JsonPointer at) {
    var node = response.body().at(at);
    return node.isArray()
        ? isEmptyArray(at)
        : node.propertyStream().allMatch(each -> fits(at, each));
  }

  private boolean fits(JsonPointer object, Map.Entry<String, JsonNode> property) {
    return property.getValue().isContainer()
        ? isPage(object.appendProperty(property.getKey()))
        : object.matches()
            || !isText(property.getValue())
            || CURSOR.matcher(property.getKey()).matches();
  }

  private boolean holdsList(JsonPointer at) {
    var node = response.body().at(at);
    return node.isArray()
        || node.propertyStream().anyMatch(each -> holdsList(at.appendProperty(each.getKey())));
  }

  private static boolean isText(JsonNode value) {
    return value.isString() && !LINK.matcher(value.asString()).matches();
  }

  /** Where a rule asks for elements, those that come are compared with nothing. */
  private boolean isEmptyArray(JsonPointer at) {
    return response.body().at(at).isEmpty()
        && response.bodyRules().matchersAt(at).stream()
            .noneMatch(each -> each.path("min").asInt(0) >= 1);
  }
}
