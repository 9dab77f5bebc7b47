package io.tenantpact.contracts.terms.pact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of pact files. */
public final class PactFolder {

  private PactFolder() {}

  /**
   * Reads every {@code *.json} of a folder, in order of name.
   *
   * @return at least one pact, each with at least one interaction
   * @throws UnreadablePact if the folder or a pact in it is missing, empty or no pact, or if a
   *     subfolder holds another
   */
  public static List<PactFile> read(Path folder) {
    requireFolder(folder);
    var pacts = filesIn(folder).stream().map(PactFile::read).toList();
    if (pacts.isEmpty()) {
      throw new UnreadablePact(
          "expected at least one pact (*.json) in "
              + folder.toAbsolutePath().normalize()
              + ", found none; run the consumer's tests first",
          null);
    }
    return pacts;
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadablePact(
          "expected a folder of pacts at "
              + folder.toAbsolutePath().normalize()
              + ", found "
              + (Files.exists(folder) ? "a file" : "nothing")
              + "; run the consumer's tests first, or name their folder",
          null);
    }
  }

  /**
   * Every {@code *.json} of a folder, in order of name.
   *
   * @throws UnreadablePact if the folder cannot be listed, or if a subfolder holds one, which would
   *     be passed over
   */
  public static List<Path> filesIn(Path folder) {
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      var found = files.filter(each -> isBelow(folder, each)).sorted().toList();
      requireNoneDeeper(folder, found);
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadablePact("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean isBelow(Path folder, Path file) {
    return !file.equals(folder) && file.toString().endsWith(".json");
  }

  private static void requireNoneDeeper(Path folder, List<Path> files) {
    var deeper = files.stream().filter(each -> folder.relativize(each).getNameCount() > 1).toList();
    if (!deeper.isEmpty()) {
      throw new UnreadablePact(
          "expected all pacts (*.json) of %s in the folder itself, found %d in subfolders, the first %s; move them up, or keep the subfolder elsewhere and name it by itself"
              .formatted(folder, deeper.size(), deeper.get(0)),
          null);
    }
  }
}
