package io.tenantpact.service.stage;

import io.tenantpact.service.digest.Sha256;
import java.util.UUID;

/** Ids that look like the service's own, and are the same whenever the same is seeded. */
public final class SeededId {

  private SeededId() {}

  /**
   * An id.
   *
   * @param kind as {@code res}
   * @param parts what nothing else of this kind has: its tenant, its name
   */
  public static String of(String kind, Object... parts) {
    var uuid = UUID.nameUUIDFromBytes(Sha256.ofParts(parts));
    return kind + "_" + uuid.toString().replace("-", "");
  }
}
