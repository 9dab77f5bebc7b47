package io.tenantpact.service.etag;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenantpact.service.digest.Sha256;
import java.util.Arrays;
import java.util.Base64;

/**
 * A strong entity tag, quotes included: 128 bits of a hash over the whole representation, its
 * tenant and its random id among it, so equal content of two tenants has unequal tags.
 */
public record Etag(@JsonValue String value) {

  private static final int BYTES = 16;

  /** The tag of what these parts say, in this order. */
  public static Etag of(Object... parts) {
    var hash = Arrays.copyOf(Sha256.ofParts(parts), BYTES);
    return new Etag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
  }
}
