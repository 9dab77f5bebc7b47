package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a text was written: as its content type says, else in UTF-8, which JSON is written in (RFC
 * 8259 §8.1). pact-jvm takes the machine's own charset, under which two answers that differ may
 * read the same.
 */
public final class TextCharset {

  /** Byte order marks, a sign for each byte; UTF-32's before UTF-16's, which it begins with. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark("\u00EF\u00BB\u00BF", "UTF-8"),
          new Mark("\u00FF\u00FE\0\0", "UTF-32LE"),
          new Mark("\0\0\u00FE\u00FF", "UTF-32BE"),
          new Mark("\u00FF\u00FE", "UTF-16LE"),
          new Mark("\u00FE\u00FF", "UTF-16BE"));

  private static final int LONGEST_MARK = 4;

  private record Mark(String bytes, String charset) {}

  private TextCharset() {}

  /** The charset of a text of this type; where it names none, the one its first bytes mark. */
  static Charset of(ContentType type, byte[] text) {
    var media = type.getContentType();
    if (media != null && media.getParameters().get("charset") != null) {
      return of(type);
    }
    // Most texts begin with a sign of ASCII, which no mark does.
    return text.length == 0 || text[0] > 0 ? StandardCharsets.UTF_8 : marked(text);
  }

  private static Charset marked(byte[] text) {
    var length = Math.min(text.length, LONGEST_MARK);
    var beginning = new String(text, 0, length, StandardCharsets.ISO_8859_1);
    return MARKS.stream()
        .filter(each -> beginning.startsWith(each.bytes()))
        .findFirst()
        .map(each -> Charset.forName(each.charset()))
        .orElse(StandardCharsets.UTF_8);
  }

  /** The charset of a text of this type, UTF-8 if nobody knows the one it names. */
  public static Charset of(ContentType type) {
    var media = type.getContentType();
    var name = media == null ? null : media.getParameters().get("charset");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
