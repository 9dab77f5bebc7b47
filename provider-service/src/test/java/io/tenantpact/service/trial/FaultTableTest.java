package io.tenantpact.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTableTest {

  private static final Verification KEPT = new Verification(25, 0, List.of());
  private static final Verification LEAK = broken(new Finding("leak", "as the decoy body"));
  private static final Verification OTHER_STATUS = broken(new Finding("status", ""));

  @Test
  void isGoodIfTheSoundServiceHoldsAndEveryFaultIsCaught() {
    assertThat(table(trial(KEPT, KEPT), trial(LEAK, KEPT)).isGood()).isTrue();
  }

  @Test
  void isNotGoodIfAFaultIsMissed() {
    var table = table(trial(KEPT, KEPT), trial(KEPT, OTHER_STATUS));

    assertThat(table.isGood()).isFalse();
    assertThat(table.totals()).contains("tenantpact catches 0, pact-jvm alone 1", "RLS_DISABLED");
  }

  @Test
  void isNotGoodIfTheSoundServiceFailsOrVerifiesNothing() {
    var nothing = new Verification(0, 0, List.of());
    var down = new Verification(0, 1, List.of());

    assertThat(table(trial(LEAK, KEPT), trial(LEAK, KEPT)).isGood()).isFalse();
    assertThat(table(trial(KEPT, LEAK), trial(LEAK, KEPT)).isGood()).isFalse();
    assertThat(table(trial(nothing, KEPT), trial(LEAK, KEPT)).isGood()).isFalse();
    assertThat(table(trial(down, KEPT), trial(LEAK, KEPT)).isGood()).isFalse();
  }

  @Test
  void isNotGoodIfNothingWasTried() {
    assertThat(new FaultTable(trial(KEPT, KEPT), Map.of()).isGood()).isFalse();
  }

  @Test
  void anotherProblemThanTheFaultsIsNotTheFault() {
    var unseeded = broken(new Finding("state", ""));

    assertThat(trial(OTHER_STATUS, KEPT).catches(Fault.RLS_DISABLED)).isFalse();
    assertThat(trial(unseeded, KEPT).catches(Fault.RLS_DISABLED)).isFalse();
  }

  @Test
  void aPlantingThatBrokeProvesNothing() {
    var broke = new Trial(LEAK, KEPT, List.of("the planting broke"), Duration.ofSeconds(1));

    assertThat(broke.catches(Fault.RLS_DISABLED)).isFalse();
    assertThat(broke.isSound()).isFalse();
  }

  @Test
  void saysWhereAFaultShowsItselfFirst() {
    var kit =
        broken(
            new Finding("status", ""),
            new Finding("leak", "body"),
            new Finding("leak", "X-Related"));

    assertThat(table(trial(KEPT, KEPT), trial(kit, KEPT)).markdown())
        .contains("| 'its projects': leak body, leak X-Related | – |");
  }

  private static FaultTable table(Trial sound, Trial faulty) {
    return new FaultTable(sound, Map.of(Fault.RLS_DISABLED, faulty));
  }

  private static Trial trial(Verification kit, Verification stock) {
    return new Trial(kit, stock, List.of(), Duration.ofSeconds(1));
  }

  private static Verification broken(Finding... findings) {
    return new Verification(25, 1, List.of(new Broken("its projects", List.of(findings))));
  }
}
