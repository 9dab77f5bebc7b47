package io.tenantpact.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D12")
class CursorsTest {

  private static final TenantId ACME = new TenantId("acme");
  private static final Position HERE =
      new Position(
          Instant.parse("2026-01-02T03:04:05.678Z"), "res_0123456789abcdef0123456789abcdef");
  private static final Listing LIST = listing(Map.of("state", "ACTIVE"));

  private final Cursors cursors = new Cursors(new CursorSettings(key(1)));

  @Test
  void aSealedPositionOpens() {
    assertThat(cursors.open(ACME, LIST, cursors.seal(ACME, LIST, HERE))).isEqualTo(HERE);
  }

  @Test
  void aCursorIsShortAndFitsIntoAQuery() {
    var longest = new Position(HERE.createdAt(), "x".repeat(64));

    assertThat(cursors.seal(ACME, LIST, longest)).hasSizeLessThan(512).matches("[A-Za-z0-9_-]+");
  }

  @Test
  @Tag("T2")
  void itOpensForNoOtherTenant() {
    assertRefused(new TenantId("globex"), LIST, cursors.seal(ACME, LIST, HERE));
  }

  @Test
  void itOpensForNoOtherList() {
    var cursor = cursors.seal(ACME, LIST, HERE);

    assertRefused(ACME, new Listing("/v1/projects", LIST.filters(), LIST.order()), cursor);
    assertRefused(ACME, new Listing(LIST.route(), LIST.filters(), Order.OLDEST_FIRST), cursor);
    assertRefused(ACME, listing(Map.of()), cursor);
    assertRefused(ACME, listing(Map.of("state", "PENDING")), cursor);
    assertRefused(ACME, listing(Map.of("projectId", "ACTIVE")), cursor);
    assertRefused(ACME, listing(Map.of("state", "ACTIVE", "projectId", "p")), cursor);
  }

  @Test
  void itOpensUnderNoOtherKey() {
    var others = new Cursors(new CursorSettings(key(2)));

    assertRefused(ACME, LIST, others.seal(ACME, LIST, HERE));
  }

  @Test
  void oneFlippedBitIsGarbage() {
    var bytes = Base64.getUrlDecoder().decode(cursors.seal(ACME, LIST, HERE));

    for (var bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(ACME, LIST, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  @Test
  void oneOtherCharacterIsGarbage() {
    var cursor = cursors.seal(ACME, LIST, HERE);

    for (var at = 0; at < cursor.length(); at++) {
      var other = (char) (cursor.charAt(at) ^ 1);
      assertRefused(ACME, LIST, cursor.substring(0, at) + other + cursor.substring(at + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "====", "not base64!", "\u0000", "AAAA"})
  void garbageIsGarbage(String text) {
    assertRefused(ACME, LIST, text);
  }

  @Test
  void anotherSpellingOfTheSameBytesIsGarbage() {
    var cursor = cursors.seal(ACME, LIST, HERE);

    assertRefused(ACME, LIST, cursor + "==");
    assertRefused(ACME, LIST, cursor + "A".repeat(600));
  }

  private void assertRefused(TenantId tenant, Listing listing, String cursor) {
    assertThatThrownBy(() -> cursors.open(tenant, listing, cursor))
        .isInstanceOf(Refusal.class)
        .extracting(each -> ((Refusal) each).code())
        .isEqualTo(ProblemCode.INVALID_CURSOR);
  }

  private static Listing listing(Map<String, String> filters) {
    return new Listing("/v1/resources", new TreeMap<>(filters), Order.NEWEST_FIRST);
  }

  private static String key(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }
}
