package io.tenantpact.contracts.provider.leak;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.tenant.Canary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Looks for anything of the decoy's in an answer to the caller: its canary, its id, its credential
 * and every value its states returned, in each {@linkplain Spelling spelling}, as it stands there
 * and as JSON, HTML and URLs are read.
 *
 * <p>Values that caller and decoy share are no evidence and are not looked for; nor is anything
 * shorter than {@value #SHORTEST} characters, which could stand in an answer by chance.
 */
public final class LeakOracle {

  private static final int SHORTEST = 6;

  private record Trace(String value, Spelling spelling, String text) {}

  private final String canary;
  private final List<Trace> traces;
  private final Sieve sieve;
  private final Set<String> known;

  private LeakOracle(String canary, List<Trace> traces, Set<String> known) {
    this.canary = canary;
    this.traces = traces;
    this.sieve = new Sieve(traces.stream().map(Trace::text).toList());
    this.known = known;
  }

  /** An oracle for one run of one interaction. */
  public static LeakOracle of(SeededTenant caller, SeededTenant decoy) {
    var traces = new LinkedHashMap<String, Trace>();
    secretsOf(caller, decoy)
        .forEach(
            (name, secret) -> {
              for (var spelling : Spelling.values()) {
                for (var text : spelling.of(secret)) {
                  if (text.length() >= SHORTEST) {
                    traces.putIfAbsent(text, new Trace(name, spelling, text));
                  }
                }
              }
            });
    return new LeakOracle(
        decoy.tenant().canary().word(), List.copyOf(traces.values()), canariesOf(caller, decoy));
  }

  /**
   * What of the decoy's an answer holds, each value once per place.
   *
   * @param headers by name; every name and value is looked at
   * @param body as text
   */
  public List<Leak> scan(Map<String, List<String>> headers, String body) {
    return scan(headers, body, UnaryOperator.identity());
  }

  /**
   * The same, without what the asker said itself: an echo gives nothing away.
   *
   * @param asked all that the request held of the decoy's
   */
  public List<Leak> scan(Map<String, List<String>> headers, String body, Collection<String> asked) {
    var leaks = scan(headers, body);
    // Most answers hold nothing, so a mask is made for few.
    return leaks.isEmpty() || asked.isEmpty() ? leaks : scan(headers, body, Mask.of(asked)::over);
  }

  /**
   * Where an answer holds the canary of a tenant that is neither of the two: of all who live beside
   * them, a provider may have mixed up anybody.
   *
   * @return headers' names and {@code body}
   */
  public Set<String> placesOfThirdTenants(Map<String, List<String>> headers, String body) {
    return placesOfOthers(headers, body, known);
  }

  /** The same, without whom the asker named itself. */
  public Set<String> placesOfThirdTenants(
      Map<String, List<String>> headers, String body, Collection<String> asked) {
    var named = new HashSet<>(known);
    asked.forEach(each -> named.addAll(Canary.wordsIn(each)));
    return placesOfOthers(headers, body, named);
  }

  private static Set<String> placesOfOthers(
      Map<String, List<String>> headers, String body, Set<String> known) {
    var places = new TreeSet<String>();
    headers.forEach(
        (name, values) -> {
          if (holdsOther(name, known)
              || values.stream().anyMatch(each -> holdsOther(each, known))) {
            places.add(name);
          }
        });
    if (holdsOther(body, known)) {
      places.add("body");
    }
    return places;
  }

  private static boolean holdsOther(String text, Set<String> known) {
    return Readings.of(text).stream().anyMatch(each -> !known.containsAll(Canary.wordsIn(each)));
  }

  /** What a state returned may name a tenant that it made beside the two. */
  private static Set<String> canariesOf(SeededTenant caller, SeededTenant decoy) {
    var words = new HashSet<String>();
    for (var each : List.of(caller, decoy)) {
      words.add(each.tenant().canary().word());
      each.values()
          .asMap()
          .values()
          .forEach(value -> words.addAll(Canary.wordsIn(value.toString())));
    }
    return words;
  }

  private List<Leak> scan(
      Map<String, List<String>> headers, String body, UnaryOperator<String> mask) {
    var leaks = new ArrayList<Leak>();
    headers.forEach(
        (name, values) -> {
          scan(name, name, mask, leaks);
          values.forEach(value -> scan(name, value, mask, leaks));
        });
    scan("body", body, mask, leaks);
    return leaks;
  }

  private void scan(String place, String text, UnaryOperator<String> mask, List<Leak> leaks) {
    for (var reading : Readings.of(text)) {
      var masked = mask.apply(reading);
      for (var trace : sieve.mayHold(masked) ? traces : List.<Trace>of()) {
        if (masked.contains(trace.text()) && !holds(leaks, trace.value(), place)) {
          leaks.add(new Leak(trace.value(), trace.spelling().toString(), place));
        }
      }
      if (Canary.wordsIn(masked).contains(canary) && !holds(leaks, Leak.CANARY, place)) {
        leaks.add(new Leak(Leak.CANARY, "mixed-case", place));
      }
    }
  }

  private static boolean holds(List<Leak> leaks, String value, String place) {
    return leaks.stream()
        .anyMatch(each -> each.value().equals(value) && each.place().equals(place));
  }

  private static Map<String, String> secretsOf(SeededTenant caller, SeededTenant decoy) {
    var secrets = new LinkedHashMap<String, String>();
    secrets.put(Leak.CANARY, decoy.tenant().canary().word());
    decoy
        .values()
        .asMap()
        .forEach(
            (name, value) -> {
              if (!Objects.equals(value, caller.values().asMap().get(name))) {
                secrets.put(name, value.toString());
              }
            });
    secrets.values().removeIf(value -> value.length() < SHORTEST);
    return secrets;
  }
}
