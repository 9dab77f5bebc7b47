package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.ContentType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * What a body says to whoever looks through it for somebody's data: its text, or that of what is
 * packed in it.
 *
 * @param text in the charset that the type names, or that its first bytes are the mark of, else in
 *     UTF-8
 * @param unread why some of it could not be read, as it goes on after "the body"; empty if all was
 */
public record BodyText(String text, String unread) {

  private static final char MARK = '\uFEFF';
  private static final char REPLACED = '\uFFFD';

  /** What a body of a type says. */
  public static BodyText of(byte[] body, ContentType type) {
    return Archive.isOne(body) ? Archive.text(body) : plain(body, TextCharset.of(type, body));
  }

  static BodyText plain(byte[] body, Charset charset) {
    var text = new String(body, charset);
    var marked = !text.isEmpty() && text.charAt(0) == MARK;
    return new BodyText(
        marked ? text.substring(1) : text,
        isText(text, body, charset) ? "" : "is no text in " + charset);
  }

  /** A text may hold the sign that stands for what could not be read, so this is looked into. */
  private static boolean isText(String text, byte[] body, Charset charset) {
    return text.indexOf('\0') < 0 && (text.indexOf(REPLACED) < 0 || isWritten(body, charset));
  }

  private static boolean isWritten(byte[] body, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
