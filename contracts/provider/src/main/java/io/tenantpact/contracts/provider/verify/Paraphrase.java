package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.IResponse;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two answers say the same, each of its own tenant: one text becomes either when the
 * tenant's own values are put into it. What the pact expects is such a text as well, so that both
 * answers keep it or neither does.
 */
final class Paraphrase {

  /** What stands for a value is a character that Unicode gives no meaning, from here on. */
  private static final char FIRST = '\uE000';

  private static final char LAST = '\uF8FF';

  /** Stands for whatever could not be read. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String CANARY = "";

  /** An answer to the tenant that asked. */
  record Said(SeededTenant to, Answer answer) {}

  /** Each value that the other tenant has not, with all the names it goes by. */
  private final Map<String, String> namesByValue;

  private final List<String> longestFirst;

  private Paraphrase(SeededTenant self, SeededTenant other) {
    var others = other.values().asMap();
    var named =
        self.values().asMap().entrySet().stream()
            .filter(each -> !each.getValue().equals(others.get(each.getKey())))
            .map(each -> Map.entry(each.getKey(), each.getValue().toString()));
    var canary = Stream.of(Map.entry(CANARY, self.tenant().canary().word()));
    this.namesByValue =
        Stream.concat(named, canary)
            .sorted(Map.Entry.comparingByKey())
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.joining("\n"))));
    this.longestFirst =
        namesByValue.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(each -> each))
            .toList();
  }

  /**
   * Whether they do, as far as the pact looks; no if it cannot be told.
   *
   * @param expected as it stands in the pact, without a value of either tenant
   */
  static boolean isOf(Said one, Said other, IResponse expected) {
    if (one.to().equals(other.to())) {
      var texts = textsOf(one.answer(), expected);
      return one.answer().status() == other.answer().status()
          && texts.stream().allMatch(Paraphrase::isPlain)
          && texts.equals(textsOf(other.answer(), expected));
    }
    var ones = new Paraphrase(one.to(), other.to());
    var others = new Paraphrase(other.to(), one.to());
    var names = ones.names();
    if (one.answer().status() != other.answer().status()
        || !names.equals(others.names())
        || names.size() > LAST - FIRST
        || textsOf(expected, one.to(), other.to())
            .anyMatch(text -> ones.isIn(text) || others.isIn(text))) {
      return false;
    }
    var template = ones.templateOf(one.answer(), expected, names);
    return template.isPresent()
        && template.equals(others.templateOf(other.answer(), expected, names));
  }

  private List<String> names() {
    return namesByValue.values().stream().sorted().toList();
  }

  /** What the pact has, and what it may take from the states for either tenant alike. */
  private static Stream<String> textsOf(IResponse expected, SeededTenant one, SeededTenant other) {
    var values = new HashSet<>(one.values().asMap().values());
    values.retainAll(other.values().asMap().values());
    return Stream.of(
            Stream.of(expected.getBody().valueAsString()),
            expected.getHeaders().values().stream().flatMap(List::stream),
            values.stream().map(Object::toString))
        .flatMap(each -> each);
  }

  /** What the pact itself says is the same for all tenants, also where it is one's value. */
  private boolean isIn(String text) {
    return namesByValue.keySet().stream().anyMatch(text::contains);
  }

  /** All that the pact looks at; none if there is what could be taken for a value's stand-in. */
  private Optional<List<String>> templateOf(Answer answer, IResponse expected, List<String> names) {
    var texts = textsOf(answer, expected);
    return texts.stream().allMatch(Paraphrase::isPlain)
        ? Optional.of(texts.stream().map(text -> templateOf(text, names)).toList())
        : Optional.empty();
  }

  private static List<String> textsOf(Answer answer, IResponse expected) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    var texts = new ArrayList<String>();
    texts.add(String.valueOf(headers.get("Content-Type")));
    expected.getHeaders().keySet().forEach(each -> texts.add(String.valueOf(headers.get(each))));
    texts.add(answer.isPacked() ? String.valueOf(UNREADABLE) : answer.bodyText());
    return texts;
  }

  private static boolean isPlain(String text) {
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if ((sign >= FIRST && sign <= LAST) || sign == UNREADABLE) {
        return false;
      }
    }
    return true;
  }

  /** The longest value first, since another may be a part of it. */
  private String templateOf(String text, List<String> names) {
    var template = text;
    for (var value : longestFirst) {
      var standIn = (char) (FIRST + names.indexOf(namesByValue.get(value)));
      template = template.replace(value, String.valueOf(standIn));
    }
    return template;
  }
}
