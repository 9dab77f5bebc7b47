package io.tenantpact.contracts.terms.pact;

import java.io.IOException;
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
   * @throws UnreadablePact if the folder or a pact in it is missing, empty or no pact
   */
  public static List<PactFile> read(Path folder) {
    var pacts = jsonFilesIn(folder).stream().map(PactFile::read).toList();
    if (pacts.isEmpty()) {
      throw new UnreadablePact(
          "expected at least one pact (*.json) in "
              + folder.toAbsolutePath().normalize()
              + ", found none; run the consumer's tests first",
          null);
    }
    return pacts;
  }

  private static List<Path> jsonFilesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadablePact(
          "expected a folder of pacts at "
              + folder.toAbsolutePath().normalize()
              + ", found "
              + (Files.exists(folder) ? "a file" : "nothing")
              + "; run the consumer's tests first, or name their folder",
          null);
    }
    try (var files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UnreadablePact("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }
}
