package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.probe.Scene;
import io.tenantpact.contracts.provider.request.Headers;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.terms.TenantCarrier.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.message.BasicHeaderValueParser;
import org.apache.hc.core5.http.message.ParserCursor;

/**
 * What a cache that many share may do with an answer (RFC 9111 §3), as a CDN in front of the
 * provider. One that keeps a tenant's answer by its address alone hands it to whoever asks there
 * next, and no provider that is verified without it shows that.
 */
final class SharedCache {

  private static final String CACHE_CONTROL = "Cache-Control";
  private static final List<String> TARGETED = List.of("CDN-Cache-Control", "Surrogate-Control");
  private static final int REFUSED = 400;

  private final Scene scene;

  SharedCache(Scene scene) {
    this.scene = scene;
  }

  /** That it may serve a tenant's own data to others, if it may. */
  Optional<Problem> check(Answer answer) {
    var unnamed = new TreeSet<>(tellingHeaders());
    unnamed.removeAll(named("Vary", answer).keySet());
    return answer.status() < REFUSED
            && !unnamed.isEmpty()
            && mayKeep(answer, Headers.of(scene.request().specimen()).get("Authorization"))
            && isTheTenants(answer)
        ? Optional.of(problem(answer, unnamed))
        : Optional.empty();
  }

  /** Those by which the provider tells who asks, in lower case. */
  private Set<String> tellingHeaders() {
    var carrier = scene.tenancy().carrier();
    var sent = Headers.of(scene.request().specimen());
    return Stream.of(
            Stream.of(scene.tenancy().credentialHeader()),
            Stream.of(carrier.name()).filter(each -> carrier.place() == Place.HEADER))
        .flatMap(each -> each)
        .filter(each -> sent.get(each).isPresent())
        .map(each -> each.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /**
   * Whether it may keep an answer and serve it without asking the provider again.
   *
   * @param authorization of the request; an answer to such must say that it may be kept
   */
  static boolean mayKeep(Answer answer, Optional<String> authorization) {
    var said = named(controlOf(answer), answer);
    if (named("Vary", answer).containsKey("*")) {
      return false;
    }
    if (said.containsKey("no-store") || isWhole(said, "private") || isWhole(said, "no-cache")) {
      return false;
    }
    var shared = said.containsKey("public") || said.containsKey("s-maxage");
    if (authorization.isPresent() && !shared && !said.containsKey("must-revalidate")) {
      return false;
    }
    for (var age : List.of("s-maxage", "max-age")) {
      if (said.containsKey(age)) {
        return !said.getOrDefault(age, "").matches("0*");
      }
    }
    return shared || linesOf("Expires", answer).stream().anyMatch(SharedCache::isToCome);
  }

  /** What is said to a CDN alone counts for it in the place of what is said to all (RFC 9213). */
  private static String controlOf(Answer answer) {
    return TARGETED.stream()
        .filter(each -> !linesOf(each, answer).isEmpty())
        .findFirst()
        .orElse(CACHE_CONTROL);
  }

  /** With a value, it is said of the headers alone that the value names. */
  private static boolean isWhole(Map<String, String> said, String directive) {
    return said.containsKey(directive) && said.getOrDefault(directive, "").isEmpty();
  }

  private static boolean isToCome(String date) {
    var instant = DateUtils.parseStandardDate(date);
    return instant != null && instant.isAfter(Instant.now());
  }

  /** What is the same for all tenants may be kept for all. */
  private boolean isTheTenants(Answer answer) {
    return !scene
        .oracles()
        .forDecoy()
        .scan(Map.of(), answer.bodyText(), scene.request().injected())
        .isEmpty();
  }

  private static Problem problem(Answer answer, Set<String> unnamed) {
    var said =
        Stream.of(controlOf(answer), "Expires")
            .filter(each -> !linesOf(each, answer).isEmpty())
            .map(each -> each + " " + linesOf(each, answer))
            .collect(Collectors.joining(" and "));
    return new Problem(
        Kind.LEAK,
        CACHE_CONTROL,
        "expected the tenant's data in an answer that no cache keeps for others, but with %s one that many share, such as a CDN, may serve it to whoever asks at this address, since Vary does not name %s; let the answer be private or no-store"
            .formatted(said, unnamed));
  }

  /** The elements of a header's list, in lower case, each with its value or nothing. */
  private static Map<String, String> named(String header, Answer answer) {
    var elements = new TreeMap<String, String>();
    for (var line : linesOf(header, answer)) {
      var cursor = new ParserCursor(0, line.length());
      for (var each : BasicHeaderValueParser.INSTANCE.parseElements(line, cursor)) {
        var value = each.getValue();
        elements.put(each.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
      }
    }
    return elements;
  }

  private static List<String> linesOf(String header, Answer answer) {
    return answer.headers().entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(header))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }
}
