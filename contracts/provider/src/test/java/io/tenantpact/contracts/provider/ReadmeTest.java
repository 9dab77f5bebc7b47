package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  @Test
  void theReadmeListsTheSettingsThatAreRead() throws IOException {
    var main = Path.of("src/main/java/io/tenantpact/contracts/provider");
    var read = new TreeSet<String>();
    for (var file :
        List.of(
            "settings/VerificationSettings.java",
            "settings/PactSelection.java",
            "postgres/PostgresSetting.java")) {
      names("\"([a-z]+(?:\\.[A-Za-z]+)+)\"", Files.readString(main.resolve(file)))
          .forEach(read::add);
    }
    read.removeIf(name -> name.startsWith("pact.broker."));
    var settings = section("### Settings");
    var table = settings.substring(0, settings.indexOf("\n## "));

    var listed =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> names("`([^`]+)`", line.substring(0, line.indexOf(" | "))));

    assertThat(listed).hasSizeGreaterThan(15).containsExactlyInAnyOrderElementsOf(read);
  }

  private static Stream<String> names(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
  }

  /** Without blank lines and those that say that something is left out. */
  private static List<String> firstBlock(String language) throws IOException {
    var start = "```" + language + "\n";
    var section = section("## Put it on your own service");
    var block = section.substring(section.indexOf(start) + start.length());
    return block
        .substring(0, block.indexOf("```"))
        .lines()
        .map(line -> line.replace("{ … }", "{").strip())
        .filter(line -> !line.isEmpty() && !line.equals("…"))
        .toList();
  }

  /** From a heading to the end. */
  private static String section(String heading) throws IOException {
    var readme = Files.readString(Path.of("../../README.md"));
    return readme.substring(readme.indexOf(heading));
  }
}
