package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.environment.Environments;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.wire.Fields;
import io.tenantpact.contracts.broker.wire.NestedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a provider's build asks for.
 *
 * @param selectors empty for the defaults
 * @param branch the provider's; null when it names none
 * @param tags the provider's
 * @param pending whether the answer says what is pending
 * @param wipSince null when no work in progress is wanted
 */
record Wish(
    List<Selector> selectors,
    @Nullable String branch,
    List<String> tags,
    boolean pending,
    @Nullable Instant wipSince) {

  /** Reads the body of a POST. */
  static Wish read(ObjectNode body, Environments environments) {
    var fields = new Fields(body);
    var branch = fields.any("providerVersionBranch");
    var branchName = branch != null && branch.isString() ? branch.stringValue() : null;
    var tags =
        body.path("providerVersionTags").valueStream().map(each -> each.asString("")).toList();
    var since = since(fields);
    var pending = fields.any("includePendingStatus");
    var withPending = pending == null || !pending.isBoolean() || pending.booleanValue();
    if ("".equals(branchName) && tags.isEmpty() && (withPending || since != null)) {
      fields.complain(
          "providerVersionBranch",
          "when pending or WIP pacts are enabled and there are no tags provided, the provider version branch must not be an empty string, as it is used in the calculations for WIP/pending. A value must be provided (recommended), or it must not be set at all.");
    }
    var named = branchName == null || branchName.isEmpty() ? null : branchName;
    var selectors = selectors(body, fields, named, environments);
    fields.done();
    return new Wish(selectors, named, tags, withPending, since);
  }

  private static @Nullable Instant since(Fields fields) {
    var given = fields.any("includeWipPactsSince");
    if (given == null || given.asString("").isEmpty()) {
      return null;
    }
    var since = instant(given.asString(""));
    if (since.isEmpty()) {
      fields.complain("includeWipPactsSince", "must be a date");
    }
    return since.orElse(null);
  }

  /** A day, which begins at midnight UTC, or a moment. */
  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<Selector> selectors(
      ObjectNode body, Fields fields, @Nullable String branch, Environments environments) {
    var selectors = new ArrayList<Selector>();
    var given = body.path("consumerVersionSelectors");
    for (var i = 0; i < given.size(); i++) {
      var object = given.get(i) instanceof ObjectNode each ? each : Json.object();
      var complaints = SelectorRules.complaints(object, branch != null, environments);
      for (var complaint : complaints) {
        fields.complainAlso("consumerVersionSelectors", "%s (at index %d)".formatted(complaint, i));
      }
      if (complaints.isEmpty()) {
        selectors.addAll(SelectorReader.read(object, branch));
      }
    }
    return selectors;
  }

  /** Reads the query of a GET, which says the same in other words. */
  static Wish read(NestedQuery query, Environments environments) {
    var body = Json.object();
    var selectors = body.putArray("consumerVersionSelectors");
    for (var group : query.groups("consumer_version_selectors")) {
      var selector = selectors.addObject();
      group.text("tag").ifPresent(tag -> selector.put("tag", tag));
      group.text("consumer").ifPresent(consumer -> selector.put("consumer", consumer));
      group.text("fallback_tag").ifPresent(tag -> selector.put("fallbackTag", tag));
      group.text("latest").ifPresent(latest -> selector.put("latest", latest.equals("true")));
    }
    body.set("providerVersionTags", Json.texts(query.texts("provider_version_tags")));
    query
        .text("provider_version_branch")
        .ifPresent(branch -> body.put("providerVersionBranch", branch));
    query
        .text("include_pending_status")
        .ifPresent(pending -> body.put("includePendingStatus", pending.equals("true")));
    query
        .text("include_wip_pacts_since")
        .ifPresent(since -> body.put("includeWipPactsSince", since));
    return read(body, environments);
  }
}
