package io.tenantpact.contracts.gate.requirement;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The tables of a Markdown file: an id in the first cell of each row, a sentence in the second. A
 * row that cannot be read is an error, since whoever wrote it believes that it counts.
 *
 * @param rows the sentences by their ids, in the file's order
 */
record RequirementTable(Path file, Map<String, String> rows) {

  static final Pattern ID = Pattern.compile("[A-Z][0-9]+");

  private static final Pattern LINE = Pattern.compile("\\s*\\|.*");
  private static final Pattern RULER = Pattern.compile("\\s*\\|[\\s:|-]*-[\\s:|-]*");
  private static final Pattern ROW =
      Pattern.compile("\\s*\\|\\s*(" + ID.pattern() + ")\\s*\\|\\s*(.*?)\\s*\\|?\\s*");

  /** Without a row where there is no file, or no table in it. */
  static RequirementTable in(Path file) {
    var table = new RequirementTable(file, new LinkedHashMap<>());
    var lines = Files.exists(file) ? linesOf(file) : List.<String>of();
    for (var i = 0; i < lines.size(); i++) {
      var isHeader = i + 1 < lines.size() && RULER.matcher(lines.get(i + 1)).matches();
      if (LINE.matcher(lines.get(i)).matches()
          && !isHeader
          && !RULER.matcher(lines.get(i)).matches()) {
        table.add(lines.get(i));
      }
    }
    return table;
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new GateFailed("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void add(String line) {
    var row = ROW.matcher(line);
    if (!row.matches()) {
      throw new GateFailed(
          "expected an id such as T5 at the start of each row in %s, but found '%s'; correct it"
              .formatted(file, line.strip()));
    }
    if (rows.put(row.group(1), row.group(2)) != null) {
      throw new GateFailed(
          "expected each id once in %s, but %s is there twice; correct it"
              .formatted(file, row.group(1)));
    }
  }

  /**
   * Requires that another table has the ids of this one.
   *
   * @throws GateFailed if it has not
   */
  void requireWithin(RequirementTable all) {
    rows.keySet().stream()
        .filter(each -> !all.rows.containsKey(each))
        .findFirst()
        .ifPresent(
            each -> {
              throw new GateFailed(
                  "expected only ids of %s in %s, but found %s; correct it"
                      .formatted(all.file, file, each));
            });
  }
}
