package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.request.TenantScope;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Probe.Subject;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.ProbeOutcome.Result;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.PositiveControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run as a whole must have shown before its verdicts count. Of one interaction a probe may
 * not be possible; that none was in a whole run, or that nothing ever changed, is a blind spot.
 */
final class RunControls {

  private static final int FIRST = 5;

  private final TenantScope scope;
  private final PositiveControls seen;
  private final Share share;
  private final List<Verified> verified;

  RunControls(TenantScope scope, PositiveControls seen, Share share, List<Verified> verified) {
    this.scope = scope;
    this.seen = seen;
    this.share = share;
    this.verified = verified;
  }

  /** The same, and where a control failed, with the problem in each interaction that it is of. */
  List<Verified> checked() {
    var credential = credentialIsElsewhere() ? Optional.<Problem>empty() : unprobed();
    var changes = share.isPart() ? Optional.<Problem>empty() : unchanged();
    return verified.stream()
        .map(each -> plus(each, credential, scope::has))
        .map(each -> plus(each, changes, UnseenChange::concerns))
        .map(each -> plus(each, served(), scope::has))
        .toList();
  }

  /** What a person should look at, though it may be as it should. */
  List<String> warnings() {
    var warnings = new ArrayList<String>();
    if (share.isPart()) {
      unchanged().ifPresent(each -> warnings.add(each.message()));
    }
    if (nothingWasAsked()) {
      warnings.add(
          "expected probes of tenants, credentials or values, but none could be made, so the results"
              + " say no more than plain Pact's; let the pacts take them from the states, and"
              + " ProviderUnderTest.tenancy() say where requests have them");
    }
    if (seen.isBlindToTexts()) {
      warnings.add(
          "expected the canary of a tenant in an answer to itself, but no answer of the run held"
              + " one, so another tenant's texts would not be noticed; let the fixtures and the"
              + " state handlers write it into every text (Canary.mark)");
    }
    var unread =
        seen.unreadBodies().entrySet().stream()
            .map(each -> "the body of '%s' %s".formatted(each.getKey(), each.getValue()))
            .toList();
    if (!unread.isEmpty()) {
      warnings.add(
          "expected bodies that can be looked through for another tenant's data, but "
              + first(unread));
    }
    var unseen = seen.unseenWrites().stream().map(each -> "'" + each + "'").toList();
    if (seen.sawChange() && !unseen.isEmpty()) {
      warnings.add(
          "expected what a tenant writes to be stored for it, but what is stored for it was as"
              + " before after these: "
              + first(unseen)
              + "; where there was something to change, either another tenant has it now, or"
              + " TenantFixtures.checksum does not cover it");
    }
    var nameless = seen.namelessMessages().stream().map(each -> "'" + each + "'").toList();
    if (!nameless.isEmpty()) {
      warnings.add(
          "expected messages that name their tenant in contents or metadata, since whoever gets"
              + " them knows it from nothing else, but these do not: "
              + first(nameless));
    }
    return warnings;
  }

  private static String first(List<String> all) {
    var more = all.size() > FIRST ? "; and %d more".formatted(all.size() - FIRST) : "";
    return String.join("; ", all.subList(0, Math.min(FIRST, all.size()))) + more;
  }

  private static Verified plus(
      Verified each, Optional<Problem> problem, Predicate<Interaction> concerned) {
    return problem.isPresent()
            && each.outcome().holds()
            && concerned.test(each.outcome().interaction())
        ? new Verified(each.pact(), each.outcome().plus(problem.get()))
        : each;
  }

  /** Who names a tenant gets probes of it; those of the credential depend on where it is. */
  private Optional<Problem> unprobed() {
    if (!noneMade(Subject.CREDENTIAL)) {
      return Optional.empty();
    }
    var reasons =
        probesOf(Subject.CREDENTIAL)
            .map(ProbeOutcome::note)
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        unproven(
            "expected at least one probe of the credential, since interactions name a tenant, but none was made (%s); let ProviderUnderTest.tenancy() name the header of the credential, which it says is %s"
                .formatted(reasons, scope.tenancy().credentialHeader())));
  }

  private boolean nothingWasAsked() {
    return verified.stream()
            .anyMatch(each -> each.outcome().interaction() instanceof SynchronousRequestResponse)
        && Stream.of(Subject.TENANT, Subject.CREDENTIAL, Subject.VALUE).allMatch(this::noneMade);
  }

  private boolean noneMade(Subject subject) {
    return probesOf(subject).allMatch(each -> each.result() == Result.NOT_MADE);
  }

  private Stream<ProbeOutcome> probesOf(Subject subject) {
    return verified.stream()
        .map(Verified::outcome)
        .map(Outcome::probes)
        .flatMap(List::stream)
        .filter(each -> each.probe().subject() == subject);
  }

  /** A shard may have got none but those that call without. */
  private boolean credentialIsElsewhere() {
    return share.elsewhere().anyMatch(scope::hasCredential);
  }

  private Optional<Problem> unchanged() {
    return seen.isBlindToChanges() ? Optional.of(UnseenChange.PROBLEM) : Optional.empty();
  }

  private Optional<Problem> served() {
    return seen.isGhostServed()
        ? Optional.of(
            unproven(
                "expected TenantFixtures.purge to take a tenant away, but one was served afterwards"
                    + " with what it had, so it would not be noticed if another tenant's values were"
                    + " told from nobody's; let it take away what create and the states made"))
        : Optional.empty();
  }

  private static Problem unproven(String message) {
    return new Problem(Kind.UNPROVEN, "", message);
  }
}
