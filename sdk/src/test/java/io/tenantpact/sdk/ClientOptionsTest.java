package io.tenantpact.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenantpact.sdk.ClientOptions.Timeouts;
import io.tenantpact.sdk.call.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {

  private static final Credential KEY = Credential.apiKey("key-4711");

  private final ClientOptions options = ClientOptions.of(URI.create("https://example.com"), KEY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com",
        "HTTPS://api.example.com:8443/base",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1:8080",
        "http://127.1.2.3",
        "http://[::1]:8080",
      })
  void safeBaseUrlIsTaken(String url) {
    assertThat(ClientOptions.of(URI.create(url), KEY).baseUrl()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://10.0.0.1",
        "http://[::2]",
        "ftp://localhost",
        "file:///etc",
        "/v1",
        "https:///v1",
      })
  void unsafeBaseUrlIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientOptions.of(URI.create(url), KEY))
        .withMessageStartingWith("base URL must be https, or http to localhost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@example.com",
        "https://example.com?key=secret",
        "https://example.com#secret",
      })
  void baseUrlCarriesNoSecret(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientOptions.of(URI.create(url), KEY))
        .withMessageNotContaining("secret@")
        .withMessageNotContaining("=secret");
  }

  @Test
  void secretIsNotShown() {
    assertThat(KEY).hasToString("Credential[X-API-Key: ***]");
    assertThat(Credential.bearer("jwt")).hasToString("Credential[Authorization: ***]");
    assertThat(options.toString()).doesNotContain("4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "secret key", "secret\r\nX-Tenant-Id: globex", "secrät"})
  void impossibleSecretIsRefusedWithoutBeingShown(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credential.apiKey(secret))
        .withMessageNotContaining("secr")
        .withMessageContaining("of " + secret.length() + " characters");
    assertThatIllegalArgumentException().isThrownBy(() -> Credential.bearer(secret));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "shop\r\nX-Tenant-Id: globex", "shöp"})
  void impossibleUserAgentIsRefused(String userAgent) {
    assertThatIllegalArgumentException().isThrownBy(() -> options.withUserAgent(userAgent));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, Integer.MAX_VALUE})
  void impossibleSizeIsRefused(int bytes) {
    assertThatIllegalArgumentException().isThrownBy(() -> options.withMaxAnswerBytes(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "P24DT0.001S", "PT2562047788015215H"})
  void timeoutOutOfRangeIsRefused(Duration timeout) {
    var words = "a timeout must be 1 ms to 24 days, was " + timeout;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withConnectTimeout(timeout))
        .withMessage(words);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withAttemptTimeout(timeout))
        .withMessage(words);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withCallTimeout(timeout))
        .withMessage(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "P24D"})
  void timeoutWithinRangeIsOneThatAClientCanHave(Duration timeout) {
    var changed = options.withTimeouts(new Timeouts(timeout, timeout, timeout));

    TenantClient.connect(changed).close();
    assertThat(changed.timeouts().connect()).isEqualTo(timeout);
  }

  @Test
  void oneTimeoutLeavesTheOthers() {
    var one = Duration.ofSeconds(1);
    var two = Duration.ofSeconds(2);
    var three = Duration.ofSeconds(3);

    var changed = options.withConnectTimeout(one).withAttemptTimeout(two).withCallTimeout(three);

    assertThat(changed.timeouts()).isEqualTo(new Timeouts(one, two, three));
  }

  @Test
  void optionsOfOneThingLeaveTheRest() {
    var changed =
        options
            .withUserAgent("shop/1.0")
            .withMaxAnswerBytes(5)
            .withRetryPolicy(RetryPolicy.none())
            .withListener(options.listener());

    assertThat(changed.userAgent()).isEqualTo("shop/1.0");
    assertThat(changed.maxAnswerBytes()).isEqualTo(5);
    assertThat(changed.retryPolicy().attempts()).isEqualTo(1);
    assertThat(changed.credential()).isSameAs(KEY);
    assertThat(changed.timeouts()).isEqualTo(options.timeouts());
    assertThat(options.userAgent()).isEqualTo("tenantpact-sdk");
  }
}
