package io.tenantpact.sdk;

import io.tenantpact.sdk.Attempts.Time;
import io.tenantpact.sdk.TenantCalls.Sender;
import io.tenantpact.sdk.call.TenantId;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The way into the service. Has no call of its own, because every call is some tenant's: {@code
 * client.tenant(new TenantId("acme")).resources()}.
 *
 * <p>One per service and credential, shared by all threads and all tenants; it holds the
 * connections. Nobody has to close it for the program to end.
 */
public final class TenantClient implements AutoCloseable {

  private final Sender sender;
  private final Http http;
  private final Attempts attempts;

  private TenantClient(ClientOptions options, Time time, RandomGenerator random) {
    this.sender = Sender.of(options);
    this.http = Http.open(options);
    this.attempts = new Attempts(http, options, time, random);
  }

  /** Sends nothing yet; {@link Tenant#ping} finds out whether the service likes the credential. */
  public static TenantClient connect(ClientOptions options) {
    return connect(options, Time.SYSTEM, new Random());
  }

  static TenantClient connect(ClientOptions options, Time time, RandomGenerator random) {
    return new TenantClient(options, time, random);
  }

  /** The service as one tenant sees it. Costs next to nothing and need not be kept or closed. */
  public Tenant tenant(TenantId id) {
    return new Tenant(new TenantCalls(id, sender, attempts));
  }

  /** Ends what is running, of every tenant, and lets go of the connections. */
  @Override
  public void close() {
    http.close();
  }
}
