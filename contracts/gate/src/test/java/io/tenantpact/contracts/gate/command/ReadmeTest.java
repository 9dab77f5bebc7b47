package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says of the command line is what the command line takes. */
class ReadmeTest {

  @ParameterizedTest
  @ValueSource(strings = {"can-i-deploy", "release", "cross-check"})
  void everyOptionIsInTheReadme(String command) throws IOException {
    var options = optionsOf(command);
    options.removeAll(Set.of("-h", "--help"));

    assertThat(shown("(?<![\\w-])--?[a-z][a-z-]*")).containsAll(options);
  }

  @Test
  void everyOptionInTheReadmeIsTaken() throws IOException {
    var taken =
        Gate.commandLine().getSubcommands().keySet().stream()
            .flatMap(command -> optionsOf(command).stream())
            .collect(Collectors.toSet());

    assertThat(shown("(?<![\\w-])--[a-z][a-z-]*")).hasSizeGreaterThan(15).isSubsetOf(taken);
  }

  @Test
  void everyCommandInTheReadmeIsOne() throws IOException {
    assertThat(shown("(?<=^gate )[a-z][a-z-]*"))
        .hasSizeGreaterThan(4)
        .isSubsetOf(Gate.commandLine().getSubcommands().keySet());
  }

  private static Set<String> optionsOf(String command) {
    var line = Objects.requireNonNull(Gate.commandLine().getSubcommands().get(command));
    return line.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .collect(Collectors.toSet());
  }

  private static Set<String> shown(String pattern) throws IOException {
    var readme = Files.readString(Path.of("../../README.md"));
    var section = readme.substring(readme.indexOf("## The gate without Maven"));
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(section.substring(0, section.indexOf("\n## ")))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
