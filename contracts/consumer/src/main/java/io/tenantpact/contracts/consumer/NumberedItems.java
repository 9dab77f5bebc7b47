package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each item of a page's example an identity of its own, so that a reader who loses or repeats
 * one is found out. The rules stay as they are: which identities there are is the provider's to
 * say.
 *
 * @param array the property that holds the items, {@code $} for the page itself
 */
record NumberedItems(String array, String identity) {

  private static final Pattern LAST_DIGITS = Pattern.compile("^(.*?)(\\d*)$", Pattern.DOTALL);

  /** Numbers the items in the body from a number on, at the end of the example that is there. */
  DslPart in(DslPart page, int first) {
    var items = itemsIn(page.getBody());
    for (var index = 0; index < items.size(); index++) {
      var item = (JsonValue.Object) items.get(index).copy();
      item.set(identity, numbered(identityOf(item), first + index));
      items.set(index, item);
    }
    return page;
  }

  /** The identities in a body. */
  List<String> of(JsonValue page) {
    return itemsIn(page).stream()
        .map(each -> textOf(((JsonValue.Object) each).get(identity)))
        .toList();
  }

  private List<JsonValue> itemsIn(JsonValue page) {
    var part = page;
    for (var name : array.equals("$") ? List.<String>of() : List.of(array.split("\\."))) {
      part = ((JsonValue.Object) part).get(name);
    }
    return ((JsonValue.Array) part).getValues();
  }

  private Object numbered(JsonValue example, int number) {
    return example instanceof JsonValue.StringValue ? numbered(example.toString(), number) : number;
  }

  /** pact-jvm has a null for what is not there. */
  private JsonValue identityOf(JsonValue.Object item) {
    var found = item.getEntries().get(identity);
    if (found == null) {
      throw new IllegalStateException(
          "expected a property '%s' in the items of '%s', found %s; say identifiedBy(…)"
              .formatted(identity, array, item.getEntries().keySet()));
    }
    return found;
  }

  /** As long as it was where the number has room, for the sake of identities of a fixed length. */
  private static String numbered(String example, int number) {
    Matcher parts = LAST_DIGITS.matcher(example);
    if (!parts.matches()) {
      throw new IllegalStateException("every text has an end, '" + example + "' has none");
    }
    var digits = Integer.toString(number);
    if (parts.group(2).isEmpty()) {
      return example.substring(0, Math.max(0, example.length() - digits.length())) + digits;
    }
    var missing = Math.max(0, parts.group(2).length() - digits.length());
    return parts.group(1) + "0".repeat(missing) + digits;
  }

  private static String textOf(JsonValue value) {
    return value instanceof JsonValue.StringValue ? value.toString() : value.serialise();
  }
}
