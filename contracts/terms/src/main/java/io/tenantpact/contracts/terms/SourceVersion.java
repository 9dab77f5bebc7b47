package io.tenantpact.contracts.terms;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The source that a build was made from, as a broker knows it.
 *
 * @param number a version number: the git commit's hash; for a tree with uncommitted changes
 *     followed by {@code -dirty.} and a hash of what changed, so that other content never claims
 *     the same version
 * @param branch the git branch
 */
public record SourceVersion(String number, String branch) {

  private static final String DIRTY = "-dirty.";

  private static final String GITHUB_REF_NAME = "GITHUB_REF_NAME";

  /** Where build servers put the branch, since most check out a commit and not a branch. */
  private static final List<String> BRANCH_VARIABLES =
      List.of(
          "GITHUB_HEAD_REF",
          GITHUB_REF_NAME,
          "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
          "CI_COMMIT_REF_NAME",
          "BITBUCKET_BRANCH",
          "BUILDKITE_BRANCH",
          "CIRCLE_BRANCH",
          "CHANGE_BRANCH",
          "BRANCH_NAME",
          "BUILD_SOURCEBRANCHNAME");

  public SourceVersion {
    if (number.isBlank() || branch.isBlank()) {
      throw new IllegalArgumentException(
          "a version needs a number and a branch, was '%s' on '%s'".formatted(number, branch));
    }
  }

  /** Whether a version's number says that its source was never committed. */
  public static boolean isDirty(String number) {
    return number.contains(DIRTY);
  }

  /**
   * Reads the version of the git repository that holds a folder. {@code TENANTPACT_VERSION} and
   * {@code TENANTPACT_BRANCH} come first; on a detached head the branch comes from the build
   * server's variables, else from a branch that points at the commit, else it is {@code detached}.
   * A variable that is blank counts as not set.
   *
   * @param environment the environment's variables
   * @throws IllegalStateException if there is no repository or no commit
   */
  public static SourceVersion of(Path folder, Map<String, String> environment) {
    var number = given(environment, "TENANTPACT_VERSION").orElse(null);
    var branch = given(environment, "TENANTPACT_BRANCH").orElse(null);
    if (number != null && branch != null) {
      return new SourceVersion(number, branch);
    }
    try (var repository = repositoryOf(folder)) {
      return new SourceVersion(
          number == null ? numberOf(repository) : number,
          branch == null ? branchOf(repository, environment) : branch);
    } catch (IOException | GitAPIException e) {
      throw new IllegalStateException("cannot read the git repository of " + folder, e);
    }
  }

  private static Repository repositoryOf(Path folder) throws IOException {
    var builder = new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      throw new IllegalStateException(
          "expected a git repository at or above "
              + folder.toAbsolutePath()
              + ", found none; set TENANTPACT_VERSION and TENANTPACT_BRANCH instead");
    }
    return builder.build();
  }

  private static String numberOf(Repository repository) throws IOException, GitAPIException {
    var head = headOf(repository);
    var status = new Git(repository).status().call();
    return status.isClean()
        ? head.name()
        : head.name() + DIRTY + fingerprint(repository.getWorkTree(), status);
  }

  private static ObjectId headOf(Repository repository) throws IOException {
    var head = repository.resolve(Constants.HEAD);
    if (head == null) {
      throw new IllegalStateException(
          "expected a commit in "
              + repository.getDirectory()
              + ", found none; commit first, or set TENANTPACT_VERSION and TENANTPACT_BRANCH");
    }
    return head;
  }

  private static String branchOf(Repository repository, Map<String, String> environment)
      throws IOException {
    var attached = repository.exactRef(Constants.HEAD);
    if (attached != null && attached.isSymbolic()) {
      return Repository.shortenRefName(attached.getTarget().getName());
    }
    var named =
        BRANCH_VARIABLES.stream()
            .filter(each -> !each.equals(GITHUB_REF_NAME) || namesBranch(environment))
            .flatMap(each -> given(environment, each).stream())
            .findFirst();
    return named.isPresent() ? named.get() : branchAt(repository);
  }

  /** GitHub builds tags too, and calls both a ref. */
  private static boolean namesBranch(Map<String, String> environment) {
    return given(environment, "GITHUB_REF_TYPE").map("branch"::equals).orElse(true);
  }

  /** GitHub sets {@code GITHUB_HEAD_REF} always, and empty where there is no pull request. */
  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(each -> !each.isBlank());
  }

  private static String branchAt(Repository repository) throws IOException {
    var head = headOf(repository);
    return repository
        .getRefDatabase()
        .getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES)
        .stream()
        .filter(ref -> head.equals(ref.getObjectId()))
        .map(Ref::getName)
        .map(name -> name.replaceFirst("^refs/(heads|remotes/[^/]+)/", ""))
        .filter(name -> !name.equals(Constants.HEAD))
        .sorted()
        .findFirst()
        .orElse("detached");
  }

  private static String fingerprint(File workTree, Status status) throws IOException {
    var changed = new TreeSet<>(status.getUncommittedChanges());
    changed.addAll(status.getUntracked());
    var digest = sha256();
    for (var path : changed) {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update(describe(workTree.toPath().resolve(path)));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  /** With what ends the path and the content: an empty file is not a deleted one. */
  private static byte[] describe(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "\0deleted\0".getBytes(StandardCharsets.UTF_8);
    }
    var content = Files.readAllBytes(file);
    var described = new ByteArrayOutputStream();
    described.writeBytes(("\0present " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
    described.writeBytes(content);
    return described.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
