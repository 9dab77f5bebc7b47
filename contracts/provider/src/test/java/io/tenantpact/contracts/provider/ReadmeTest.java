package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows of the stranger's project stands in it, line by line. */
class ReadmeTest {

  private static final Path STRANGER = Path.of("src/it/stranger");

  @ParameterizedTest
  @CsvSource({
    "java, src/test/java/org/example/invoices/InvoiceContractTest.java, 20",
    "js, consumer/write-pact.js, 8"
  })
  void theReadmesExampleIsTheStrangersCode(String language, String file, int atLeast)
      throws IOException {
    var shown = firstBlock(language);
    var real = Files.readString(STRANGER.resolve(file)).lines().map(String::strip).toList();

    assertThat(shown).hasSizeGreaterThan(atLeast);
    assertThat(real).containsSubsequence(shown);
  }

  /** Without blank lines and those that say that something is left out. */
  private static List<String> firstBlock(String language) throws IOException {
    var start = "```" + language + "\n";
    var section = section();
    var block = section.substring(section.indexOf(start) + start.length());
    return block
        .substring(0, block.indexOf("```"))
        .lines()
        .map(line -> line.replace("{ … }", "{").strip())
        .filter(line -> !line.isEmpty() && !line.equals("…"))
        .toList();
  }

  private static String section() throws IOException {
    var readme = Files.readString(Path.of("../../README.md"));
    return readme.substring(readme.indexOf("## Put it on your own service"));
  }
}
