package io.tenantpact.contracts.provider.settings;

import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors.RawSelector;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which pacts a broker is asked for, under pact-jvm's own names.
 *
 * @param selectors unless told otherwise those of each consumer's main branch, of the branch this
 *     provider is built from, and of every version that is deployed or released somewhere
 * @param pending whether a pact that was never kept may fail without failing the build
 * @param wipSince an ISO 8601 date since when a branch's latest pact is verified though nobody
 *     selected it; empty for none
 */
public record PactSelection(
    List<ConsumerVersionSelectors> selectors, boolean pending, String wipSince) {

  private static final String SELECTORS = "pactbroker.consumerversionselectors.rawjson";
  private static final String PENDING = "pactbroker.enablePending";
  private static final String WIP_SINCE = "pactbroker.includeWipPactsSince";

  /** The settings that only a broker makes something of. */
  static final List<String> SETTINGS = List.of(SELECTORS, PENDING, WIP_SINCE);

  /**
   * What the settings say.
   *
   * @throws IllegalArgumentException for a setting that cannot be read, or that would have no
   *     effect
   */
  static PactSelection of(Function<String, Optional<String>> settings) {
    var pending =
        settings.apply(PENDING).map(text -> Words.TRUE_OR_FALSE.isYes(PENDING, text)).orElse(true);
    var wipSince = settings.apply(WIP_SINCE).map(PactSelection::date).orElse("");
    if (!pending && !wipSince.isEmpty()) {
      throw new IllegalArgumentException(
          "expected %s where %s is set, since such pacts are pending; take one of the two away"
              .formatted(PENDING + "=true", WIP_SINCE));
    }
    return new PactSelection(
        settings.apply(SELECTORS).map(PactSelection::parsed).orElseGet(PactSelection::usual),
        pending,
        wipSince);
  }

  private static List<ConsumerVersionSelectors> usual() {
    return List.of(
        ConsumerVersionSelectors.MainBranch.INSTANCE,
        ConsumerVersionSelectors.MatchingBranch.INSTANCE,
        ConsumerVersionSelectors.DeployedOrReleased.INSTANCE);
  }

  private static List<ConsumerVersionSelectors> parsed(String text) {
    try {
      if (JsonParser.parseString(text) instanceof JsonValue.Array array
          && !array.getValues().isEmpty()
          && array.getValues().stream().allMatch(JsonValue.Object.class::isInstance)) {
        return array.getValues().stream().<ConsumerVersionSelectors>map(RawSelector::new).toList();
      }
    } catch (JsonException e) {
      throw unreadable(SELECTORS, "a JSON array of selectors", text);
    }
    throw unreadable(SELECTORS, "a JSON array of selectors", text);
  }

  private static String date(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw unreadable(WIP_SINCE, "a date such as 2026-01-31", text);
    }
  }

  private static IllegalArgumentException unreadable(String name, String wanted, String was) {
    return new IllegalArgumentException(
        "expected %s to be %s, was '%s'".formatted(name, wanted, was));
  }
}
