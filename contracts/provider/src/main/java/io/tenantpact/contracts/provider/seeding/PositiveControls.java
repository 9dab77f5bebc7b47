package io.tenantpact.contracts.provider.seeding;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Whether that which would show a fault shows anything: the checksum of a tenant that has just
 * written, the canary in an answer to the tenant that it belongs to, and what a tenant that was
 * taken away is answered. Each is looked for until it was seen once.
 */
public final class PositiveControls {

  /** What these make, change or take away when they succeed (RFC 9110 §9.3). */
  private static final List<String> WRITING = List.of("PUT", "PATCH", "DELETE");

  private static final int CREATED = 201;

  private final Function<SeededTenant, String> checksum;
  private final AtomicBoolean written = new AtomicBoolean();
  private final AtomicBoolean changeSeen = new AtomicBoolean();
  private final AtomicBoolean answered = new AtomicBoolean();
  private final AtomicBoolean canarySeen = new AtomicBoolean();
  private final AtomicBoolean ghostAsked = new AtomicBoolean();
  private final AtomicBoolean ghostServed = new AtomicBoolean();
  private final SortedSet<String> namelessMessages = new ConcurrentSkipListSet<>();
  private final SortedSet<String> unseenWrites = new ConcurrentSkipListSet<>();
  private final SortedMap<String, String> unreadBodies = new ConcurrentSkipListMap<>();

  PositiveControls(Function<SeededTenant, String> checksum) {
    this.checksum = checksum;
  }

  /**
   * Notes that a body was looked through; of an interaction's, the first counts.
   *
   * @param of the interaction's description
   * @param unread why some of the body could not be, as it goes on after "the body"; else empty
   */
  public void read(String of, String unread) {
    if (!unread.isEmpty()) {
      unreadBodies.putIfAbsent(of, unread);
    }
  }

  /** By interaction, why some of a body could not be looked through. */
  public SortedMap<String, String> unreadBodies() {
    return unreadBodies;
  }

  /** Notes that a message did not name the tenant that it was made for. */
  public void namelessMessage(String of) {
    namelessMessages.add(of);
  }

  /** The interactions whose messages did not name their tenant. */
  public SortedSet<String> namelessMessages() {
    return namelessMessages;
  }

  /** Notes that a request was answered as one that writes, and changed nothing of its tenant's. */
  public void unseenWrite(String of) {
    unseenWrites.add(of);
  }

  /** The interactions whose requests did so. */
  public SortedSet<String> unseenWrites() {
    return unseenWrites;
  }

  /** Whether nobody has asked yet as a tenant that was taken away. */
  public boolean needsGhost() {
    return !ghostAsked.get();
  }

  /** Whether it is for the one who calls to ask so, and for nobody after. */
  public boolean takesGhost() {
    return ghostAsked.compareAndSet(false, true);
  }

  /** Notes that such a tenant got what it had. */
  public void ghostWasServed() {
    ghostServed.set(true);
  }

  /** Whether one got what it had, so that nobody is nobody. */
  public boolean isGhostServed() {
    return ghostServed.get();
  }

  /** Begins to watch a tenant's own request. */
  public Watch before(SeededTenant self, String method) {
    var looks = !changeSeen.get() && mayWrite(method);
    return new Watch(
        self, method, looks ? Optional.of(checksum.apply(self)) : Optional.<String>empty());
  }

  /**
   * Whether requests wrote, and no checksum of their own tenant ever changed. A POST counts only if
   * it says that it created something, since a search may be a POST too.
   */
  public boolean isBlindToChanges() {
    return written.get() && !changeSeen.get();
  }

  /** Whether a request changed its own tenant's checksum. */
  public boolean sawChange() {
    return changeSeen.get();
  }

  /** Whether tenants got answers, and none held its own tenant's canary. */
  public boolean isBlindToTexts() {
    return answered.get() && !canarySeen.get();
  }

  private static boolean mayWrite(String method) {
    return isPost(method) || WRITING.contains(upper(method));
  }

  private static boolean isPost(String method) {
    return upper(method).equals("POST");
  }

  /** Pacts of older versions have methods as somebody wrote them. */
  private static String upper(String method) {
    return method.toUpperCase(Locale.ROOT);
  }

  /** One request under watch. */
  public final class Watch {

    private final SeededTenant self;
    private final String method;
    private final Optional<String> before;

    private Watch(SeededTenant self, String method, Optional<String> before) {
      this.self = self;
      this.method = method;
      this.before = before;
    }

    /** Looks at its answer, and at what the tenant has now. */
    public void after(int status, String body) {
      if (status / 100 != 2) {
        return;
      }
      if (!canarySeen.get() && !body.isEmpty()) {
        answered.set(true);
        canarySeen.compareAndSet(false, body.contains(self.tenant().canary().word()));
      }
      if (WRITING.contains(upper(method)) || (isPost(method) && status == CREATED)) {
        written.set(true);
      }
      if (before.isPresent() && !changeSeen.get()) {
        changeSeen.compareAndSet(false, !checksum.apply(self).equals(before.get()));
      }
    }
  }
}
