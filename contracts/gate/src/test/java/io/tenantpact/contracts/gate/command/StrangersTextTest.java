package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.terminal.TerminalWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Nobody whose text the gate repeats writes to the terminal himself. */
class StrangersTextTest {

  private static final String FORGED = "list\u001b[2J\u009b\u007f\r\nVERDICT: yes";
  private static final String SHOWN = "list\\u001b[2J\\u009b\\u007f\\u000d\\u000aVERDICT: yes";

  /** As JSON writes it. */
  private static final String WRITTEN = SHOWN;

  @TempDir private Path folder;
  private GateStage gate;

  @BeforeEach
  void start() {
    gate = GateStage.start(folder);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  @Test
  void aDescriptionForgesNoVerdict() {
    gate.broker().publish("1", WRITTEN);
    gate.broker().verify("1", "1", FORGED);

    assertThat(gate.release()).isEqualTo(Gate.NO);
    assertShown(gate.out());
    assertThat(gate.out()).endsWith("VERDICT: no" + System.lineSeparator());
  }

  @Test
  void asJsonItIsWhatItWas() {
    gate.broker().publish("1", WRITTEN);
    gate.broker().verify("1", "1", FORGED);

    gate.release("-o", "json");

    assertThat(
            JsonMapper.shared()
                .readTree(gate.out())
                .at("/verdicts/0/matrix/0/broken/0/description")
                .asString())
        .isEqualTo(FORGED);
    assertThat(gate.out()).doesNotContain("\u009b", "\u007f");
  }

  @Test
  void aFindingIsOneLine() throws IOException {
    var pact =
        """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "%s", "request": {"path": "/", "headers": {"X-Tenant-Id": "acme"}},
           "response": {"status": 204}}]}
        """;
    Files.writeString(folder.resolve("web-shop.json"), pact.formatted(WRITTEN));

    assertThat(gate.run("publish -e 1 --branch b " + folder)).isEqualTo(Gate.FAILED);
    assertShown(gate.err());
    assertThat(gate.err().lines().count()).isGreaterThan(1);
    assertThat(gate.runAlone("review --written " + folder + " --reviewed " + folder.resolve("in")))
        .isEqualTo(Gate.NO);
    assertShown(gate.err());
  }

  @Test
  void onlyWhatIsPrintedAsLinesMayEndThem() {
    var terminal = new StringWriter();
    var writer = new TerminalWriter(new PrintWriter(terminal));

    writer.println("a\nb");
    writer.println((Object) "c\nd");
    writer.printf("e%nf\t%n");
    writer.write(27);
    writer.flush();

    assertThat(terminal.toString().lines())
        .containsExactly("a\\u000ab", "c\\u000ad", "e", "f\\u0009", "\\u001b");
  }

  private static void assertShown(String printed) {
    assertThat(printed).contains(SHOWN).doesNotContain("\u001b", "\u009b", "\u007f", "\r");
    assertThat(printed.lines()).doesNotContain("VERDICT: yes");
  }
}
