package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.leak.Mask;
import io.tenantpact.contracts.provider.leak.Readings;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an answer says, without what differs between any two and without what the asker said itself.
 */
record Fingerprint(
    int status, SortedMap<String, List<String>> headers, String body, Unsent unsent) {

  private static final String VOLATILE = "{volatile}";

  /** Anything shorter, such as a count of requests that are left, is no id that a body repeats. */
  private static final int ID_LENGTH = 6;

  /**
   * A refusal's body is compared itself, and may repeat what was asked for, so that of these it
   * only counts whether they are there.
   */
  private static final Set<String> OF_THE_BODY = Set.of("etag", "content-md5", "digest");

  private static final int REFUSED = 400;

  /**
   * The length of a body that was not sent, which may repeat what was asked for.
   *
   * @param asked how long that is
   */
  record Unsent(OptionalLong length, int asked) {

    /** A time may be written with more digits, or a number. */
    private static final int BY_ITSELF = 16;

    /** In several places, each percent-encoded. */
    private static final int REPEATED = 9;

    boolean isLike(Unsent other) {
      return length.isPresent() == other.length.isPresent()
          && Math.abs(length.orElse(0) - other.length.orElse(0))
              <= BY_ITSELF + REPEATED * Math.abs(asked - other.asked);
    }

    @Override
    public String toString() {
      return length.isPresent() ? "of %d bytes".formatted(length.getAsLong()) : "of none";
    }
  }

  static Fingerprint of(Answer answer, Collection<String> asked, DenialPolicy policy) {
    var mask = Mask.of(asked);
    var headers = new TreeMap<String, List<String>>();
    var fleeting = new HashSet<String>();
    answer
        .headers()
        .forEach(
            (name, values) -> {
              var lower = name.toLowerCase(Locale.ROOT);
              if (policy.volatileHeaders().contains(lower)) {
                fleeting.addAll(values);
                headers.put(lower, List.of(VOLATILE));
              } else if (answer.status() >= REFUSED && OF_THE_BODY.contains(lower)) {
                headers.put(lower, List.of(VOLATILE));
              } else if (!Answer.isOfTheTransfer(lower)) {
                headers.put(lower, values.stream().map(Readings::last).map(mask::over).toList());
              }
            });
    return new Fingerprint(
        answer.status(),
        headers,
        bodyOf(answer.bodyText(), mask, fleeting, policy.volatileProperties()),
        new Unsent(answer.lengthOfUnsent(), asked.stream().mapToInt(String::length).sum()));
  }

  /** The first thing that differs, in words; empty if nothing does. */
  Optional<String> differenceFrom(Fingerprint other) {
    if (status != other.status) {
      return Optional.of("status %d, not %d".formatted(status, other.status));
    }
    if (!headers.keySet().equals(other.headers.keySet())) {
      return Optional.of("headers %s, not %s".formatted(headers.keySet(), other.headers.keySet()));
    }
    return headers.keySet().stream()
        .filter(name -> !Objects.equals(headers.get(name), other.headers.get(name)))
        .findFirst()
        .map(
            name ->
                "header %s %s, not %s".formatted(name, headers.get(name), other.headers.get(name)))
        .or(
            () ->
                body.equals(other.body)
                    ? Optional.<String>empty()
                    : Optional.of("body %s, not %s".formatted(body, other.body)))
        .or(
            () ->
                unsent.isLike(other.unsent)
                    ? Optional.empty()
                    : Optional.of("Content-Length %s, not %s".formatted(unsent, other.unsent)));
  }

  private static String bodyOf(
      String body, Mask mask, Set<String> fleeting, Set<String> properties) {
    var text = mask.over(Readings.last(without(properties, body)));
    for (var each : fleeting) {
      text = each.length() < ID_LENGTH ? text : text.replace(each, VOLATILE);
    }
    return text;
  }

  private static String without(Set<String> properties, String body) {
    return properties.stream().noneMatch(body::contains)
        ? body
        : property(properties).matcher(body).replaceAll("$1\"\"");
  }

  /** In the text, so that all the rest is compared sign for sign. */
  private static Pattern property(Set<String> names) {
    return Pattern.compile(
        names.stream()
            .map(Pattern::quote)
            .collect(
                Collectors.joining(
                    "|",
                    "(\"(?:",
                    ")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*\"|[0-9.]+|\\[[0-9.,\\s]*\\])")));
  }
}
