package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.Denied;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A probe with its request, or with the reason why there is none.
 *
 * @param denied the ways in which it may be refused; none if it must be answered as the one it is
 *     the same as
 * @param asked what the request asks for; an answer that repeats it gives nothing away
 * @param sameAs the probe, made before, whose answer this one's must equal
 * @param whyNot empty if there is a request
 * @param owned what the answer must be, if it must be served as the interaction itself
 */
public record Planned(
    Probe probe,
    Set<Denied> denied,
    @Nullable Prepared request,
    Set<String> asked,
    @Nullable Probe sameAs,
    String whyNot,
    @Nullable Owned owned) {

  Planned(
      Probe probe,
      Set<Denied> denied,
      @Nullable Prepared request,
      Set<String> asked,
      @Nullable Probe sameAs,
      String whyNot) {
    this(probe, denied, request, asked, sameAs, whyNot, null);
  }

  static Planned of(Probe probe, Denied denied, Prepared request, String asked) {
    return of(probe, denied, request, Set.of(asked));
  }

  static Planned of(Probe probe, Denied denied, Prepared request, Set<String> asked) {
    return new Planned(probe, Set.of(denied), request, Set.copyOf(asked), null, "");
  }

  /** A probe that leaves something out and so asks for nothing. */
  static Planned of(Probe probe, Denied denied, Prepared request) {
    return of(probe, denied, request, Set.of());
  }

  /** A probe that asks for the asker's own. */
  static Planned served(Probe probe, Prepared request, Owned owned) {
    return new Planned(probe, Set.of(), request, Set.of(), null, "", owned);
  }

  static Planned notMade(Probe probe, String whyNot) {
    return new Planned(probe, Set.of(), null, Set.of(), null, whyNot);
  }

  /** The same, which must be answered as another. */
  Planned sameAs(Probe other) {
    return new Planned(probe, denied, request, asked, other, whyNot);
  }

  /** The same, which may also be refused in another way. */
  Planned or(Denied other) {
    var more = new HashSet<>(denied);
    more.add(other);
    return new Planned(probe, Set.copyOf(more), request, asked, sameAs, whyNot);
  }

  /** The same, which need not be refused. */
  Planned open() {
    return new Planned(probe, Set.of(), request, asked, sameAs, whyNot);
  }

  /** Whether it need not be refused. */
  public boolean isOpen() {
    return denied.isEmpty();
  }

  /**
   * What came of it.
   *
   * @param problems empty if nothing is wrong with the answer
   */
  public ProbeOutcome outcome(String note, List<Problem> problems) {
    return isOpen()
        ? ProbeOutcome.alike(probe, note, problems)
        : ProbeOutcome.denied(probe, note, problems);
  }
}
