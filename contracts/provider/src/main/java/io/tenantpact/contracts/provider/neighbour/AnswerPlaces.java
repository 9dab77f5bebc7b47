package io.tenantpact.contracts.provider.neighbour;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer says at each of its places: the status, each header and each value of its JSON by
 * its pointer (RFC 6901). Of a body that is no JSON, each line and each element of XML is a place,
 * so that a time in one of them hides no total in another.
 */
record AnswerPlaces(SortedMap<String, String> values) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PARTS = Pattern.compile("\\R|(?=<)");
  private static final String NOTHING = "nothing";

  static AnswerPlaces of(Answer answer, DenialPolicy policy) {
    var values = new TreeMap<String, String>();
    values.put("status", String.valueOf(answer.status()));
    answer.headers().forEach((name, lines) -> header(name, lines.toString(), policy, values));
    answer
        .lengthOfUnsent()
        .ifPresent(length -> values.put("header content-length", String.valueOf(length)));
    if (!isBody(answer.bodyText(), "body", policy, values)) {
      var number = 0;
      for (var part : PARTS.split(answer.bodyText(), -1)) {
        var place = "body/" + number++;
        if (!isBody(part, place, policy, values)) {
          values.put(place, part);
        }
      }
    }
    return new AnswerPlaces(values);
  }

  /** Whether it is JSON, whose places are known then; a line of a stream may be. */
  private static boolean isBody(
      String text, String place, DenialPolicy policy, SortedMap<String, String> values) {
    try {
      body(JSON.readTree(text), place, policy, values);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The places at which the other has something else, or only one of the two has anything. */
  Set<String> differingFrom(AnswerPlaces other) {
    var places = new TreeSet<>(values.keySet());
    places.addAll(other.values.keySet());
    places.removeIf(place -> Objects.equals(values.get(place), other.values.get(place)));
    return places;
  }

  String at(String place) {
    return values.getOrDefault(place, NOTHING);
  }

  private static void header(
      String name, String lines, DenialPolicy policy, SortedMap<String, String> values) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (!policy.volatileHeaders().contains(lower) && !Answer.isOfTheTransfer(lower)) {
      values.put("header " + lower, lines);
    }
  }

  private static void body(
      JsonNode node, String place, DenialPolicy policy, SortedMap<String, String> values) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(each -> !policy.volatileProperties().contains(each.getKey()))
          .forEach(each -> body(each.getValue(), place + "/" + each.getKey(), policy, values));
    } else if (node.isArray()) {
      for (var index = 0; index < node.size(); index++) {
        body(node.get(index), place + "/" + index, policy, values);
      }
    } else {
      values.put(place, node.toString());
    }
  }
}
