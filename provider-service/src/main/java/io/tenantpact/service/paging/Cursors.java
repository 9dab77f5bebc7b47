package io.tenantpact.service.paging;

import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals positions, and opens what it sealed. The seal covers the tenant, the route, the filters and
 * the order too, so a cursor opens for the list it was made for and for no other.
 */
@Component
public final class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 32;
  private static final int LONGEST = 512;

  private final SecretKeySpec key;

  Cursors(CursorSettings settings) {
    this.key = new SecretKeySpec(settings.key(), ALGORITHM);
  }

  public String seal(TenantId tenant, Listing listing, Position position) {
    var id = position.id().getBytes(StandardCharsets.US_ASCII);
    var place =
        ByteBuffer.allocate(Long.BYTES + id.length)
            .putLong(position.createdAt().toEpochMilli())
            .put(id)
            .array();
    return encoded(
        ByteBuffer.allocate(SEAL_BYTES + place.length)
            .put(sealOf(tenant, listing, place))
            .put(place)
            .array());
  }

  /**
   * The position that was sealed.
   *
   * @throws Refusal if this is no cursor of this list and tenant; it does not say what it is
   *     instead
   */
  public Position open(TenantId tenant, Listing listing, String cursor) {
    return bytes(cursor)
        .flatMap(bytes -> position(tenant, listing, bytes))
        .orElseThrow(
            () ->
                Refusal.of(
                    ProblemCode.INVALID_CURSOR,
                    "take the cursor from the page before, and keep tenant, filters and order"));
  }

  private Optional<Position> position(TenantId tenant, Listing listing, byte[] bytes) {
    var seal = Arrays.copyOf(bytes, SEAL_BYTES);
    var place = Arrays.copyOfRange(bytes, SEAL_BYTES, bytes.length);
    if (!MessageDigest.isEqual(seal, sealOf(tenant, listing, place))) {
      return Optional.empty();
    }
    var time = Instant.ofEpochMilli(ByteBuffer.wrap(place).getLong());
    var id = new String(place, Long.BYTES, place.length - Long.BYTES, StandardCharsets.US_ASCII);
    return Optional.of(new Position(time, id));
  }

  /** Base64 has several spellings of the same bytes; only ours counts. */
  private static Optional<byte[]> bytes(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      return bytes.length > SEAL_BYTES + Long.BYTES && encoded(bytes).equals(cursor)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] sealOf(TenantId tenant, Listing listing, byte[] place) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      add(mac, "cursor 1");
      add(mac, tenant.value());
      add(mac, listing.route());
      add(mac, listing.order().text());
      add(mac, String.valueOf(listing.filters().size()));
      listing
          .filters()
          .forEach(
              (name, value) -> {
                add(mac, name);
                add(mac, value);
              });
      return mac.doFinal(place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Length first, so that no two lists of texts look the same. */
  private static void add(Mac mac, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
