package io.tenantpact.contracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTextTest {

  private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
  private static final PacticipantVersion WEB = new PacticipantVersion("web", HASH);
  private static final PacticipantVersion SHOP = new PacticipantVersion("shop", "1.2");

  @Test
  void theVerdictIsTheLastLine() {
    assertThat(VerdictText.of(List.of(verdict(WEB, true, "why")))).endsWith("VERDICT: yes");
    assertThat(VerdictText.of(List.of(verdict(WEB, true, "a"), verdict(SHOP, false, "b"))))
        .endsWith("VERDICT: no");
  }

  @Test
  void theMatrixStandsInColumns() {
    assertThat(VerdictText.of(List.of(verdict(WEB, true, "why"))).lines())
        .containsSubsequence(
            "  CONSUMER  VERSION    PROVIDER  VERSION  RESULT",
            "  web       012345678  shop      1.2      kept");
  }

  @Test
  void hashesAreShortenedEverywhere() {
    assertThat(VerdictText.of(List.of(verdict(WEB, false, "web " + HASH + " is broken"))))
        .contains("web 012345678 is broken")
        .doesNotContain(HASH);
  }

  @Test
  void reasonsThatAreTheSameAreToldOnce() {
    var text = VerdictText.of(List.of(verdict(WEB, false, "why"), verdict(SHOP, false, "why")));

    assertThat(text).containsOnlyOnce("  why").contains("for the same reasons");
  }

  private static Verdict verdict(PacticipantVersion version, boolean deployable, String reason) {
    var row = new MatrixRow(WEB, SHOP, "shop", MatrixRow.Result.KEPT, List.of());
    return new Verdict(version, "test", deployable, List.of(reason), List.of(row));
  }
}
