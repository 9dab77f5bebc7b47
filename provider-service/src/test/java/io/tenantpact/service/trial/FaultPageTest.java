package io.tenantpact.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the page which the trials wrote is of the faults that there are. */
class FaultPageTest {

  private static final Path PAGE = Path.of("../docs/faults.md");
  private static final Path README = Path.of("../README.md");

  @Test
  void thePageHasARowForEveryFaultInItsWords() throws IOException {
    var rows = lines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(rows)
        .zipSatisfy(
            List.of(Fault.values()),
            (row, fault) -> assertThat(row).startsWith(FaultTable.nameCells(fault)));
    assertThat(rows).noneMatch(row -> row.contains("| – | –"));
  }

  @Test
  void thePageSaysWhatIsNotPlanted() throws IOException {
    assertThat(lines(PAGE))
        .endsWith(Arrays.stream(NotPlanted.values()).map(NotPlanted::row).toArray(String[]::new));
  }

  @Test
  void theReadmeHasThePagesTotals() throws IOException {
    var all = Fault.values().length;
    var totals =
        lines(PAGE).stream().filter(line -> line.startsWith("**")).findFirst().orElseThrow();

    assertThat(totals).startsWith("**%d faults: tenantpact catches %d, ".formatted(all, all));
    assertThat(String.join(" ", lines(README))).contains(totals.replaceAll("[*.]", ""));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotPlantedIsHeldByATestThatThereIs(NotPlanted pitfall)
      throws ReflectiveOperationException {
    var test = pitfall.heldBy();
    if (test.isEmpty()) {
      return;
    }
    var dot = test.lastIndexOf('.');
    var tests = Class.forName("io.tenantpact.service." + test.substring(0, dot));

    assertThat(tests.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals(test.substring(dot + 1)));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
