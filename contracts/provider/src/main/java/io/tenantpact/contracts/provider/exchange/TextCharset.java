package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How a text was written: as its content type says, else in UTF-8, which JSON is written in (RFC
 * 8259 §8.1). pact-jvm takes the machine's own charset, under which two answers that differ may
 * read the same.
 */
public final class TextCharset {

  /** Byte order marks; UTF-32's before UTF-16's, which it begins with. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-8", 0xEF, 0xBB, 0xBF),
          new Mark("UTF-32LE", 0xFF, 0xFE, 0, 0),
          new Mark("UTF-32BE", 0, 0, 0xFE, 0xFF),
          new Mark("UTF-16LE", 0xFF, 0xFE),
          new Mark("UTF-16BE", 0xFE, 0xFF));

  private record Mark(Charset charset, byte[] bytes) {

    Mark(String charset, int... bytes) {
      this(Charset.forName(charset), new byte[bytes.length]);
      for (var i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    boolean begins(byte[] text) {
      return text.length >= bytes.length
          && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length);
    }
  }

  private TextCharset() {}

  /** The charset of a text of this type; where it names none, the one its first bytes mark. */
  static Charset of(ContentType type, byte[] text) {
    var media = type.getContentType();
    if (media != null && media.getParameters().get("charset") != null) {
      return of(type);
    }
    return MARKS.stream()
        .filter(each -> each.begins(text))
        .map(Mark::charset)
        .findFirst()
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
