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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void theRunsThatWereReadAreNamed() throws IOException {
    run("target/requirement-rows/unit.tsv", "T1\tATest.a\tpassed");
    run("b/c/target/requirement-rows/integration.tsv", "T2\tBIT.b\tpassed");

    assertThat(Requirements.read(list, project).runs()).containsExactly("b/c integration", "unit");
  }

  @Test
  void aTestThatWasSkippedCoversNothing() throws IOException {
    run("target/requirement-rows/unit.tsv", "T2\tATest.a\tskipped");

    assertThat(Requirements.read(list, project).rows().get(1).cover()).isEqualTo(Cover.UNCOVERED);
  }

  @Test
  void aRowThatOnlyATestKnowsIsListedToo() throws IOException {
    run("target/requirement-rows/unit.tsv", "Z9\tATest.a\tpassed");

    assertThat(Requirements.read(list, project).rows())
        .extracting(Requirement::id)
        .containsExactly("T1", "T2", "C10", "Z9");
    assertThat(Requirements.namedByTests(project).rows())
        .extracting(Requirement::id)
        .containsExactly("Z9");
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
