package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/**
 * A body that is packed, as exports are, spreadsheets and documents: gzip (RFC 1952) or zip. All
 * that it holds together is read up to what a body may have, and so is an archive in it.
 */
final class Archive {

  private static final int MOST_BYTES = AnswerReader.LARGEST_BODY;
  private static final int DEEPEST = 4;

  private final StringBuilder text = new StringBuilder();
  private int left = MOST_BYTES;
  private String unread = "";

  private Archive() {}

  /** Whether a body begins like one. */
  static boolean isOne(byte[] body) {
    return isGzip(body)
        || (body.length > 4 && body[0] == 'P' && body[1] == 'K' && body[2] == 3 && body[3] == 4);
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
  }

  /** The names and contents of everything in it. */
  static BodyText text(byte[] body) {
    var archive = new Archive();
    archive.read(body, "", 1);
    return new BodyText(archive.text.toString(), archive.unread);
  }

  private void read(byte[] content, String name, int depth) {
    if (!isOne(content)) {
      var plain = BodyText.plain(content, TextCharset.of(ContentType.getUNKNOWN(), content));
      text.append(plain.text()).append('\n');
      note(plain.unread(), name);
    } else if (depth > DEEPEST) {
      note("holds archives in archives", name);
    } else {
      unpack(content, name, depth);
    }
  }

  private void unpack(byte[] content, String name, int depth) {
    var bytes = new ByteArrayInputStream(content);
    try {
      if (isGzip(content)) {
        read(bytesOf(new GZIPInputStream(bytes)), name, depth + 1);
      } else {
        unzip(new ZipInputStream(bytes), depth);
      }
    } catch (IOException | IllegalArgumentException e) {
      note("is an archive that cannot be unpacked (" + e.getMessage() + ")", name);
    }
  }

  private void unzip(ZipInputStream zip, int depth) throws IOException {
    var entry = zip.getNextEntry();
    while (entry != null) {
      text.append(entry.getName()).append('\n');
      read(bytesOf(zip), entry.getName(), depth + 1);
      // To look for the next one would unpack all of this one, however much it is.
      entry = left > 0 ? zip.getNextEntry() : null;
    }
  }

  private byte[] bytesOf(InputStream in) throws IOException {
    var bytes = in.readNBytes(left + 1);
    if (bytes.length > left) {
      note("has more than 10 MiB when it is unpacked", "");
      bytes = Arrays.copyOf(bytes, left);
    }
    left -= bytes.length;
    return bytes;
  }

  /** The first reason will do. */
  private void note(String why, String name) {
    if (unread.isEmpty() && !why.isEmpty()) {
      unread = name.isEmpty() ? why : "has a part '" + name + "' that " + why;
    }
  }
}
