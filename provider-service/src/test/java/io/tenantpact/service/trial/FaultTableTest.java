package io.tenantpact.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTableTest {

  private static final Verification KEPT = new Verification(25, List.of());
  private static final Verification LEAK = broken("  leak body: the decoy's canary is in the body");

  @Test
  void isGoodIfTheSoundServiceHoldsAndEveryFaultIsCaught() {
    assertThat(table(trial(KEPT, KEPT), trial(LEAK, KEPT)).isGood()).isTrue();
  }

  @Test
  void isNotGoodIfAFaultIsMissed() {
    var table = table(trial(KEPT, KEPT), trial(KEPT, LEAK));

    assertThat(table.isGood()).isFalse();
    assertThat(table.totals()).contains("tenantpact catches 0, pact-jvm alone 1", "RLS_DISABLED");
  }

  @Test
  void isNotGoodIfTheSoundServiceFailsOrVerifiesNothing() {
    var nothing = new Verification(0, List.of());

    assertThat(table(trial(LEAK, KEPT), trial(LEAK, KEPT)).isGood()).isFalse();
    assertThat(table(trial(KEPT, LEAK), trial(LEAK, KEPT)).isGood()).isFalse();
    assertThat(table(trial(nothing, KEPT), trial(LEAK, KEPT)).isGood()).isFalse();
  }

  @Test
  void isNotGoodIfNothingWasTried() {
    assertThat(new FaultTable(trial(KEPT, KEPT), Map.of()).isGood()).isFalse();
  }

  @Test
  void aServiceThatDoesNotStartOrCannotBeSeededProvesNothing() {
    var down = broken("Failed to load ApplicationContext");
    var unseeded = broken("  state: expected the states to be set up, but: syntax error");

    assertThat(trial(down, KEPT).isCaught()).isFalse();
    assertThat(trial(unseeded, KEPT).isCaught()).isFalse();
  }

  @Test
  void saysWhatCaughtAFaultFirst() {
    var kit =
        broken(
            """
            service does not keep 'its projects (as acme)' of the pact with sdk:
              body $.items: expected 1
              body $.items[0].id: expected 'prj_1'
              leak body: the decoy's canary is in the body
            """);

    assertThat(table(trial(KEPT, KEPT), trial(kit, KEPT)).markdown())
        .contains("| 'its projects': body, leak body | 1/25 | – |");
  }

  private static FaultTable table(Trial sound, Trial faulty) {
    return new FaultTable(sound, Map.of(Fault.RLS_DISABLED, faulty));
  }

  private static Trial trial(Verification kit, Verification stock) {
    return new Trial(kit, stock, Duration.ofSeconds(1));
  }

  private static Verification broken(String message) {
    return new Verification(25, List.of(new Broken("sdk - its projects (as acme)", message)));
  }
}
