package io.tenantpact.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTrialsTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aNameThatIsNoFaultIsToldWithThoseThatAre() {
    var arguments = List.of("no-page.md", "RLS_DISABLED,TYPO");

    assertThat(FaultTrials.told(terminal, () -> FaultTrials.run(terminal, arguments))).isFalse();

    assertThat(told()).contains("was 'TYPO'", "RLS_DISABLED", "CACHE_KEYED_BY_PATH");
  }

  @Test
  void whatGoesWrongIsToldOnTheTerminal() {
    var trials =
        FaultTrials.told(
            terminal,
            () -> {
              throw new IllegalStateException("no PostgreSQL");
            });

    assertThat(trials).isFalse();
    assertThat(told()).contains("no PostgreSQL");
  }

  private String told() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
