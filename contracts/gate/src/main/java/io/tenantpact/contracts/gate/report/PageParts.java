package io.tenantpact.contracts.gate.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What a page is made of: its frame, its style and its script, all of which it carries along. */
final class PageParts {

  static final String STYLE = text("verdict.css");
  static final String SCRIPT = text("verdict.js");

  /** Nothing but this very style and script may act in the page, and nothing is ever fetched. */
  static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
          .formatted(hashOf(STYLE), hashOf(SCRIPT));

  static final Template FRAME =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .compile(text("verdict.html"));

  private PageParts() {}

  private static String hashOf(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String text(String name) {
    try (var resource = PageParts.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
