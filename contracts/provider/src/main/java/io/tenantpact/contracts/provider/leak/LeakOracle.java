package io.tenantpact.contracts.provider.leak;

import io.tenantpact.contracts.provider.state.SeededTenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final List<Trace> traces;

  private LeakOracle(List<Trace> traces) {
    this.traces = traces;
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
    return new LeakOracle(List.copyOf(traces.values()));
  }

  /**
   * What of the decoy's an answer holds, each value once per place.
   *
   * @param headers by name; every value is looked at
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

  private List<Leak> scan(
      Map<String, List<String>> headers, String body, UnaryOperator<String> mask) {
    var leaks = new ArrayList<Leak>();
    headers.forEach((name, values) -> values.forEach(value -> scan(name, value, mask, leaks)));
    scan("body", body, mask, leaks);
    return leaks;
  }

  private void scan(String place, String text, UnaryOperator<String> mask, List<Leak> leaks) {
    for (var reading : Readings.of(text)) {
      var masked = mask.apply(reading);
      for (var trace : traces) {
        if (masked.contains(trace.text()) && !holds(leaks, trace.value(), place)) {
          leaks.add(new Leak(trace.value(), trace.spelling().toString(), place));
        }
      }
    }
  }

  private static boolean holds(List<Leak> leaks, String value, String place) {
    return leaks.stream()
        .anyMatch(each -> each.value().equals(value) && each.place().equals(place));
  }

  private static Map<String, String> secretsOf(SeededTenant caller, SeededTenant decoy) {
    var secrets = new LinkedHashMap<String, String>();
    secrets.put("canary", decoy.tenant().canary().word());
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
