package io.tenantpact.contracts.gate.pacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.pact.UnreadablePact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("K1")
class ReviewTest {

  private static final String PACT =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"description": "%s", "request": {"path": "%s"}}]}
      """;

  @TempDir private Path folder;
  private Path written;
  private Path reviewed;
  private Review review;

  @BeforeEach
  void write() throws IOException {
    written = Files.createDirectory(folder.resolve("written"));
    reviewed = folder.resolve("reviewed");
    Files.writeString(written.resolve("c-p.json"), PACT.formatted("list", "/a"));
    review = new Review(written, reviewed);
  }

  @Test
  void whatWasAcceptedDiffersNoMore() {
    assertThat(review.differences()).containsExactly("+ c-p.json: a new pact");
    review.accept();

    assertThat(review.differences()).isEmpty();
  }

  @Test
  void aFolderIsNotReviewedByItself() throws IOException {
    var itself = new Review(written, written.resolve("../written"));

    assertThatThrownBy(itself::differences)
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("two folders");
  }

  @Test
  void aReviewedPactInASubfolderIsNotPassedOver() throws IOException {
    review.accept();
    Files.createDirectory(reviewed.resolve("old"));
    Files.copy(written.resolve("c-p.json"), reviewed.resolve("old/c-q.json"));

    assertThatThrownBy(review::differences)
        .isInstanceOf(UnreadablePact.class)
        .hasMessageContaining("c-q.json");
  }

  @Test
  void spellingIsNoDifference() throws IOException {
    review.accept();
    Files.writeString(
        written.resolve("c-p.json"), PACT.formatted("list", "/a").replaceAll("\\s+", " "));

    assertThat(review.differences()).isEmpty();
  }

  @Test
  void aReviewedFileThatWasEditedIsFound() throws IOException {
    review.accept();
    var file = reviewed.resolve("c-p.json");
    Files.writeString(file, Files.readString(file) + "\n");

    assertThat(review.differences()).containsExactly("~ c-p.json: metadata or spelling differ");
  }

  @Test
  void eachInteractionThatDiffersIsNamed() throws IOException {
    review.accept();
    Files.writeString(written.resolve("c-p.json"), PACT.formatted("list", "/b"));
    assertThat(review.differences()).containsExactly("~ list given []");

    Files.writeString(written.resolve("c-p.json"), PACT.formatted("get", "/a"));
    assertThat(review.differences()).containsExactly("+ get given []", "- list given []");
  }

  @Test
  void aReviewedFileThatIsNoPactAnyMoreDiffersAndIsMendedWhenAccepted() throws IOException {
    review.accept();
    var file = reviewed.resolve("c-p.json");
    Files.writeString(file, "<<<<<<< HEAD\n" + Files.readString(file) + ">>>>>>> theirs\n");

    assertThat(review.differences()).singleElement().asString().contains("c-p.json: no pact");
    review.accept();
    assertThat(review.differences()).isEmpty();
  }

  @Test
  void whatDoesNotDifferIsNotWrittenAgain() throws IOException {
    review.accept();
    var file = reviewed.resolve("c-p.json");
    var before = Files.readAttributes(file, BasicFileAttributes.class);
    Files.writeString(written.resolve("c-q.json"), PACT.formatted("list", "/q"));

    review.accept();

    var after = Files.readAttributes(file, BasicFileAttributes.class);
    assertThat(after.fileKey()).isEqualTo(before.fileKey());
    assertThat(after.lastModifiedTime()).isEqualTo(before.lastModifiedTime());
    assertThat(reviewed.resolve("c-q.json")).exists();
  }

  @Test
  void whatCannotBeWrittenCostsNoReviewedPact() throws IOException {
    review.accept();
    Files.move(written.resolve("c-p.json"), written.resolve("c-q.json"));
    Files.createDirectories(reviewed.resolve("c-q.json/taken"));

    assertThatThrownBy(review::accept).isInstanceOf(GateFailed.class);
    assertThat(reviewed.resolve("c-p.json")).exists();
  }

  @Test
  void aPactThatNoTestWritesAnyMoreIsFoundAndGoesWhenAccepted() throws IOException {
    review.accept();
    Files.move(written.resolve("c-p.json"), written.resolve("c-q.json"));

    assertThat(review.differences())
        .containsExactly("+ c-q.json: a new pact", "- c-p.json: no test writes this pact any more");
    review.accept();
    assertThat(reviewed.resolve("c-p.json")).doesNotExist();
  }
}
