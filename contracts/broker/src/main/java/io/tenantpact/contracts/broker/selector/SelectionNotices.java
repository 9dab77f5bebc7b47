package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.selector.Selector.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/** Tells the provider's developer why a pact is verified, and what a failure would mean. */
final class SelectionNotices {

  private static final String PENDING_DOCS = "Read more at https://docs.pact.io/go/pending";
  private static final String WIP_DOCS = "Read more at https://docs.pact.io/go/wip";

  private final VerifiablePact pact;
  private final PendingWords words;
  private final ArrayNode notices = Json.array();

  private SelectionNotices(VerifiablePact pact) {
    this.pact = pact;
    this.words = new PendingWords(pact.pact().provider(), pact.pending());
  }

  /**
   * All notices.
   *
   * @param url of the content
   * @param withPending whether the provider wants to know what is pending
   */
  static ArrayNode of(VerifiablePact pact, String url, boolean withPending) {
    var notices = new SelectionNotices(pact);
    notices.say("before_verification", pact.wip() ? notices.wip(url) : notices.selected(url));
    if (withPending || pact.wip()) {
      notices.addPending();
    }
    return notices.notices;
  }

  private void say(String when, String text) {
    notices.add(Json.object().put("when", when).put("text", text));
  }

  private String selected(String url) {
    var several = pact.matches().size() > 1;
    return "The pact at %s is being verified because the pact content belongs to the consumer version%s matching the following %s:\n%s"
        .formatted(
            url,
            several ? "s" : "",
            several ? "criteria" : "criterion",
            descriptions().stream().map(each -> "    * " + each).collect(Collectors.joining("\n")));
  }

  /** What is live shares one line per kind and consumer, where the first of them stands. */
  private List<String> descriptions() {
    Map<Object, List<String>> lines = new LinkedHashMap<>();
    for (var match : pact.matches()) {
      var live = match.kind() == Kind.DEPLOYED || match.kind() == Kind.RELEASED;
      var key = live ? liveWords(match) : match;
      var text =
          live
              ? match.environment() + " (" + match.pact().consumerVersion() + ")"
              : MatchWords.longText(match);
      lines.computeIfAbsent(key, absent -> new ArrayList<>()).add(text);
    }
    return lines.entrySet().stream()
        .map(
            line ->
                (line.getKey() instanceof String words ? words : "")
                    + PendingWords.enumerate(line.getValue()))
        .toList();
  }

  private static String liveWords(Match match) {
    var consumer = match.selector().consumer();
    return "%s %s "
        .formatted(
            consumer == null ? "consumer version(s)" : "version(s) of " + consumer,
            match.kind() == Kind.DEPLOYED ? "currently deployed to" : "released and supported in");
  }

  private String wip(String url) {
    var branches = values(Kind.EACH_BRANCH);
    var tags = values(Kind.LATEST_WITH_TAG);
    var parts = new ArrayList<String>();
    if (!branches.isEmpty()) {
      parts.add((branches.size() == 1 ? "from branch " : "from branches ") + quoted(branches));
    }
    if (!tags.isEmpty()) {
      parts.add("tagged with " + quoted(tags));
    }
    var single = branches.size() == 1 || tags.size() == 1;
    return "The pact at %s is being verified because it is a 'work in progress' pact (ie. it is the pact for the latest %s of %s %s%s and is still in pending state). %s"
        .formatted(
            url,
            single ? "version" : "versions",
            pact.pact().consumer(),
            String.join(" and ", parts),
            sameContent(),
            WIP_DOCS);
  }

  private List<String> values(Kind kind) {
    return pact.matches().stream()
        .filter(match -> match.kind() == kind)
        .map(match -> Objects.requireNonNullElse(match.value(), ""))
        .distinct()
        .toList();
  }

  private static String quoted(List<String> values) {
    return PendingWords.enumerate(values.stream().map(each -> "'" + each + "'").toList());
  }

  private String sameContent() {
    return switch (pact.matches().size()) {
      case 1 -> "";
      case 2 -> " (both have the same content)";
      default -> " (all have the same content)";
    };
  }

  private void addPending() {
    var provider = pact.pact().provider();
    if (!pact.pending().pending()) {
      say(
          "before_verification",
          "This pact has previously been successfully verified by %s. If this verification fails, it will fail the build. %s"
              .formatted(words.passedBy(), PENDING_DOCS));
      return;
    }
    say(
        "before_verification",
        "This pact is in pending state for this version of %s because a successful verification result for %s has not yet been published. If this verification fails, it will not cause the overall build to fail. %s"
            .formatted(provider, words.openFor("a"), PENDING_DOCS));
    var any = words.openFor("any");
    var these = words.withTheseTags();
    var stillOpen =
        "This pact is still in pending state for %s as a successful verification result %shas not yet been published"
            .formatted(any, these);
    say(
        "after_verification:success_true_published_false",
        "This pact is still in pending state for %s as the successful verification results %shave not yet been published."
            .formatted(any, these));
    say("after_verification:success_false_published_false", stillOpen);
    say(
        "after_verification:success_true_published_true",
        "This pact is no longer in pending state for %s, as a successful verification result %shas been published. If a verification for a version of %s %sfails in the future, it will fail the build. %s"
            .formatted(any, these, provider, these, PENDING_DOCS));
    say("after_verification:success_false_published_true", stillOpen);
  }
}
