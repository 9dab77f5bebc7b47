package io.tenantpact.contracts.gate.terminal;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a terminal shows and does not obey: of control characters, only line ends go through.
 * What {@code println} is given is one line, so not even those; other methods take several.
 */
public final class TerminalWriter extends PrintWriter {

  private static final Pattern LINE_END = Pattern.compile(Pattern.quote(System.lineSeparator()));

  /** A writer before a terminal. */
  public TerminalWriter(PrintWriter terminal) {
    super(terminal, true);
  }

  @Override
  public void println(@Nullable String line) {
    super.println(OneLine.of(String.valueOf(line)));
  }

  /** A stack trace comes this way, and begins its lines with tabs. */
  @Override
  public void println(@Nullable Object line) {
    println(String.valueOf(line).replace("\t", "  "));
  }

  @Override
  public void write(String text, int offset, int length) {
    var shown =
        Arrays.stream(LINE_END.split(text.substring(offset, offset + length), -1))
            .map(OneLine::of)
            .collect(Collectors.joining(System.lineSeparator()));
    super.write(shown, 0, shown.length());
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length));
  }

  @Override
  public void write(int character) {
    write(String.valueOf((char) character));
  }
}
