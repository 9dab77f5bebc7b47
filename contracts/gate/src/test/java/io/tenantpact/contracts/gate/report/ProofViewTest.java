package io.tenantpact.contracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.report.ProofView.Slow;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofViewTest {

  @Test
  void theSlowestInteractionsOfAllRunsComeFirst() {
    var view = ProofView.of(List.of(run(3, 900, 7, 40), run(1, 88, 5)), List.of());

    assertThat(view.slowest())
        .containsExactly(
            new Slow("takes 900", 900),
            new Slow("takes 88", 88),
            new Slow("takes 40", 40),
            new Slow("takes 7", 7),
            new Slow("takes 5", 5));
  }

  @Test
  void whereNothingRanNothingIsSlow() {
    assertThat(ProofView.of(List.of(), List.of()).slowest()).isEmpty();
  }

  private static Verification run(long... millis) {
    var interactions = Arrays.stream(millis).mapToObj(ProofViewTest::taking).toList();
    return new Verification("shop", "2", Instant.EPOCH, 1234, true, List.of(), interactions);
  }

  private static VerifiedInteraction taking(long millis) {
    return new VerifiedInteraction(
        "web", "takes " + millis, List.of(), Outcome.KEPT, millis, List.of(), List.of(), List.of());
  }
}
