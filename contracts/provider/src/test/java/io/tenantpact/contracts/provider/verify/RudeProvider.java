package io.tenantpact.contracts.provider.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A provider that does not speak HTTP to its end. Each request gets the same. */
final class RudeProvider implements AutoCloseable {

  /** What it does with a request. */
  enum Manner {
    HANGS {
      @Override
      void answer(RudeProvider provider, OutputStream out) throws InterruptedException {
        provider.closed.await();
      }
    },
    CLOSES_THE_CONNECTION {
      @Override
      void answer(RudeProvider provider, OutputStream out) {}
    },
    SENDS_100_MB {
      @Override
      void answer(RudeProvider provider, OutputStream out) throws IOException {
        var chunk = new byte[64 * 1024];
        provider.write(out, HEAD + "Content-Length: " + HUNDRED_MB + "\r\n\r\n");
        for (var sent = 0L; sent < HUNDRED_MB; sent += chunk.length) {
          out.write(chunk);
          provider.written.addAndGet(chunk.length);
        }
      }
    },
    DRIPS_ITS_BODY {
      @Override
      void answer(RudeProvider provider, OutputStream out) throws Exception {
        provider.write(out, HEAD + "\r\n");
        provider.drip(out);
      }
    },
    DRIPS_ITS_HEADERS {
      @Override
      void answer(RudeProvider provider, OutputStream out) throws Exception {
        provider.write(out, HEAD + "X-Long: ");
        provider.drip(out);
      }
    },
    NESTS_ITS_JSON_DEEPLY {
      @Override
      void answer(RudeProvider provider, OutputStream out) throws Exception {
        provider.write(out, HEAD + "Content-Length: " + DEEP + "\r\n\r\n" + "[".repeat(DEEP));
        provider.closed.await();
      }
    },
    SPEAKS_ANOTHER_PROTOCOL {
      @Override
      void answer(RudeProvider provider, OutputStream out) throws IOException {
        provider.write(out, "220 ready\r\n");
      }
    };

    abstract void answer(RudeProvider provider, OutputStream out) throws Exception;
  }

  private static final long HUNDRED_MB = 100L * 1024 * 1024;
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final int DEEP = 500_000;
  private static final long DRIP_MILLIS = 20;

  final CountDownLatch closed = new CountDownLatch(1);
  final AtomicInteger requests = new AtomicInteger();
  final AtomicLong written = new AtomicLong();
  private final Manner manner;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private RudeProvider(Manner manner, ServerSocket server) {
    this.manner = manner;
    this.server = server;
  }

  static RudeProvider start(Manner manner) throws IOException {
    var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var provider = new RudeProvider(manner, server);
    provider.threads.execute(provider::accept);
    return provider;
  }

  URI url() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        threads.execute(() -> answer(socket));
      } catch (IOException closing) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      if (socket.getInputStream().read() >= 0) {
        requests.incrementAndGet();
        manner.answer(this, socket.getOutputStream());
      }
    } catch (Exception gone) {
      // The client has had enough, which is what the tests wait for.
    }
  }

  private void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Until the client goes or the test ends. */
  private void drip(OutputStream out) throws Exception {
    while (!closed.await(DRIP_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      out.write('x');
    }
  }
}
