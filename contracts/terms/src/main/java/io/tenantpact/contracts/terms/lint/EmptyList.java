package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.pact.PactPart;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A response that is a list without anything: nobody's to own. */
record EmptyList(PactPart response) {

  /**
   * Whether it is nothing else. Beside it may stand numbers, and one text, which is its cursor;
   * with a second one it may be a thing, whose labels are empty.
   */
  boolean isAll() {
    var body = response.body();
    var root = JsonPointer.empty();
    return isEmptyArray(root)
        || (body.propertyStream().anyMatch(each -> isEmptyArray(root.appendProperty(each.getKey())))
            && body.propertyStream()
                .allMatch(
                    each ->
                        each.getValue().isValueNode()
                            || isEmptyArray(root.appendProperty(each.getKey())))
            && body.valueStream().filter(JsonNode::isString).count() <= 1);
  }

  /** Where a rule asks for elements, those that come are compared with nothing. */
  private boolean isEmptyArray(JsonPointer at) {
    var node = response.body().at(at);
    return node.isArray()
        && node.isEmpty()
        && response.bodyRules().matchersAt(at).stream()
            .noneMatch(each -> each.path("min").asInt(0) >= 1);
  }
}
