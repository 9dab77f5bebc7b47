package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.verify.Paraphrase.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds answers against the pact. */
final class Judgement {

  private final Pact pact;
  private final SynchronousRequestResponse interaction;

  Judgement(Pact pact, SynchronousRequestResponse interaction) {
    this.pact = pact;
    this.interaction = interaction;
  }

  /** What is wrong with an answer, if anything is. */
  Optional<Dossier> of(Answered answered) {
    return dossier(answered, differences(answered));
  }

  /**
   * What is wrong with either answer. To compare one is what takes longest in a verification, so
   * that the decoy's is compared only if it may come to something else than the caller's.
   */
  Stream<Dossier> of(Optional<Answered> decoys, Optional<Answered> callers) {
    var callersDiffer = callers.map(this::differences);
    var kept = callers.filter(each -> callersDiffer.orElseThrow().isEmpty());
    var decoysDossier =
        decoys.flatMap(
            each ->
                kept.isPresent() && saySameThing(said(kept.get()), said(each))
                    ? dossier(each, linksTooMany(each.exchange().answer()))
                    : of(each));
    var callersDossier = callers.flatMap(each -> dossier(each, callersDiffer.orElseThrow()));
    return Stream.concat(decoysDossier.stream(), callersDossier.stream());
  }

  /**
   * What is wrong with one more answer to a tenant.
   *
   * @param judged an answer that is held against the pact itself: to say the same is no other fault
   */
  List<Problem> of(SeededTenant self, Answer answer, Optional<Answered> judged) {
    return judged.filter(each -> saySameThing(said(each), new Said(self, answer))).isPresent()
        ? linksTooMany(answer)
        : differences(self, answer);
  }

  private boolean saySameThing(Said one, Said other) {
    return Paraphrase.isOf(one, other, interaction.getResponse());
  }

  private static Said said(Answered answered) {
    return new Said(answered.self(), answered.exchange().answer());
  }

  private List<Problem> differences(Answered answered) {
    return differences(answered.self(), answered.exchange().answer());
  }

  private List<Problem> differences(SeededTenant self, Answer answer) {
    var problems = new ArrayList<Problem>();
    try {
      problems.addAll(Comparison.of(pact, interaction, answer, contextOf(self)));
    } catch (RuntimeException | StackOverflowError e) {
      // pact-jvm reads JSON as deep as it is, each level on the stack.
      problems.add(
          new Problem(Kind.BODY, "", "expected an answer that can be compared, but: " + e));
    }
    problems.addAll(AbsentPaths.check(interaction, answer.bodyText()));
    problems.addAll(linksTooMany(answer));
    return problems;
  }

  /** What answers need not have in common to say the same: links that the pact does not expect. */
  private List<Problem> linksTooMany(Answer answer) {
    return AbsentLinks.check(interaction, answer);
  }

  /** What pact-jvm's generators take state values from, and may write to. */
  static Map<String, Object> contextOf(SeededTenant tenant) {
    var context = new HashMap<String, Object>();
    context.put("providerState", tenant.values().asMap());
    return context;
  }

  private static Optional<Dossier> dossier(Answered answered, List<Problem> differences) {
    var problems =
        Stream.concat(differences.stream(), answered.seen().stream())
            .map(each -> placed(each, answered.as()))
            .toList();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Dossier(
                ("the interaction " + answered.as()).strip(),
                answered.exchange(),
                problems,
                answered.self().tenant().id(),
                answered.other(),
                answered.self().values().asMap()));
  }

  private static Problem placed(Problem problem, String as) {
    return new Problem(problem.kind(), (as + " " + problem.where()).strip(), problem.message());
  }
}
