package io.tenantpact.contracts.provider.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Locale;
import org.apache.hc.client5.http.entity.compress.ContentCodecRegistry;
import org.apache.hc.client5.http.entity.compress.ContentCoding;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.message.MessageSupport;

/**
 * Takes the codings off a body (RFC 9110 §8.4): in one that nobody can read, nobody finds another
 * tenant's data.
 */
final class ContentCodings {

  private ContentCodings() {}

  /**
   * A body as it was before it was coded.
   *
   * @param headers of the answer, which name the codings in the order in which they were applied
   * @throws IOException if there is a coding that no library on the class path reads
   */
  static HttpEntity takenOff(HttpEntity body, MessageHeaders headers) throws IOException {
    var applied = new ArrayDeque<String>();
    MessageSupport.parseTokens(headers, HttpHeaders.CONTENT_ENCODING, applied::push);
    var plain = body;
    for (var each : applied) {
      plain = takenOff(plain, each.toLowerCase(Locale.ROOT));
    }
    return plain;
  }

  private static HttpEntity takenOff(HttpEntity body, String name) throws IOException {
    if (name.equals("identity")) {
      return body;
    }
    // RFC 9110 §8.4.1.3: x-gzip is another name for it.
    var coding = ContentCoding.fromToken(name.equals("x-gzip") ? "gzip" : name);
    var plain = coding == null ? null : ContentCodecRegistry.unwrap(coding, body);
    if (plain == null) {
      throw new IOException(
          "expected a body in a content coding that can be read, such as gzip, was '%s'; what is in it cannot be looked at"
              .formatted(name));
    }
    return plain;
  }
}
