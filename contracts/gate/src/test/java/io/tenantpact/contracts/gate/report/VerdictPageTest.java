package io.tenantpact.contracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictPageTest {

  private static final PacticipantVersion WEB = new PacticipantVersion("web", "1");

  @Test
  void thePageSaysTheVerdictTheReasonsAndTheMatrix() {
    var row = new MatrixRow(WEB, null, "shop", MatrixRow.Result.UNKNOWN, List.of());
    var page =
        VerdictPage.of(List.of(new Verdict(WEB, "test", false, List.of("why"), List.of(row))));

    assertThat(page).contains("May web 1 be in test?", "why", "<td>shop</td>", "unknown");
  }

  @Test
  void whatAPactSaysIsTextAndNeverMarkup() {
    var evil = new Verdict(WEB, "test", false, List.of("'<script>alert(1)</script>'"), List.of());

    assertThat(VerdictPage.of(List.of(evil))).doesNotContain("<script>").contains("&lt;script&gt;");
  }

  @Test
  void thePageNeedsNothingFromElsewhere() {
    var page = VerdictPage.of(List.of(new Verdict(WEB, "test", true, List.of(), List.of())));

    assertThat(page).doesNotContain("http://", "https://", "src=");
  }
}
