package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.environment.Environments;
import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.pact.PactMetadata;
import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Asks which pacts to verify. */
public final class ForVerificationRoutes {

  private static final String FOR_VERIFICATION = "/pacts/provider/{provider}/for-verification";

  private ForVerificationRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.get(
            FOR_VERIFICATION,
            call -> answer(call, Wish.read(call.query(), new Environments(call.session())))),
        Route.search(
            FOR_VERIFICATION,
            call -> answer(call, Wish.read(call.body(), new Environments(call.session())))));
  }

  private static Answer answer(Call call, Wish wish) {
    var provider = call.path("provider");
    new Pacticipants(call.session()).require("provider", provider);
    var asked = asked(call, provider, wish);
    var all = new ArrayList<>(asked);
    all.addAll(new WorkInProgress(call.session(), provider, wish).find(asked));
    return Answer.ok(
        new Hal()
            .embed("pacts", all.stream().map(each -> json(call, each, wish)).toList())
            .link("self", Link.to(call.selfWithoutQuery(), "Pacts to be verified"))
            .json());
  }

  private static List<VerifiablePact> asked(Call call, String provider, Wish wish) {
    var matches = new Selection(call.session(), provider).find(wish.selectors());
    return VerifiablePact.group(matches).stream()
        .map(
            group ->
                new VerifiablePact(
                    group.newest(),
                    group.matches(),
                    wish.pending()
                        ? Pending.of(call.session(), group.newest().contentId(), wish)
                        : Pending.unknown(),
                    false))
        .toList();
  }

  private static ObjectNode json(Call call, VerifiablePact verifiable, Wish wish) {
    var pact = verifiable.pact();
    var content = call.urls().pactVersion(pact.provider(), pact.consumer(), pact.sha());
    var properties = Json.object();
    if (wish.pending() || verifiable.wip()) {
      properties.put("pending", verifiable.pending().pending());
    }
    if (verifiable.wip()) {
      properties.put("wip", true);
    }
    properties.set("notices", SelectionNotices.of(verifiable, content, wish.pending()));
    var self = content + "/metadata/" + PactMetadata.encode(metadata(verifiable, wish));
    return new Hal()
        .put(
            "shortDescription",
            verifiable.matches().stream()
                .map(MatchWords::shortText)
                .collect(Collectors.joining(", ")))
        .put("verificationProperties", properties)
        .link("self", Link.to(self).named(pact.title()))
        .json();
  }

  private static String metadata(VerifiablePact verifiable, Wish wish) {
    if (verifiable.wip()) {
      return "w=true";
    }
    var selectors = verifiable.matches().stream().flatMap(ForVerificationRoutes::metadata);
    var pending =
        wish.pending() ? Stream.of("p=" + verifiable.pending().pending()) : Stream.<String>empty();
    return Stream.concat(selectors, pending).collect(Collectors.joining("&"));
  }

  private static Stream<String> metadata(Match match) {
    var latest = !List.of(Selector.Kind.TAG).contains(match.kind()) && match.environment() == null;
    return Stream.of(
            parameter("b", match.kind() == Selector.Kind.BRANCH ? match.value() : null),
            parameter("t", isTag(match) ? match.value() : null),
            parameter("l", latest ? "true" : null),
            parameter("e", match.environment()),
            parameter("cv", String.valueOf(match.pact().consumerVersionId())))
        .filter(each -> !each.isEmpty());
  }

  private static boolean isTag(Match match) {
    return match.kind() == Selector.Kind.TAG || match.kind() == Selector.Kind.LATEST_WITH_TAG;
  }

  private static String parameter(String key, @Nullable String value) {
    return value == null ? "" : "s%5B%5D%5B" + key + "%5D=" + Urls.encode(value);
  }
}
