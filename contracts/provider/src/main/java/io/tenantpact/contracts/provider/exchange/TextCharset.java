package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text was written: as its content type says, else in UTF-8, which JSON is written in (RFC
 * 8259 §8.1). pact-jvm takes the machine's own charset, under which two answers that differ may
 * read the same.
 */
public final class TextCharset {

  private TextCharset() {}

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
