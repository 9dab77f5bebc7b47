package io.tenantpact.sdk;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One exchange at a time: a request out, an answer back, nothing repeated and nothing followed.
 *
 * <p>The exchange runs on a thread of its own, because only then the caller can be interrupted
 * while the service is silent.
 */
final class Http implements AutoCloseable {

  private static final int MOST_AT_ONCE = 256;
  private static final String NINE_DIGITS = "999999999";

  private final OkHttpClient client;
  private final int maxAnswerBytes;

  private Http(OkHttpClient client, int maxAnswerBytes) {
    this.client = client;
    this.maxAnswerBytes = maxAnswerBytes;
  }

  static Http open(ClientOptions options) {
    var dispatcher = new Dispatcher(daemonThreads());
    dispatcher.setMaxRequests(MOST_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    var client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(options.timeouts().connect())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addInterceptor(Http::doubtAfterCrash)
            .addNetworkInterceptor(Http::markWhatWasSent)
            .addNetworkInterceptor(Http::tameWait)
            .build();
    return new Http(client, options.maxAnswerBytes());
  }

  /**
   * The answer, read to its end.
   *
   * @throws LostAnswer when the request may have arrived; any other IOException says it did not
   */
  Answer exchange(Request request, Duration timeout) throws IOException, InterruptedException {
    var call = client.newCall(request);
    var answer = new CompletableFuture<Answer>();
    call.enqueue(new Completion(answer, maxAnswerBytes));
    try {
      return answer.get(timeout.toNanos(), NANOSECONDS);
    } catch (TimeoutException late) {
      call.cancel();
      throw new LostAnswer("nothing within " + timeout, late);
    } catch (InterruptedException stopped) {
      call.cancel();
      throw stopped;
    } catch (ExecutionException failed) {
      throw requireNonNull((IOException) failed.getCause());
    }
  }

  boolean isClosed() {
    return threads().isShutdown();
  }

  @Override
  public void close() {
    threads().shutdown();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  private ExecutorService threads() {
    return client.dispatcher().executorService();
  }

  private static ExecutorService daemonThreads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        60,
        SECONDS,
        new SynchronousQueue<>(),
        task -> {
          var thread = new Thread(task, "tenantpact-sdk");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Runs once there is a connection: from here on the service may have got the request. */
  private static Response markWhatWasSent(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException lost) {
      throw new LostAnswer(lost.getMessage(), lost);
    }
  }

  /** Runs around all that OkHttp does, which would call its own crash a plain IOException. */
  private static Response doubtAfterCrash(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (RuntimeException crash) {
      throw new LostAnswer("the HTTP library failed", crash);
    }
  }

  /**
   * OkHttp acts on a 503's wait by itself: it repeats, even a POST, when none is needed, and
   * crashes on a number that is no int. Nine digits are 31 years, so that more of them say nothing
   * more.
   */
  private static Response tameWait(Interceptor.Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    var wait = response.header("Retry-After", "");
    if (response.code() == 503 && wait.matches("0+")) {
      return response.newBuilder().removeHeader("Retry-After").build();
    }
    return wait.matches("\\d{10,}")
        ? response.newBuilder().header("Retry-After", NINE_DIGITS).build()
        : response;
  }

  /**
   * Hands the answer over when all of it is there, and lets go of the connection. What it hands
   * over instead is always an IOException.
   */
  private record Completion(CompletableFuture<Answer> answer, int maxBytes) implements Callback {

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        answer.complete(Answer.read(response, maxBytes));
      } catch (IOException | RuntimeException lost) {
        answer.completeExceptionally(new LostAnswer("the answer broke off", lost));
      }
    }

    @Override
    public void onFailure(Call call, IOException lost) {
      answer.completeExceptionally(lost);
    }
  }

  /** No answer to a request that the service may have got. */
  static final class LostAnswer extends IOException {

    private static final long serialVersionUID = 1;

    private LostAnswer(@Nullable String what, Exception cause) {
      super(what, cause);
    }
  }
}
