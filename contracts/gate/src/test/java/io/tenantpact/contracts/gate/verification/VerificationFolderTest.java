package io.tenantpact.contracts.gate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationFolderTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/verification");

  @TempDir private Path folder;

  @Test
  void aVerificationIsReadAndFieldsThatNobodyKnowsAreIgnored() {
    var interactions = VerificationFolder.read(EXAMPLES).get(0).interactions();

    assertThat(interactions)
        .extracting(VerifiedInteraction::outcome)
        .containsExactly(
            VerifiedInteraction.Outcome.BROKEN,
            VerifiedInteraction.Outcome.KEPT,
            VerifiedInteraction.Outcome.PENDING);
    assertThat(interactions.get(0).title())
        .isEqualTo("one of its bicycles, given bicycle exists {colour=blue}");
    assertThat(interactions.get(0).probes().get(7).outcome()).isEqualTo(Probe.Outcome.NOT_MADE);
    assertThat(interactions.get(0).dossiers().get(0).seeded()).containsEntry("count", 3);
  }

  @Test
  void aFolderThatIsMissingOrEmptyHoldsNoVerification() {
    assertThat(VerificationFolder.read(folder)).isEmpty();
    assertThat(VerificationFolder.read(folder.resolve("none"))).isEmpty();
  }

  @Test
  void aFileThatIsNoJsonIsNamed() throws IOException {
    assertBroken("{\"provider\":", "Unexpected end-of-input");
  }

  @Test
  void aFileThatLacksSomethingIsNamedAndSaysWhat() throws IOException {
    assertBroken("{}", "'provider' is missing");
    assertBroken("null", "everything");
    assertBroken(
        Files.readString(EXAMPLES.resolve("ContractIT.json")).replace("\"outcome\": \"kept\",", ""),
        "'outcome of 'the first two");
  }

  @Test
  void anOutcomeThatNobodyKnowsIsNeverTakenForSuccess() throws IOException {
    assertBroken(
        Files.readString(EXAMPLES.resolve("ContractIT.json")).replace("not-made", "skipped"),
        "skipped");
  }

  private void assertBroken(String content, String reason) throws IOException {
    var file = Files.writeString(folder.resolve("BrokenIT.json"), content);

    assertThatThrownBy(() -> VerificationFolder.read(folder))
        .isInstanceOf(GateFailed.class)
        .hasMessageContainingAll(file.toString(), reason, "run them again");
  }
}
