package io.tenantpact.contracts.broker.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/**
 * A TCP port that is already taken. Taking it first means that nothing else is touched when it
 * cannot be had, and that clients may connect while the broker is still starting.
 */
public final class Port implements AutoCloseable {

  private final ServerSocketChannel channel;

  private Port(ServerSocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a port.
   *
   * @param number 0 for any
   * @throws PortUnusable when somebody else has it, or the host is not one of this machine
   */
  public static Port take(String host, int number) {
    try {
      var channel = ServerSocketChannel.open();
      try {
        channel.bind(new InetSocketAddress(host, number));
        return new Port(channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw new PortUnusable(host, number, e);
    }
  }

  public int number() {
    return channel.socket().getLocalPort();
  }

  ServerSocketChannel channel() {
    return channel;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
