package io.tenantpact.contracts.gate.requirement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tenantpact.contracts.gate.requirement.Requirement.Cover;
import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {

  @TempDir private Path project;
  private Path list;

  @BeforeEach
  void write() throws IOException {
    list =
        Files.writeString(
            project.resolve("requirements.md"),
            """
            | Row | What it asks for |
            |---|---|
            | T1 | Read one's own. |
            | T2 | Lists hold one's own. |
            | C10 | Businesses differ. |
            """);
    Files.writeString(
        project.resolve("requirements-left-out.md"), "| C10 | out of scope |\n| T1 | later |\n");
  }

  @Test
  void aRowIsCoveredOnlyByTestsThatRanAndAllPassed() throws IOException {
    run("a/target/requirement-rows/unit.tsv", "T1\tATest.a\tpassed", "T2\tATest.b\tpassed");
    run("b/c/target/requirement-rows/integration.tsv", "T2\tBIT.b\tfailed");

    assertThat(Requirements.read(list, project).rows())
        .extracting(Requirement::id, Requirement::cover)
        .containsExactly(
            tuple("T1", Cover.COVERED), tuple("T2", Cover.FAILED), tuple("C10", Cover.LEFT_OUT));
  }

  @Test
  void theRunsThatWereReadAreNamedWithTheTimeWhenTheyEnded() throws IOException {
    ended("2026-01-31T12:00:59Z", run("target/requirement-rows/unit.tsv", "T1\tATest.a\tpassed"));
    ended("2025-12-31T23:59:00Z", run("b/c/target/requirement-rows/integration.tsv"));

    assertThat(Requirements.read(list, project).runs())
        .containsExactly("b/c integration (2025-12-31 23:59 UTC)", "unit (2026-01-31 12:00 UTC)");
  }

  private static void ended(String time, Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
  }

  @Test
  void aTestThatWasSkippedCoversNothing() throws IOException {
    run("target/requirement-rows/unit.tsv", "T2\tATest.a\tskipped");

    assertThat(Requirements.read(list, project).rows().get(1).cover()).isEqualTo(Cover.UNCOVERED);
  }

  @Test
  void whatOnlyATestNamesIsNoRowOfTheTable() throws IOException {
    run("target/requirement-rows/unit.tsv", "T11\tATest.a\tpassed", "t1\tATest.b\tpassed");

    var read = Requirements.read(list, project);

    assertThat(read.rows()).extracting(Requirement::id).containsExactly("T1", "T2", "C10");
    assertThat(read.strangers()).extracting(Requirement::id).containsExactly("T11", "t1");
  }

  @Test
  void withoutATableTheRowsAreWhatTestsName() throws IOException {
    run("target/requirement-rows/unit.tsv", "Z9\tATest.a\tpassed", "slow\tATest.b\tpassed");

    var named = Requirements.namedByTests(project);

    assertThat(named.rows()).extracting(Requirement::id).containsExactly("Z9");
    assertThat(named.strangers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"| t3 | Mistyped. |", "| T 3 | Mistyped. |", "| T3: mistyped |", "| |"})
  void aRowWithoutAnIdIsNamed(String row) throws IOException {
    Files.writeString(list, Files.readString(list) + row + "\n");

    assertThatThrownBy(() -> Requirements.read(list, project))
        .isInstanceOf(GateFailed.class)
        .hasMessage(
            "expected an id such as T5 at the start of each row in %s, but found '%s'; correct it",
            list, row);
  }

  @Test
  void anIdThatIsThereTwiceIsNamed() throws IOException {
    Files.writeString(
        list, Files.readString(list) + "\n| Row | Why |\n|---|---|\n| T1 | Again. |\n");

    assertThatThrownBy(() -> Requirements.read(list, project))
        .isInstanceOf(GateFailed.class)
        .hasMessage("expected each id once in %s, but T1 is there twice; correct it", list);
  }

  @Test
  void aRowThatIsLeftOutAndNotInTheTableIsNamed() throws IOException {
    var leftOut = project.resolve("requirements-left-out.md");
    Files.writeString(leftOut, "| C11 | mistyped |\n");

    assertThatThrownBy(() -> Requirements.read(list, project))
        .isInstanceOf(GateFailed.class)
        .hasMessage("expected only ids of %s in %s, but found C11; correct it", list, leftOut);
  }

  @Test
  void aRowMayEndWithoutALine() throws IOException {
    Files.writeString(list, "| T1 | One\n  | T2 | Two |\nT3 | no table\n");
    Files.delete(project.resolve("requirements-left-out.md"));

    assertThat(Requirements.read(list, project).rows())
        .extracting(Requirement::id, Requirement::text)
        .containsExactly(tuple("T1", "One"), tuple("T2", "Two"));
  }

  @Test
  void aListThatIsNotThereOrNoneIsNamed() throws IOException {
    run("target/requirement-rows/unit.tsv", "T1\tATest.a\tpassed");
    var empty = Files.writeString(project.resolve("empty.md"), "# Requirements\n");

    for (var none : List.of(project.resolve("mistyped.md"), empty)) {
      assertThatThrownBy(() -> Requirements.read(none, project))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining(none.toString())
          .hasMessageContaining("--requirements");
    }
  }

  @Test
  void aListThatCannotBeReadIsNamed() throws IOException {
    run("target/requirement-rows/unit.tsv", "T1\tATest.a\tpassed");
    var latin = Files.write(project.resolve("latin.md"), "| T1 | f\u00fcr |".getBytes(ISO_8859_1));

    for (var unreadable : List.of(latin, project)) {
      assertThatThrownBy(() -> Requirements.read(unreadable, project))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("cannot read " + unreadable);
    }
  }

  @Test
  void aLineThatIsNoneIsNamed() throws IOException {
    var file = run("target/requirement-rows/unit.tsv", "T1 ATest.a passed");

    assertThatThrownBy(() -> Requirements.read(list, project))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining(file.toString());
  }

  private Path run(String name, String... lines) throws IOException {
    var file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(lines));
  }
}
