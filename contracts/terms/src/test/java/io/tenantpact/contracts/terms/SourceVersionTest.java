package io.tenantpact.contracts.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceVersionTest {

  private static final Map<String, String> NOTHING = Map.of();

  @TempDir private Path folder;
  private Git git;
  private String head;

  @BeforeEach
  void commitOnce() throws GitAPIException, IOException {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("trunk").call();
    head = commit("a.txt", "one");
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Test
  @Tag("K2")
  void aCleanTreeIsItsCommitOnItsBranch() {
    assertThat(SourceVersion.of(folder, NOTHING)).isEqualTo(new SourceVersion(head, "trunk"));
  }

  @Test
  void aFolderBelowTheRepositoryHasItsVersion() throws IOException {
    var below = Files.createDirectories(folder.resolve("x/y"));

    assertThat(SourceVersion.of(below, NOTHING).number()).isEqualTo(head);
  }

  @Test
  void otherContentNeverClaimsTheSameVersion() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "two");
    var two = SourceVersion.of(folder, NOTHING).number();
    Files.writeString(folder.resolve("a.txt"), "three");
    var three = SourceVersion.of(folder, NOTHING).number();

    assertThat(two).startsWith(head + "-dirty.").isNotEqualTo(three);
    assertThat(three).startsWith(head + "-dirty.");
  }

  @Test
  void theSameContentHasTheSameVersion() throws IOException {
    Files.writeString(folder.resolve("new.txt"), "untracked");

    assertThat(SourceVersion.of(folder, NOTHING)).isEqualTo(SourceVersion.of(folder, NOTHING));
    assertThat(SourceVersion.of(folder, NOTHING).number()).contains("-dirty.");
  }

  @Test
  void onADetachedHeadTheBuildServerNamesTheBranch() throws GitAPIException {
    git.checkout().setName(head).call();

    var version = SourceVersion.of(folder, Map.of("GITHUB_REF_NAME", "feature/x"));

    assertThat(version.branch()).isEqualTo("feature/x");
  }

  @Test
  void aVariableThatIsBlankNamesNothing() throws GitAPIException {
    git.checkout().setName(head).call();
    var push = Map.of("GITHUB_HEAD_REF", "", "GITHUB_REF_NAME", "main", "TENANTPACT_BRANCH", " ");

    assertThat(SourceVersion.of(folder, push).branch()).isEqualTo("main");
  }

  @Test
  void aTagIsNoBranch() throws GitAPIException {
    git.checkout().setName(head).call();
    var tag = Map.of("GITHUB_REF_TYPE", "tag", "GITHUB_REF_NAME", "v1.2.3");
    var branch = Map.of("GITHUB_REF_TYPE", "branch", "GITHUB_REF_NAME", "main");

    assertThat(SourceVersion.of(folder, tag).branch()).isEqualTo("trunk");
    assertThat(SourceVersion.of(folder, branch).branch()).isEqualTo("main");
  }

  @Test
  void anEmptyFileIsNotADeletedOne() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "");
    var empty = SourceVersion.of(folder, NOTHING).number();
    Files.delete(folder.resolve("a.txt"));

    assertThat(SourceVersion.of(folder, NOTHING).number()).isNotEqualTo(empty);
  }

  @Test
  void whereOneFilesContentEndsTheNextOnesPathBegins() throws IOException {
    Files.writeString(folder.resolve("b"), "xc");
    Files.writeString(folder.resolve("d"), "");
    var one = SourceVersion.of(folder, NOTHING).number();
    Files.writeString(folder.resolve("b"), "x");
    Files.delete(folder.resolve("d"));
    Files.writeString(folder.resolve("cd"), "");

    assertThat(SourceVersion.of(folder, NOTHING).number()).isNotEqualTo(one);
  }

  @Test
  void onADetachedHeadABranchThatPointsThereIsTheBranch() throws GitAPIException {
    git.checkout().setName(head).call();

    assertThat(SourceVersion.of(folder, NOTHING).branch()).isEqualTo("trunk");
  }

  @Test
  void aDetachedHeadThatNobodyNamesIsDetached() throws GitAPIException, IOException {
    git.checkout().setName(head).call();
    commit("b.txt", "off the branch");

    assertThat(SourceVersion.of(folder, NOTHING).branch()).isEqualTo("detached");
  }

  @Test
  void whatIsSetComesFirst() {
    var given = Map.of("TENANTPACT_VERSION", "1.2.3", "TENANTPACT_BRANCH", "release");

    assertThat(SourceVersion.of(folder, given)).isEqualTo(new SourceVersion("1.2.3", "release"));
  }

  @Test
  void whatIsBlankCountsAsNotSet() throws GitAPIException {
    var blank = Map.of("TENANTPACT_VERSION", "", "TENANTPACT_BRANCH", " ");

    assertThat(SourceVersion.of(folder, blank)).isEqualTo(new SourceVersion(head, "trunk"));

    git.checkout().setName(head).call();
    var push = Map.of("GITHUB_HEAD_REF", "", "GITHUB_REF_NAME", "main");
    assertThat(SourceVersion.of(folder, push).branch()).isEqualTo("main");
  }

  @Test
  void withoutARepositoryTheWayOutIsNamed(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> SourceVersion.of(elsewhere, NOTHING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected a git repository at or above")
        .hasMessageContaining("TENANTPACT_VERSION");
  }

  @Test
  void withoutACommitTheWayOutIsNamed(@TempDir Path fresh) throws GitAPIException {
    Git.init().setDirectory(fresh.toFile()).call().close();

    assertThatThrownBy(() -> SourceVersion.of(fresh, NOTHING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("commit first");
  }

  private String commit(String file, String content) throws GitAPIException, IOException {
    Files.writeString(folder.resolve(file), content);
    git.add().addFilepattern(file).call();
    return git.commit()
        .setMessage("add " + file)
        .setAuthor("test", "test@example.org")
        .setCommitter("test", "test@example.org")
        .setSign(false)
        .call()
        .name();
  }
}
