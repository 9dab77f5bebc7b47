package io.tenantpact.contracts.broker;

import io.tenantpact.contracts.broker.wire.Door;
import io.tenantpact.contracts.broker.wire.Login;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a broker is to run.
 *
 * @param database the SQLite file; made when there is none
 * @param host what to listen on; the loopback address unless told otherwise
 * @param port 0 for any free one
 * @param baseUrl how clients reach the broker, for the links in its answers; null means the address
 *     that each client used
 * @param door who may come in; anybody unless told otherwise
 * @param clock the time of everything that is written
 */
public record BrokerOptions(
    Path database, String host, int port, @Nullable URI baseUrl, Door door, Clock clock) {

  public BrokerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("expected a port from 0 to 65535, got " + port);
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("expected a host to listen on, got a blank one");
    }
    if (baseUrl != null && !isHttp(baseUrl)) {
      throw new IllegalArgumentException(
          "expected a base URL such as https://broker.example, got " + baseUrl);
    }
  }

  private static boolean isHttp(URI url) {
    return url.getScheme() != null
        && Set.of("http", "https").contains(url.getScheme())
        && url.getHost() != null
        && url.getQuery() == null;
  }

  public static BrokerOptions of(Path database) {
    return new BrokerOptions(database, "127.0.0.1", 0, null, Door.open(), Clock.systemUTC());
  }

  public BrokerOptions withHost(String newHost) {
    return new BrokerOptions(database, newHost, port, baseUrl, door, clock);
  }

  public BrokerOptions withPort(int newPort) {
    return new BrokerOptions(database, host, newPort, baseUrl, door, clock);
  }

  public BrokerOptions withBaseUrl(URI newBaseUrl) {
    return new BrokerOptions(database, host, port, newBaseUrl, door, clock);
  }

  /** Asks every client for this user and password. */
  public BrokerOptions withBasicAuth(String user, String password) {
    var newDoor = new Door(new Login(user, password), door.reader());
    return new BrokerOptions(database, host, port, baseUrl, newDoor, clock);
  }

  /** Lets a second user read; needs {@link #withBasicAuth} first. */
  public BrokerOptions withReadOnlyUser(String user, String password) {
    var newDoor = new Door(door.writer(), new Login(user, password));
    return new BrokerOptions(database, host, port, baseUrl, newDoor, clock);
  }

  /** For tests of what depends on time. */
  public BrokerOptions withClock(Clock newClock) {
    return new BrokerOptions(database, host, port, baseUrl, door, newClock);
  }
}
