package io.tenantpact.contracts.gate.pacts;

import io.tenantpact.contracts.gate.file.WholeFile;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactFolder;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.UnreadablePact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the pacts that a consumer's tests wrote with the ones that were reviewed, in their one
 * spelling.
 */
public final class Review {

  private final Path written;
  private final Path reviewed;

  /**
   * A review.
   *
   * @param written the folder that the tests wrote to
   * @param reviewed the folder that is kept in version control
   */
  public Review(Path written, Path reviewed) {
    this.written = written;
    this.reviewed = reviewed;
  }

  /**
   * How they differ, one line each; empty if they do not.
   *
   * @throws GateFailed if they are the same folder, which never differs from itself
   */
  public List<String> differences() {
    requireTwoFolders();
    var differences = new ArrayList<String>();
    var pacts = PactFolder.read(written);
    for (var pact : pacts) {
      differences.addAll(differences(pact, reviewed.resolve(pact.path().getFileName())));
    }
    for (var file : reviewedFiles()) {
      if (pacts.stream().noneMatch(each -> each.path().getFileName().equals(file.getFileName()))) {
        differences.add("- " + file.getFileName() + ": no test writes this pact any more");
      }
    }
    return differences;
  }

  private void requireTwoFolders() {
    try {
      if (Files.exists(written) && Files.exists(reviewed) && Files.isSameFile(written, reviewed)) {
        throw new GateFailed(
            "expected two folders to compare, but the written pacts and the reviewed ones are in %s; name another"
                .formatted(reviewed));
      }
    } catch (IOException e) {
      throw new GateFailed("cannot look at %s and %s: %s".formatted(written, reviewed, e), e);
    }
  }

  /**
   * Makes the written pacts the reviewed ones. Files that do not differ are left alone; what no
   * test writes any more goes last, so that a pact is never missing in between.
   *
   * @throws GateFailed if a file cannot be written or deleted
   */
  public void accept() {
    var pacts = PactFolder.read(written);
    for (var pact : pacts) {
      var file = reviewed.resolve(pact.path().getFileName());
      if (!isSpelling(pact, file)) {
        WholeFile.write(pact.canonical(), file);
      }
    }
    for (var file : reviewedFiles()) {
      if (pacts.stream().noneMatch(each -> each.path().getFileName().equals(file.getFileName()))) {
        delete(file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new GateFailed("cannot delete %s: %s".formatted(file, e), e);
    }
  }

  private List<Path> reviewedFiles() {
    return Files.isDirectory(reviewed) ? PactFolder.filesIn(reviewed) : List.of();
  }

  private static List<String> differences(PactFile pact, Path reviewed) {
    if (!Files.exists(reviewed)) {
      return List.of("+ " + reviewed.getFileName() + ": a new pact");
    }
    if (isSpelling(pact, reviewed)) {
      return List.of();
    }
    try {
      var lines = byInteraction(PactFile.read(reviewed), pact);
      return lines.isEmpty()
          ? List.of("~ " + reviewed.getFileName() + ": metadata or spelling differ")
          : lines;
    } catch (UnreadablePact e) {
      return List.of("~ " + reviewed.getFileName() + ": no pact any more: " + e.getMessage());
    }
  }

  private static List<String> byInteraction(PactFile before, PactFile after) {
    var old = interactionsOf(before);
    var now = interactionsOf(after);
    return Stream.of(
            now.keySet().stream().filter(each -> !old.containsKey(each)).map(each -> "+ " + each),
            old.keySet().stream().filter(each -> !now.containsKey(each)).map(each -> "- " + each),
            now.entrySet().stream()
                .filter(each -> old.containsKey(each.getKey()))
                .filter(each -> !each.getValue().equals(old.get(each.getKey())))
                .map(each -> "~ " + each.getKey()))
        .flatMap(Function.identity())
        .toList();
  }

  private static Map<String, String> interactionsOf(PactFile pact) {
    return pact.interactions().stream()
        .collect(
            Collectors.toMap(
                PactInteraction::identity,
                PactInteraction::spelling,
                (one, two) -> one + two,
                TreeMap::new));
  }

  private static boolean isSpelling(PactFile pact, Path file) {
    try {
      return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), pact.canonical());
    } catch (IOException e) {
      throw new GateFailed("cannot read %s: %s".formatted(file, e), e);
    }
  }
}
