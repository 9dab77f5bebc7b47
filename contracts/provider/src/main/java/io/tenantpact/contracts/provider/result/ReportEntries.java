package io.tenantpact.contracts.provider.result;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Sent;
import io.tenantpact.contracts.provider.result.VerificationReport.DossierEntry;
import io.tenantpact.contracts.provider.result.VerificationReport.Entry;
import io.tenantpact.contracts.provider.result.VerificationReport.ProbeEntry;
import io.tenantpact.contracts.provider.result.VerificationReport.ProblemEntry;
import io.tenantpact.contracts.provider.result.VerificationReport.Request;
import io.tenantpact.contracts.provider.result.VerificationReport.Response;
import io.tenantpact.contracts.provider.result.VerificationReport.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes as a report has them. */
public final class ReportEntries {

  private ReportEntries() {}

  /** The entry of one interaction. */
  public static Entry of(Pact pact, Outcome outcome, boolean pending) {
    var interaction = outcome.interaction();
    return new Entry(
        pact.getConsumer().getName(),
        interaction.getDescription(),
        interaction.getProviderStates().stream()
            .map(each -> new State(String.valueOf(each.getName()), parametersOf(each)))
            .toList(),
        outcome.holds() ? "kept" : pending ? "pending" : "broken",
        outcome.took().toMillis(),
        outcome.probes().stream().map(ReportEntries::probe).toList(),
        outcome.problems().stream().map(ReportEntries::problem).toList(),
        outcome.dossiers().stream().map(each -> dossier(each, Origin.of(interaction))).toList());
  }

  /** A pact may give a parameter no value. */
  private static Map<String, Object> parametersOf(ProviderState state) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(state.getParams()));
  }

  private static ProbeEntry probe(ProbeOutcome outcome) {
    return new ProbeEntry(
        outcome.probe().toString(),
        outcome.probe().subject().toString(),
        outcome.probe().variation().toString(),
        outcome.result().toString(),
        outcome.note(),
        outcome.problems().stream().map(Problem::toString).toList());
  }

  private static ProblemEntry problem(Problem problem) {
    return new ProblemEntry(problem.kind().toString(), problem.where(), problem.message());
  }

  private static DossierEntry dossier(Dossier dossier, Origin origin) {
    var answer = dossier.answer();
    return new DossierEntry(
        dossier.title(),
        request(dossier.sent()),
        dossier.sent().curl(),
        answer == null ? null : response(answer),
        dossier.problems().stream().map(Problem::toString).toList(),
        dossier.caller(),
        dossier.decoy(),
        dossier.seeded(),
        origin.test(),
        origin.references());
  }

  private static Request request(Sent sent) {
    return new Request(
        sent.method(),
        sent.url().toString(),
        sent.headers().stream().map(each -> List.of(each.getKey(), each.getValue())).toList(),
        sent.body());
  }

  private static Response response(Answer answer) {
    return new Response(
        answer.status(),
        answer.headers().entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> List.of(each.getKey(), value)))
            .toList(),
        answer.bodyText());
  }
}
