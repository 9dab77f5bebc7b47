package io.tenantpact.contracts.broker.hal;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a technical name into one for people: {@code shop-web}, {@code shopWeb}: "Shop Web". */
public final class DisplayName {

  private DisplayName() {}

  public static String of(String name) {
    var spaced =
        name.replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
            .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replaceAll("[-_]", " ");
    return Stream.of(spaced.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
