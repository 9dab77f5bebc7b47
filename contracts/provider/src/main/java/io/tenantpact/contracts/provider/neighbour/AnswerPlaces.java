package io.tenantpact.contracts.provider.neighbour;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer says at each of its places: the status, each header and each value of its JSON by
 * its pointer (RFC 6901). A body that is no JSON is one place.
 */
record AnswerPlaces(SortedMap<String, String> values) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NOTHING = "nothing";

  static AnswerPlaces of(Answer answer, DenialPolicy policy) {
    var values = new TreeMap<String, String>();
    values.put("status", String.valueOf(answer.status()));
    answer.headers().forEach((name, lines) -> header(name, lines.toString(), policy, values));
    answer
        .lengthOfUnsent()
        .ifPresent(length -> values.put("header content-length", String.valueOf(length)));
    try {
      body(JSON.readTree(answer.bodyText()), "body", policy, values);
    } catch (JacksonException e) {
      values.put("body", answer.bodyText());
    }
    return new AnswerPlaces(values);
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
