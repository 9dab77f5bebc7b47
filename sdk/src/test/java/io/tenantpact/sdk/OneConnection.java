package io.tenantpact.sdk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Scanner;

/** The service's end of the only connection it takes: it can see when the client lets go. */
final class OneConnection implements AutoCloseable {

  private static final int PATIENCE = 5000;

  private final Socket socket;

  private OneConnection(Socket socket) {
    this.socket = socket;
  }

  static ServerSocket door() throws IOException {
    var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    door.setSoTimeout(PATIENCE);
    return door;
  }

  static ClientOptions to(ServerSocket door) {
    var url = URI.create("http://127.0.0.1:" + door.getLocalPort());
    return ClientOptions.of(url, Credential.apiKey("key"));
  }

  /** Comes back when a request is there, and nobody can connect any more. */
  static OneConnection through(ServerSocket door) throws IOException {
    var socket = door.accept();
    door.close();
    socket.setSoTimeout(PATIENCE);
    new Scanner(socket.getInputStream(), US_ASCII).useDelimiter("\r\n\r\n").next();
    return new OneConnection(socket);
  }

  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /** Comes back when the client has closed the connection. */
  void waitForTheEnd() throws IOException {
    socket.getInputStream().readAllBytes();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
