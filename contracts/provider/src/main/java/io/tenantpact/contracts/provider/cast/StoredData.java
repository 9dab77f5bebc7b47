package io.tenantpact.contracts.provider.cast;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the provider stores for a tenant, as it was when somebody looked last. */
public final class StoredData {

  private final Supplier<String> checksum;
  private @Nullable String digest;

  /**
   * What nobody has looked at yet.
   *
   * @param checksum digests it as it is now
   */
  public StoredData(Supplier<String> checksum) {
    this.checksum = checksum;
  }

  /** Takes it for what it should be. */
  public void look() {
    digest = checksum.get();
  }

  /** Whether it has changed since somebody looked; from here on this is what it should be. */
  public boolean hasChanged() {
    var before = digest;
    if (before == null) {
      throw new IllegalStateException("expected somebody to look before, but nobody did");
    }
    look();
    return !before.equals(digest);
  }
}
